using System.Text.RegularExpressions;

namespace Contracts.Configuration;

/// <summary>The regular expression of a rule: it matches a whole text, in time linear in the text's length.</summary>
public static class RulePattern
{
    /// <exception cref="ArgumentException">The pattern is no regular expression, or none that can be matched in linear time.</exception>
    public static Regex Expression(string pattern)
    {
        try
        {
            return new Regex($@"^(?:{pattern})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (NotSupportedException)
        {
            throw new ArgumentException("look-around, back-references, conditions, atomic groups and very large repetitions cannot be matched in linear time");
        }
    }

    /// <summary>Why a pattern cannot be used, as a sentence's part; null when it can.</summary>
    public static string? WhyNot(string pattern)
    {
        try
        {
            // By itself first, so that a place in the reason is a place in the pattern.
            _ = new Regex(pattern, RegexOptions.CultureInvariant);
            _ = Expression(pattern);
            return null;
        }
        catch (ArgumentException broken)
        {
            return broken.Message.TrimEnd('.');
        }
    }
}
