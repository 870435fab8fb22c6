using System.Globalization;

namespace Notify;

/// <summary>Numbers and times as the report writes them.</summary>
internal static class Text
{
    public static string Number(double value) => value.ToString(Math.Abs(value) >= 100_000 ? "0" : "G6", CultureInfo.InvariantCulture);

    public static string Number(double? value) => value is { } number ? Number(number) : "-";

    public static string Count(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string And(IEnumerable<string> several) => string.Join(" and ", several);

    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) + " UTC";
}
