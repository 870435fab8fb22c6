using System.Globalization;
using System.Text;

namespace Contracts;

/// <summary>Texts of other people as messages quote them: what cannot be seen is shown by its number, as {U+FEFF}, and what is long is cut.</summary>
public static class Shown
{
    private const int Longest = 60;

    /// <summary>Letters by their kind, and nothing to look at: the Hangul fillers, the blank of Braille, and the variation selector of pictures.</summary>
    private static readonly int[] Blank = [0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800, 0xFE0F];

    public static string Text(string text, int longest = Longest)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length >= longest)
                return shown.Append("...").ToString();
            if (IsInvisible(rune))
                shown.Append(CultureInfo.InvariantCulture, $"{{{Number(rune)}}}");
            else
                shown.Append(rune.ToString());
        }

        return shown.ToString();
    }

    /// <summary>The text without what cannot be seen.</summary>
    public static string Visible(string text) => string.Concat(text.EnumerateRunes().Where(rune => !IsInvisible(rune)));

    /// <summary>The numbers of what cannot be seen in a text, each once.</summary>
    public static IReadOnlyList<string> InvisibleIn(string text) => [.. text.EnumerateRunes().Where(IsInvisible).Select(Number).Distinct()];

    private static bool IsInvisible(Rune rune) => Blank.Contains(rune.Value) || (rune.Value != ' ' && Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse);

    private static string Number(Rune rune) => $"U+{rune.Value:X4}";
}
