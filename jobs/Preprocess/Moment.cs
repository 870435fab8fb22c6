using System.Globalization;
using System.Text;
using Jobs.Features;

namespace Jobs.Preprocess;

/// <summary>Places in time: numbers, or ISO 8601 dates and times, as marks of the same order.</summary>
internal static class Moment
{
    private static readonly string[] Forms =
    [
        "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd' 'HH:mm", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd' 'HH:mm:ss.FFFFFFF",
        "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd' 'HH:mmK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd' 'HH:mm:ss.FFFFFFFK",
    ];

    public static bool TryNumber(ReadOnlySpan<byte> text, out ulong mark)
    {
        mark = 0;
        if (!Number.TryParse(text, out var value))
            return false;
        var bits = BitConverter.DoubleToInt64Bits(value);
        mark = (ulong)(bits ^ ((bits >> 63) | long.MinValue));
        return true;
    }

    /// <summary>Times without a zone are taken as UTC.</summary>
    public static bool TryDate(ReadOnlySpan<byte> text, out ulong mark)
    {
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        mark = 0;
        if (text.Length is < 10 or > 40 || !DateTime.TryParseExact(Encoding.UTF8.GetString(text), Forms, CultureInfo.InvariantCulture, Utc, out var time))
            return false;
        mark = (ulong)time.Ticks;
        return true;
    }

    public static string NumberText(ulong mark)
    {
        var bits = (long)mark;
        return BitConverter.Int64BitsToDouble(bits < 0 ? bits & long.MaxValue : ~bits).ToString(CultureInfo.InvariantCulture);
    }

    public static string DateText(ulong mark)
    {
        var time = new DateTime((long)mark, DateTimeKind.Utc);
        return time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }
}
