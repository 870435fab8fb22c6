using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Local.Asl.Json;

namespace Local.Asl.Paths;

/// <summary>The comparisons of the path library, with its conversions between numbers and texts.</summary>
internal static class FilterComparison
{
    private static readonly TimeSpan MatchLimit = TimeSpan.FromSeconds(1);

    public static bool Holds(string comparison, JsonNode? a, JsonNode? b) => comparison switch
    {
        "==" => Same(a, b),
        "!=" => !Same(a, b),
        "<" => Order(a, b) is < 0,
        "<=" => Order(a, b) is <= 0,
        ">" => Order(a, b) is > 0,
        ">=" => Order(a, b) is >= 0,
        "=~" => Matches(a, b),
        "in" => Items(b).Any(item => Same(a, item)),
        "nin" => !Items(b).Any(item => Same(a, item)),
        "subsetof" => Items(a).All(item => Items(b).Any(other => Same(item, other))),
        "anyof" => Items(a).Any(item => Items(b).Any(other => Same(item, other))),
        "noneof" => !Items(a).Any(item => Items(b).Any(other => Same(item, other))),
        "contains" => a.AsText() is { } text ? b.AsText() is { } part && text.Contains(part, StringComparison.Ordinal) : Items(a).Any(item => Same(item, b)),
        "size" => Number.TryInteger(b, out var size) && Size(a) == size,
        _ => b.AsFlag() is { } empty && (Size(a) == 0) == empty,
    };

    /// <summary>What holds when one side is absent.</summary>
    public static bool HoldsWithAbsent(string comparison, JsonNode? other) => comparison == "!=" || other.AsFlag() == false;

    private static bool Same(JsonNode? a, JsonNode? b)
    {
        if (Number.Is(a) && Number.Is(b)) return Number.Compare(a!, b!) == 0;
        if (Number.Is(a) && b.AsText() is { } right) return Equal(a!, right);
        if (a.AsText() is { } left && Number.Is(b)) return left == Number.Text(b!.AsValue());
        return JsonEquality.Strict.Equals(a, b);
    }

    private static bool Equal(JsonNode number, string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value.Equals(Number.Double(number));

    private static int? Order(JsonNode? a, JsonNode? b)
    {
        if (Number.Is(a) && Number.Is(b)) return Number.Compare(a!, b!);
        return a.AsText() is { } left && b.AsText() is { } right ? string.CompareOrdinal(left, right) : null;
    }

    private static bool Matches(JsonNode? a, JsonNode? b)
    {
        var subject = a.AsText() ?? (Number.Is(a) ? Number.Text(a!.AsValue()) : null);
        if (subject is null || b.AsText() is not { } pattern) return false;
        var end = pattern.LastIndexOf('/');
        var options = pattern[(end + 1)..].Contains('i', StringComparison.Ordinal) ? RegexOptions.IgnoreCase : RegexOptions.None;
        return Regex.IsMatch(subject, $"^(?:{pattern[1..end]})$", options | RegexOptions.CultureInvariant, MatchLimit);
    }

    private static IEnumerable<JsonNode?> Items(JsonNode? node) => node as JsonArray ?? [];

    private static int Size(JsonNode? node) => node switch
    {
        JsonArray items => items.Count,
        JsonObject members => members.Count,
        _ => node.IsKind(JsonValueKind.String) ? node.AsText()!.Length : -1,
    };
}
