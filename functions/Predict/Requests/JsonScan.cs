using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Predict.Requests;

/// <summary>Reads a JSON text once from end to end, so that what follows can rely on it.</summary>
public static partial class JsonScan
{
    /// <summary>System.Text.Json's own bound.</summary>
    private const int MostLevels = 64;

    private const string Unknown = "null for a value that is not known";

    /// <summary>The one fault that makes the text unreadable, with its pointer, line and byte; null when it is sound.</summary>
    public static Finding? Fault(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        var path = new JsonPath();
        try
        {
            while (reader.Read())
                if (!path.Take(ref reader))
                    return Finding.At(path.ToString(), "holds half a surrogate pair (\\uD800 to \\uDFFF).", "whole characters");
            return null;
        }
        catch (JsonException broken)
        {
            var (line, at) = (broken.LineNumber ?? 0, broken.BytePositionInLine ?? 0);
            if (path.Depth >= MostLevels) return Finding.At(path.ToString(), $"is nested more than {MostLevels} levels deep.", "a row of plain values, or a list of such rows");
            return IsNoNumber(utf8, (int)line, (int)at)
                ? Finding.At(path.ToString(), $"is NaN or infinite, which JSON does not have (line {line + 1}, byte {at + 1}).", $"a finite number, or {Unknown}")
                : Finding.At(path.ToString(), $"is not JSON from line {line + 1}, byte {at + 1} on.", "JSON (RFC 8259): names and texts in double quotes, no comma after the last member, nothing after the end");
        }
    }

    private static bool IsNoNumber(ReadOnlySpan<byte> utf8, int line, int at)
    {
        for (; line > 0 && utf8.IndexOf((byte)'\n') is var end and >= 0; line--) utf8 = utf8[(end + 1)..];
        var from = Math.Clamp(at, 0, utf8.Length);
        while (from > 0 && (char.IsAsciiLetter((char)utf8[from - 1]) || utf8[from - 1] is (byte)'-' or (byte)'+')) from--;
        return NoNumber().IsMatch(Encoding.UTF8.GetString(utf8[from..Math.Min(utf8.Length, from + 12)]));
    }

    [GeneratedRegex(@"^[-+]?(nan|inf(inity)?)(?![A-Za-z0-9_])", RegexOptions.IgnoreCase)]
    private static partial Regex NoNumber();
}
