using System.Text.Json;

namespace Local.Algorithms.XGBoost.Hyperparameters;

/// <summary>Reads Python's literals of integer tuples and nested lists; null: the text is none.</summary>
internal static class NumberLists
{
    public static IReadOnlyList<long>? Tuple(string text) =>
        text.Trim() is [('(' or '['), .. var inner, (')' or ']')] ? Nested($"[[{inner.TrimEnd(',', ' ')}]]") : null;

    public static IReadOnlyList<long>? Nested(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.EnumerateArray().SelectMany(inner => inner.EnumerateArray().Select(n => n.GetInt64())).ToList();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }
}
