using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Links;

/// <summary>How a link is written into an address: base64url(payload).base64url(mac), the payload being version/purpose/model/id/expiry.</summary>
public static partial class LinkToken
{
    /// <summary>The length of an HMAC-SHA256.</summary>
    public const int MacBytes = 32;

    private const int LongestToken = 400;

    // Signed with the rest, so that another use of the key, or another form of payload, can never give a link.
    private const string Version = "link1";

    /// <summary>What is signed.</summary>
    public static byte[] Payload(Link link) =>
        Encoding.ASCII.GetBytes(string.Join('/', Version, link.Purpose, link.Model, link.Id, link.Expires.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)));

    public static string Write(byte[] payload, byte[] mac) => $"{Base64Url.EncodeToString(payload)}.{Base64Url.EncodeToString(mac)}";

    /// <summary>Null where the text has not the form of a token. What it says holds only once its mac is verified.</summary>
    public static SignedLink? Read(string token)
    {
        if (token.Length > LongestToken || token.Split('.') is not [var signed, var code] || !Base64Url.IsValid(signed) || !Base64Url.IsValid(code)) return null;
        var (payload, mac) = (Base64Url.DecodeFromChars(signed), Base64Url.DecodeFromChars(code));
        return mac.Length == MacBytes && Parse(Encoding.Latin1.GetString(payload)) is { } link ? new SignedLink(link, payload, mac) : null;
    }

    private static Link? Parse(string payload) =>
        PayloadPattern().Match(payload) is { Success: true } parts && LinkPurposes.All.Contains(parts.Groups["purpose"].Value)
            ? new Link(parts.Groups["purpose"].Value, parts.Groups["model"].Value, parts.Groups["id"].Value, Expiry(parts.Groups["expires"].Value))
            : null;

    private static DateTimeOffset Expiry(string seconds) => DateTimeOffset.FromUnixTimeSeconds(long.Parse(seconds, CultureInfo.InvariantCulture));

    // No character of a name is one that a path or a key could take for more than itself.
    [GeneratedRegex($@"^{Version}/(?<purpose>[a-z-]{{1,32}})/(?<model>[a-z0-9-]{{1,64}})/(?<id>[a-z0-9-]{{1,64}})/(?<expires>[0-9]{{1,11}})\z")]
    private static partial Regex PayloadPattern();
}

/// <summary>A link as a token names it, with what proves it.</summary>
public sealed record SignedLink(Link Link, byte[] Payload, byte[] Mac);
