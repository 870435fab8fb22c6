using System.Text.RegularExpressions;
using Contracts;

namespace Drops;

/// <summary>A name for the execution that reports a drop whose folder is no model's name.</summary>
public static partial class SafeName
{
    private const string Nameless = "unnamed";

    public static string From(string text)
    {
        var words = Unsafe().Replace(text.ToLowerInvariant(), "-").Trim('-');
        var name = words.Length > Names.LongestModel ? words[..Names.LongestModel].TrimEnd('-') : words;
        return name.Length == 0 ? Nameless : name;
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Unsafe();
}
