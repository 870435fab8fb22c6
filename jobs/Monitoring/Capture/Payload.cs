using System.Text;
using System.Text.Json;

namespace Jobs.Monitoring.Capture;

/// <summary>One side of a captured call, as bytes.</summary>
public sealed record Payload(byte[] Bytes, bool IsJson, bool IsBase64)
{
    /// <summary>The first of the members that is there.</summary>
    public static Payload? Of(JsonElement data, params ReadOnlySpan<string> members)
    {
        foreach (var member in members)
        {
            if (data.TryGetProperty(member, out var side))
                return Of(side);
        }

        return null;
    }

    private static Payload Of(JsonElement side)
    {
        var (text, encoding) = (side.GetProperty("data").GetString() ?? "", side.GetProperty("encoding").GetString());
        var type = side.TryGetProperty("observedContentType", out var observed) ? observed.GetString() ?? "" : "";
        var bytes = encoding == "BASE64" ? FromBase64(text) : Encoding.UTF8.GetBytes(text);
        var isJson = encoding == "JSON" || (encoding == "BASE64" && (type.Contains("json", StringComparison.OrdinalIgnoreCase) || bytes.AsSpan().TrimStart(" \t\r\n"u8).StartsWith("{"u8)));
        return new(bytes, isJson, encoding == "BASE64");
    }

    private static byte[] FromBase64(string text)
    {
        try
        {
            return Convert.FromBase64String(text);
        }
        catch (FormatException)
        {
            throw new UnusableLineException(Reasons.UnreadableInput, "the base64 is broken");
        }
    }
}
