using System.Text.Json;
using System.Text.Json.Nodes;
using Local.Asl.Json;

namespace Local.Asl.Intrinsics;

/// <summary>States.StringToJson, JsonToString and JsonMerge.</summary>
internal static class JsonFunctions
{
    public static JsonNode? StringToJson(Arguments arguments)
    {
        var text = arguments.Text(0);
        try
        {
            return string.IsNullOrWhiteSpace(text) ? null : JsonText.Parse(text);
        }
        catch (JsonException)
        {
            throw new IntrinsicException($"Invalid JSON: {text}");
        }
    }

    public static JsonNode? JsonToString(Arguments arguments) => JsonText.Write(arguments[0]);

    public static JsonNode? JsonMerge(Arguments arguments)
    {
        var (left, right) = (arguments.Object(0), arguments.Object(1));
        if (arguments[2].AsFlag() != false) throw new IntrinsicException("States.JsonMerge supports the shallow merging mode only: its third argument must be false");
        var merged = new Dictionary<string, JsonNode?>(left);
        foreach (var (name, value) in right) merged[name] = value;
        var ordered = JavaOrder.Sort([.. merged.Select(member => (member.Key, member.Value))]);
        return new JsonObject(ordered.Select(member => KeyValuePair.Create(member.Name, member.Value.Copy())));
    }
}
