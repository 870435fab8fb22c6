using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Local.Host.Wire;

namespace Local.Host.Events;

/// <summary>What a target gets of an event.</summary>
static partial class TargetInput
{
    public static JsonNode Of(RuleTarget target, JsonObject whole)
    {
        if (target.Input is { } input) return JsonNode.Parse(input)!;
        if (target.InputPath is { } path) return At(path, whole)?.DeepClone() ?? JsonValue.Create("");
        return target.Transformer is { } transformer ? Transform(transformer, whole) : whole.DeepClone();
    }

    /// <summary>The part that a path such as $.detail.bucket.name names, or null.</summary>
    public static JsonNode? At(string path, JsonNode whole)
    {
        if (path != "$" && !path.StartsWith("$.", StringComparison.Ordinal)) throw AwsException.NotEmulated($"the EventBridge input path {path}");
        return path[1..].Split('.', StringSplitOptions.RemoveEmptyEntries).Aggregate<string, JsonNode?>(whole, (node, name) => node is JsonObject o ? o[name] : null);
    }

    /// <summary>Fills the names in; between quotation marks a text stands bare, elsewhere every value stands as JSON.</summary>
    static JsonNode Transform(InputTransformer transformer, JsonObject whole)
    {
        var inText = false;
        var filled = Token().Replace(transformer.Template, match =>
        {
            if (match.Value == "\"") inText = !inText;
            if (match.Groups[1].Value is not { Length: > 0 } name) return match.Value;
            var value = name.StartsWith("aws.events.", StringComparison.Ordinal) ? Predefined(name, whole) : transformer.Paths.TryGetValue(name, out var path) ? At(path, whole) : throw AwsException.NotEmulated($"the EventBridge input variable <{name}>");
            if (!inText) return value?.ToJsonString(Json.Options) ?? "null";
            var text = value is JsonValue v && v.TryGetValue<string>(out var s) ? s : value?.ToJsonString(Json.Options) ?? "";
            return JsonSerializer.Serialize(text, Json.Options)[1..^1];
        });
        return JsonNode.Parse(filled)!;
    }

    static JsonNode? Predefined(string name, JsonObject whole) => name switch
    {
        "aws.events.event.json" or "aws.events.event" => whole,
        "aws.events.event.ingestion-time" => whole["time"],
        _ => throw AwsException.NotEmulated($"the EventBridge input variable <{name}>"),
    };

    [GeneratedRegex("""\\.|"|<([A-Za-z0-9_.\-]+)>""")]
    private static partial Regex Token();
}
