using System.Text.RegularExpressions;

namespace Jobs.Csv;

/// <summary>What a text that stands where a number belongs looks like.</summary>
public enum Look
{
    Words,
    Missing,
    TrueOrFalse,
    YesOrNo,
    Date,
    DecimalComma,
    Thousands,
    Percentage,
    Currency,
    Unit,
    Invisible,
    NotFinite,
    TooLarge,
}

/// <summary>Tells what a text looks like, and the number that was probably meant.</summary>
public static partial class Looks
{
    private static readonly string[] Markers =
        ["na", "n/a", "#n/a", "#na", "nan", "-nan", "null", "nil", "none", "-", "--", "?", ".", "n.a.", "missing", "unknown", "(null)", "<na>", @"\n", "#value!", "#div/0!", "#ref!", "#null!"];

    /// <param name="text">Without the blanks around it, not empty and no number.</param>
    public static Look Of(string text) => text.ToLowerInvariant() switch
    {
        var marker when Markers.Contains(marker) => Look.Missing,
        "true" or "false" or "t" or "f" => Look.TrueOrFalse,
        "yes" or "no" or "y" or "n" => Look.YesOrNo,
        _ when Visible(text) is var seen && seen != text && IsNumber(seen) => Look.Invisible,
        _ when Infinite().IsMatch(text) => Look.NotFinite,
        _ when Plain().IsMatch(text) => Look.TooLarge,
        _ when Date().IsMatch(text) => Look.Date,
        _ when Percent().IsMatch(text) => Look.Percentage,
        _ when Money().IsMatch(text) => Look.Currency,
        _ when OnlyDecimalComma().IsMatch(text) => Look.DecimalComma,
        _ when Grouped().IsMatch(text) => Look.Thousands,
        _ when Unit().IsMatch(text) => Look.Unit,
        _ => Look.Words,
    };

    /// <summary>The number as it should be written; null where the text tells none.</summary>
    public static string? Number(string text, Look look)
    {
        var digits = look switch
        {
            Look.DecimalComma => text.Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Replace(',', '.'),
            Look.Thousands when text.IndexOf('.', StringComparison.Ordinal) != text.LastIndexOf('.') => text.Replace(".", "", StringComparison.Ordinal),
            Look.Thousands or Look.Invisible => text,
            Look.Percentage or Look.Currency or Look.Unit => Plainly(Digits().Match(text).Value),
            _ => "",
        };
        digits = Ungrouped().Replace(Visible(digits), "");
        return IsNumber(digits) ? digits : null;
    }

    private static string Plainly(string digits) =>
        OnlyDecimalComma().IsMatch(digits) ? Number(digits, Look.DecimalComma) ?? "" : digits;

    private static string Visible(string text) => Contracts.Shown.Visible(text);

    private static bool IsNumber(string text) => Features.Number.TryParseValue(System.Text.Encoding.UTF8.GetBytes(text), out _);

    [GeneratedRegex(@"^[-+]?(inf|infinity|∞)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Infinite();

    [GeneratedRegex(@"^[-+]?[0-9]+(\.[0-9]*)?([eE][-+]?[0-9]+)?\z")]
    private static partial Regex Plain();

    // 2024-01-31, 31.1.24, 1/31/2024, 2024/1, with or without a time; 12:30 and 12:30:15 alone; 31 Jan 2024, Jan 31 2024, 31-Jan-24.
    [GeneratedRegex(
        @"^(\d{4}[-/.]\d{1,2}([-/.]\d{1,2})?|\d{1,2}[-/.]\d{1,2}[-/.](\d{4}|\d{2})|\d{1,2}[- ][a-z]{3,9}\.?[- ,]+(\d{4}|\d{2})|[a-z]{3,9}\.? \d{1,2},? \d{4})([T ]\s*\d{1,2}:\d{2}.*)?\z|^\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[ap]m)?\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex(@"^[-+]?\d[\d.,' ]*\s?[%‰]\z")]
    private static partial Regex Percent();

    [GeneratedRegex(@"^[-+(]*(\p{Sc}|[A-Z]{3}|kr\.?|CHF|Rs\.?)\s*[-+]?\d[\d.,' \u00A0\u202F]*\)?\z|^[-+]?\d[\d.,' \u00A0\u202F]*\s?(\p{Sc}|EUR|USD|GBP|CHF|JPY|SEK|NOK|DKK|kr\.?)\z")]
    private static partial Regex Money();

    // 1,5 and 1.234,5 and 1 234,56: a comma that cannot stand before thousands, once.
    [GeneratedRegex(@"^[-+]?(\d+|\d{1,3}([. \u00A0\u202F]\d{3})+),(\d{1,2}|\d{4,})\z|^[-+]?(0|\d{1,3}([. \u00A0\u202F]\d{3})+),\d+\z")]
    private static partial Regex OnlyDecimalComma();

    [GeneratedRegex(@"^[-+]?\d{1,3}(([,'’_ \u00A0\u202F])\d{2,3})+(\.\d+)?\z|^[-+]?\d{1,3}(\.\d{3}){2,}\z")]
    private static partial Regex Grouped();

    [GeneratedRegex(@"^[-+]?\d[\d.,]*\s?[\p{L}°µ""'²³/]{1,8}\.?\z")]
    private static partial Regex Unit();

    [GeneratedRegex(@"[-+]?\d([\d.,'’ \u00A0\u202F]*\d)?")]
    private static partial Regex Digits();

    [GeneratedRegex(@"[,'’_ ]")]
    private static partial Regex Ungrouped();
}
