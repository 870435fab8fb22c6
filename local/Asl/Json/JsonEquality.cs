using System.Text.Json;
using System.Text.Json.Nodes;

namespace Local.Asl.Json;

/// <summary>Equality as the service has it: members in any order, and 1 is not 1.0.</summary>
internal sealed class JsonEquality : IEqualityComparer<JsonNode?>
{
    public static readonly JsonEquality Strict = new();

    public bool Equals(JsonNode? x, JsonNode? y) => (x, y) switch
    {
        (null, null) => true,
        (JsonObject a, JsonObject b) => SameMembers(a, b),
        (JsonArray a, JsonArray b) => a.Count == b.Count && a.Zip(b).All(pair => Equals(pair.First, pair.Second)),
        (JsonValue a, JsonValue b) => SameScalar(a, b),
        _ => false,
    };

    public int GetHashCode(JsonNode? obj) => obj switch
    {
        null => 0,
        JsonObject members => HashCode.Combine(1, members.Count),
        JsonArray items => HashCode.Combine(2, items.Count),
        _ => JsonText.Write(obj).GetHashCode(StringComparison.Ordinal),
    };

    private bool SameMembers(JsonObject a, JsonObject b) =>
        a.Count == b.Count && a.All(member => b.TryGetPropertyValue(member.Key, out var other) && Equals(member.Value, other));

    private static bool SameScalar(JsonValue a, JsonValue b)
    {
        var kind = a.GetValueKind();
        if (kind != b.GetValueKind()) return false;
        return kind switch
        {
            JsonValueKind.String => a.GetValue<string>() == b.GetValue<string>(),
            JsonValueKind.Number => Number.IsInteger(a) == Number.IsInteger(b) && Number.Compare(a, b) == 0,
            _ => true,
        };
    }
}
