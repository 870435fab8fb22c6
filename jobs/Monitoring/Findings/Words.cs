using System.Globalization;

namespace Jobs.Monitoring.Findings;

/// <summary>Numbers and lists as people read them.</summary>
public static class Words
{
    public const int MostListed = 5;

    private const int Shown = 6;

    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Four significant digits; whole numbers in full.</summary>
    public static string Number(double value)
    {
        var size = Math.Abs(value);
        var format = value == Math.Floor(value) && size < 1e9 ? "#,0"
            : size >= 1e9 || (size < 1e-4 && size > 0) ? "0.###E+0"
            : size >= 1000 ? "#,0" : "0." + new string('#', Math.Clamp(3 - (int)Math.Floor(Math.Log10(size)), 0, 8));
        // A year is no quantity: 2,017 would look wrong.
        return value.ToString(format == "#,0" && size < 10_000 ? "0" : format, CultureInfo.InvariantCulture);
    }

    /// <summary>With as many decimals as it takes not to say 100 % of what is less.</summary>
    public static string Percent(double share)
    {
        var percent = share * 100;
        var format = percent is > 99 and < 100 or > 0 and < 1 ? "0.0##" : "0.0";
        var text = percent.ToString(format, CultureInfo.InvariantCulture);
        return (text == "100.0" && percent < 100 ? "99.999" : text) + "%";
    }

    public static string Counted(IReadOnlyList<(string Text, long Count)> texts) =>
        string.Join(", ", texts.Take(MostListed).Select(pair => $"'{Cut(pair.Text)}' ({Count(pair.Count)})")) + (texts.Count > MostListed ? ", ..." : "");

    public static string List(IReadOnlyList<string> names) =>
        names.Count <= Shown ? string.Join(", ", names) : $"{string.Join(", ", names.Take(Shown))} and {names.Count - Shown} more";

    public static string Cut(string text) => text.Length <= 40 ? text : text[..40] + "...";
}
