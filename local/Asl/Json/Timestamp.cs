using System.Globalization;
using System.Text.RegularExpressions;

namespace Local.Asl.Json;

/// <summary>Timestamps in the RFC 3339 profile of the language: a capital T, seconds, an offset or a capital Z.</summary>
internal static partial class Timestamp
{
    [GeneratedRegex(@"^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Form { get; }

    public static bool TryParse(string text, out DateTimeOffset value)
    {
        value = default;
        var match = Form.Match(text);
        if (!match.Success) return false;
        var fraction = match.Groups[2].Value;
        var digits = fraction[..Math.Min(fraction.Length, 8)];
        return DateTimeOffset.TryParse(match.Groups[1].Value + digits + match.Groups[3].Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value);
    }

    /// <summary>As the context object prints times.</summary>
    public static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
