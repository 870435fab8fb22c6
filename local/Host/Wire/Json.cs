using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Local.Host.Wire;

/// <summary>How JSON is read and written on the wire and in storage.</summary>
public static class Json
{
    // AWS writes non-ASCII characters and '+' as they are; System.Text.Json's default would escape them.
    public static JsonSerializerOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A member that must be a string, else the ValidationException that names it.</summary>
    public static string Required(this JsonObject input, string member) =>
        input.Text(member) ?? throw new AwsException("ValidationException", $"1 validation error detected: Value null at '{Camel(member)}' failed to satisfy constraint: Member must not be null");

    public static string? Text(this JsonObject input, string member) =>
        input[member] switch
        {
            null => null,
            JsonValue v when v.TryGetValue<string>(out var s) => s,
            _ => throw new AwsException("SerializationException", $"The member '{member}' must be a string."),
        };

    public static int? Number(this JsonObject input, string member) =>
        input[member] switch
        {
            null => null,
            JsonValue v when v.TryGetValue<int>(out var n) => n,
            JsonValue v when v.TryGetValue<double>(out var d) && d == Math.Floor(d) => (int)d,
            _ => throw new AwsException("SerializationException", $"The member '{member}' must be an integer."),
        };

    public static string Camel(string member) => char.ToLowerInvariant(member[0]) + member[1..];
}
