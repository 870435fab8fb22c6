using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Local.Host.Events;

/// <summary>EventBridge's content filtering: every field of the pattern must match, by any one of its alternatives.</summary>
public static class EventPattern
{
    public static bool Matches(JsonObject pattern, JsonObject whole) => pattern.All(field => Field(field.Key, field.Value, whole));

    /// <summary>Refuses a pattern with a filter that is not emulated, when it is declared and not when an event comes.</summary>
    public static void Check(JsonObject pattern)
    {
        foreach (var (name, value) in pattern)
        {
            if (name.StartsWith('$')) throw EventsErrors.InvalidPattern($"Local mode does not emulate {name}");
            if (value is JsonObject nested) Check(nested);
            else if (value is not JsonArray { Count: > 0 } alternatives) throw EventsErrors.InvalidPattern($"\"{name}\" must be an object or an array");
            else foreach (var filter in alternatives.OfType<JsonObject>()) CheckFilter(filter);
        }
    }

    static void CheckFilter(JsonObject filter)
    {
        if (filter.Count != 1) throw EventsErrors.InvalidPattern("Only one key allowed in match expression");
        var (kind, operand) = filter.First();
        if (kind is not ("prefix" or "suffix" or "anything-but" or "exists" or "numeric" or "equals-ignore-case")) throw EventsErrors.InvalidPattern($"Unrecognized match type {kind}");
        if (operand is JsonObject inner && !(kind == "anything-but" && inner.Count == 1 && inner.First().Key is "prefix" or "suffix"))
            throw EventsErrors.InvalidPattern($"Local mode does not emulate an object as operand of {kind}, other than anything-but with prefix or suffix");
    }

    static bool Field(string name, JsonNode? expected, JsonNode? holder)
    {
        // An array of objects matches when one of its elements does.
        if (holder is JsonArray several) return several.Any(one => Field(name, expected, one));
        var present = holder is JsonObject o && o.ContainsKey(name);
        var value = present ? holder![name] : null;
        if (expected is JsonObject nested) return value is JsonArray elements ? elements.Any(e => Nested(nested, e)) : Nested(nested, value);
        return expected is JsonArray alternatives && alternatives.Any(a => Alternative(a, value, present));
    }

    static bool Nested(JsonObject pattern, JsonNode? value) => pattern.All(field => Field(field.Key, field.Value, value));

    static bool Alternative(JsonNode? alternative, JsonNode? value, bool present)
    {
        if (alternative is JsonObject filter && filter.First() is ("exists", var wanted)) return (present && value is not JsonObject) == wanted!.GetValue<bool>();
        if (!present) return false;
        if (value is JsonArray values) return values.Any(v => Single(alternative, v));
        return Single(alternative, value);
    }

    static bool Single(JsonNode? alternative, JsonNode? value)
    {
        if (alternative is not JsonObject filter) return JsonNode.DeepEquals(alternative, value);
        var (kind, operand) = filter.First();
        return kind switch
        {
            "prefix" => Text(value) is { } text && text.StartsWith(Text(operand) ?? "\0", StringComparison.Ordinal),
            "suffix" => Text(value) is { } text && text.EndsWith(Text(operand) ?? "\0", StringComparison.Ordinal),
            "equals-ignore-case" => Text(value) is { } text && string.Equals(text, Text(operand), StringComparison.OrdinalIgnoreCase),
            "anything-but" => !(operand is JsonArray several ? several.Any(one => JsonNode.DeepEquals(one, value)) : Single(operand, value)),
            _ => Numeric(operand!.AsArray(), value),
        };
    }

    static bool Numeric(JsonArray conditions, JsonNode? value)
    {
        if (value is not JsonValue || value.GetValueKind() != JsonValueKind.Number) return false;
        var number = Number(value);
        return conditions.Chunk(2).All(c => c[0]!.GetValue<string>() switch
        {
            "=" => number == Number(c[1]!),
            "<" => number < Number(c[1]!),
            "<=" => number <= Number(c[1]!),
            ">" => number > Number(c[1]!),
            ">=" => number >= Number(c[1]!),
            _ => false,
        });
    }

    static decimal Number(JsonNode value) => decimal.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);

    static string? Text(JsonNode? value) => value is JsonValue v && v.TryGetValue<string>(out var text) ? text : null;
}
