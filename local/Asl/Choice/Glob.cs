using Local.Asl.Paths;

namespace Local.Asl.Choice;

/// <summary>The pattern of StringMatches: * is any text, \* a star, \\ a backslash.</summary>
internal sealed class Glob
{
    private const char AnyText = '\uFFFF';

    private readonly string _pattern;

    public Glob(string pattern) => _pattern = Unescape(pattern);

    /// <summary>Greedy with one step back to the last star, so that no pattern can make it slow.</summary>
    public bool Matches(string text)
    {
        var (p, t, star, resume) = (0, 0, -1, 0);
        while (t < text.Length)
        {
            if (p < _pattern.Length && _pattern[p] == AnyText) (star, resume, p) = (p, t, p + 1);
            else if (p < _pattern.Length && _pattern[p] == text[t]) (p, t) = (p + 1, t + 1);
            else if (star >= 0) (p, t) = (star + 1, ++resume);
            else return false;
        }

        return _pattern.AsSpan(p).IndexOfAnyExcept(AnyText) < 0;
    }

    private static string Unescape(string pattern)
    {
        var unescaped = new System.Text.StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '*') unescaped.Append(AnyText);
            else if (pattern[i] != '\\') unescaped.Append(pattern[i]);
            else if (++i < pattern.Length && pattern[i] is '*' or '\\') unescaped.Append(pattern[i]);
            else throw new PathSyntaxException($"'{pattern}' holds a backslash that escapes nothing");
        }

        return unescaped.ToString();
    }
}
