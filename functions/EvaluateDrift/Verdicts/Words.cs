using System.Globalization;

namespace EvaluateDrift.Verdicts;

/// <summary>Numbers, times and lists as people read them.</summary>
internal static class Words
{
    /// <summary>Four digits that tell something, without an exponent where people would not write one; a year keeps its form.</summary>
    public static string Number(double value) => Math.Round(value, 6).ToString(Math.Abs(value) switch { >= 10_000 => "N0", >= 1000 => "0", >= 0.001 => "G4", _ => "0.####" }, CultureInfo.InvariantCulture);

    public static string Number(double? value) => value is { } number ? Number(number) : "-";

    public static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    public static string Percent(double share) => (share * 100).ToString(share is > 0 and < 0.01 ? "0.##" : "0.#", CultureInfo.InvariantCulture) + " %";

    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) + " UTC";

    public static string Time(DateTimeOffset? time) => time is { } known ? Time(known) : "-";

    public static string List(IEnumerable<string> names) => names.ToList() switch
    {
        [] => "nothing",
        [var one] => one,
        [.. var some, var last] => $"{string.Join(", ", some)} and {last}",
    };

    public static string Duration(TimeSpan time) => time switch
    {
        { TotalDays: >= 2 } => Whole(time.TotalDays, "day"),
        { TotalHours: >= 2 } => Whole(time.TotalHours, "hour"),
        { TotalMinutes: >= 2 } => Whole(time.TotalMinutes, "minute"),
        _ => Whole(time.TotalSeconds, "second"),
    };

    private static string Whole(double count, string unit) => $"{Math.Round(count).ToString("0", CultureInfo.InvariantCulture)} {unit}{(Math.Round(count) == 1 ? "" : "s")}";
}
