using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Links;

/// <summary>Signs and verifies links by the stack's HMAC key, which never leaves KMS.</summary>
/// <param name="key">The key's id or ARN.</param>
public sealed class LinkKey(IAmazonKeyManagementService keys, string key)
{
    /// <summary>The link's token.</summary>
    public async Task<string> Sign(Link link, CancellationToken cancellation = default)
    {
        var payload = LinkToken.Payload(link);
        using var message = new MemoryStream(payload, writable: false);
        var made = await keys.GenerateMacAsync(new GenerateMacRequest { KeyId = key, MacAlgorithm = MacAlgorithmSpec.HMAC_SHA_256, Message = message }, cancellation);
        return LinkToken.Write(payload, made.Mac.ToArray());
    }

    /// <summary>Whether the stack signed it.</summary>
    public async Task<bool> IsOurs(SignedLink link, CancellationToken cancellation = default)
    {
        using var message = new MemoryStream(link.Payload, writable: false);
        using var mac = new MemoryStream(link.Mac, writable: false);
        var request = new VerifyMacRequest { KeyId = key, MacAlgorithm = MacAlgorithmSpec.HMAC_SHA_256, Message = message, Mac = mac };
        try
        {
            return (await keys.VerifyMacAsync(request, cancellation)).MacValid == true;
        }
        catch (KMSInvalidMacException)
        {
            return false;
        }
    }
}
