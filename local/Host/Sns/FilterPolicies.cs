using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Local.Host.Wire;

namespace Local.Host.Sns;

/// <summary>Filter policies of subscriptions: every named attribute must have one of the listed values.</summary>
static class FilterPolicies
{
    /// <summary>Reads a policy; anything but exact values on message attributes is refused by name.</summary>
    public static JsonObject? Read(string? text, string? scope)
    {
        if (scope is not (null or "MessageAttributes")) throw AwsException.NotEmulated("the SNS filter policy scope " + scope);
        if (string.IsNullOrWhiteSpace(text)) return null;
        var policy = Parse(text);
        foreach (var (name, values) in policy)
            if (values is not JsonArray { Count: > 0 } listed || listed.Any(v => v is JsonObject or JsonArray)) throw AwsException.NotEmulated($"the SNS filter policy on {name}: other than a list of exact values");
        return policy;
    }

    public static bool Takes(JsonObject? policy, IReadOnlyDictionary<string, AttributeValue> attributes) =>
        policy is null || policy.All(p => attributes.TryGetValue(p.Key, out var attribute) && p.Value!.AsArray().Any(wanted => Values(attribute).Any(value => Same(wanted, value))));

    static JsonArray Values(AttributeValue attribute) => attribute.DataType switch
    {
        "String.Array" => JsonNode.Parse(attribute.Value) as JsonArray ?? [],
        "Number" => [JsonValue.Create(decimal.Parse(attribute.Value, NumberStyles.Float, CultureInfo.InvariantCulture))],
        _ => [JsonValue.Create(attribute.Value)],
    };

    static bool Same(JsonNode? wanted, JsonNode? value)
    {
        if (wanted?.GetValueKind() == JsonValueKind.Number && value?.GetValueKind() == JsonValueKind.Number) return Number(wanted) == Number(value);
        return JsonNode.DeepEquals(wanted, value);
    }

    static decimal Number(JsonNode node) => decimal.Parse(node.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);

    static JsonObject Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject ?? throw SnsErrors.Invalid("FilterPolicy: not a JSON object");
        }
        catch (JsonException)
        {
            throw SnsErrors.Invalid("FilterPolicy: failed to parse JSON");
        }
    }
}
