using System.Globalization;

namespace ModelFile;

/// <summary>Durations as people write them: 15m, 1h, 30d.</summary>
public static class Durations
{
    private const int LongestInDays = 3650;

    public static bool TryParse(string text, out TimeSpan duration)
    {
        duration = default;
        if (text.Length < 2 || !int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count == 0) return false;
        var unit = text[^1] switch { 'm' => TimeSpan.FromMinutes(1), 'h' => TimeSpan.FromHours(1), 'd' => TimeSpan.FromDays(1), _ => TimeSpan.Zero };
        if (unit == TimeSpan.Zero || count > TimeSpan.FromDays(LongestInDays) / unit) return false;
        duration = unit * count;
        return true;
    }
}
