using System.Text.Json.Nodes;
using Local.Asl.Json;

namespace Local.Asl.Intrinsics;

/// <summary>Evaluated arguments, and the checks every function makes of them.</summary>
internal sealed record Arguments(IReadOnlyList<JsonNode?> Values, string? RawTemplate, Random Random)
{
    private const int LongestText = 10_000;

    public JsonNode? this[int index] => Values[index];

    public string Text(int index) =>
        Values[index].AsText() ?? throw new IntrinsicException($"Argument {index + 1} must be a string but was: {JavaText.Of(Values[index])}");

    public string ShortText(int index)
    {
        var text = Text(index);
        return text.EnumerateRunes().Count() <= LongestText ? text : throw new IntrinsicException($"Argument {index + 1} must not be longer than {LongestText} characters");
    }

    public JsonArray Array(int index) =>
        Values[index] as JsonArray ?? throw new IntrinsicException($"Argument {index + 1} must be an array but was: {JavaText.Of(Values[index])}");

    public JsonObject Object(int index) =>
        Values[index] as JsonObject ?? throw new IntrinsicException($"Argument {index + 1} must be an object but was: {JavaText.Of(Values[index])}");

    /// <summary>A number, halves rounded up as Java's Math.round does.</summary>
    public long Rounded(int index)
    {
        var value = Values[index];
        if (Number.TryInteger(value, out var integer)) return integer;
        return Number.Is(value)
            ? (long)Math.Floor(Number.Double(value!) + 0.5)
            : throw new IntrinsicException($"Argument {index + 1} must be a number but was: {JavaText.Of(value)}");
    }

    public long Integer(int index) =>
        Number.TryInteger(Values[index], out var integer) ? integer : throw new IntrinsicException($"Argument {index + 1} must be an integer but was: {JavaText.Of(Values[index])}");
}
