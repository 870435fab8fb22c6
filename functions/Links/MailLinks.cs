using Amazon.KeyManagementService;
using Amazon.Runtime;

namespace Links;

/// <summary>The addresses that mails link to: they open in a browser, without a key.</summary>
/// <param name="apiUrl">The API's address, which serves them.</param>
public sealed class MailLinks(LinkKey key, string apiUrl)
{
    /// <summary>How long a mail's link opens.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(30);

    public MailLinks(IAmazonKeyManagementService keys, string key, string apiUrl) : this(new LinkKey(keys, key), apiUrl)
    {
    }

    /// <summary>Null where the key does not sign: a mail goes out without its link rather than not at all.</summary>
    /// <param name="now">From when the link's life counts.</param>
    /// <param name="warn">Told why there is no link.</param>
    public async Task<MailLink?> To(string purpose, string model, string id, DateTimeOffset now, Action<string> warn)
    {
        var link = new Link(purpose, model, id, now + Life);
        try
        {
            return new MailLink($"{apiUrl.TrimEnd('/')}/links/{await key.Sign(link)}", link.Expires);
        }
        catch (Exception failure) when (failure is AmazonServiceException or AmazonClientException or HttpRequestException or TimeoutException or OperationCanceledException)
        {
            warn($"The mail's link to the {purpose} of {model} {id} could not be signed, the mail goes without it: {failure.Message}");
            return null;
        }
    }
}

/// <summary>A link as a mail shows it.</summary>
public sealed record MailLink(string Address, DateTimeOffset Expires);
