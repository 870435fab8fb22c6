using System.Text.RegularExpressions;

namespace Local.Host.Template;

/// <summary>Placeholders of the form ${Name} in a text.</summary>
public static partial class Substitution
{
    /// <summary>Replaces each ${Name} by its value, and ${!Name} by a literal ${Name}.</summary>
    public static string Replace(string text, Func<string, string> value) =>
        Placeholder().Replace(text, m => m.Groups[1].Value.StartsWith('!') ? $"${{{m.Groups[1].Value[1..]}}}" : value(m.Groups[1].Value.Trim()));

    /// <summary>The names a text asks for, each once, in order of appearance.</summary>
    public static IReadOnlyList<string> Names(string text) =>
        [.. Placeholder().Matches(text).Select(m => m.Groups[1].Value.Trim()).Where(n => !n.StartsWith('!')).Distinct(StringComparer.Ordinal)];

    [GeneratedRegex(@"\$\{([^{}$]*)\}")]
    private static partial Regex Placeholder();
}
