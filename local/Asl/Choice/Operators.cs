using System.Text.Json;
using System.Text.Json.Nodes;
using Local.Asl.Json;

namespace Local.Asl.Choice;

/// <summary>The comparison operators: values of different kinds never match, whatever the operator.</summary>
internal static class Operators
{
    public static readonly IReadOnlyDictionary<string, Predicate<JsonNode?>> TypeTests = new Dictionary<string, Predicate<JsonNode?>>
    {
        ["IsNull"] = value => value.IsKind(JsonValueKind.Null),
        ["IsNumeric"] = Number.Is,
        ["IsString"] = value => value.AsText() is not null,
        ["IsBoolean"] = value => value.AsFlag() is not null,
        ["IsTimestamp"] = value => value.AsText() is { } text && Timestamp.TryParse(text, out _),
    };

    public static readonly IReadOnlyDictionary<string, Func<JsonNode?, JsonNode?, bool>> Comparisons = All();

    private static Dictionary<string, Func<JsonNode?, JsonNode?, bool>> All()
    {
        var all = new Dictionary<string, Func<JsonNode?, JsonNode?, bool>> { ["BooleanEquals"] = (a, b) => a.AsFlag() is { } flag && b.AsFlag() == flag };
        foreach (var (family, order) in new (string, Func<JsonNode?, JsonNode?, int?>)[] { ("String", Strings), ("Numeric", Numbers), ("Timestamp", Timestamps) })
        {
            all[family + "Equals"] = (a, b) => order(a, b) == 0;
            all[family + "LessThan"] = (a, b) => order(a, b) < 0;
            all[family + "GreaterThan"] = (a, b) => order(a, b) > 0;
            all[family + "LessThanEquals"] = (a, b) => order(a, b) <= 0;
            all[family + "GreaterThanEquals"] = (a, b) => order(a, b) >= 0;
        }

        return all;
    }

    private static int? Strings(JsonNode? a, JsonNode? b) =>
        a.AsText() is { } left && b.AsText() is { } right ? string.CompareOrdinal(left, right) : null;

    private static int? Numbers(JsonNode? a, JsonNode? b) => Number.Is(a) && Number.Is(b) ? Number.Compare(a!, b!) : null;

    private static int? Timestamps(JsonNode? a, JsonNode? b) =>
        a.AsText() is { } left && b.AsText() is { } right && Timestamp.TryParse(left, out var x) && Timestamp.TryParse(right, out var y) ? x.CompareTo(y) : null;
}
