using System.Net;
using Amazon.KeyManagementService;
using Amazon.S3;
using Amazon.S3.Model;
using Contracts;
using Links;
using Predict.Answers;

namespace Predict.Serving;

/// <summary>Turns a mail's link into an address of the thing itself that is valid for minutes.</summary>
/// <remarks>A class of its own, so that the methods which open no links do not load KMS's client.</remarks>
internal sealed class OpenedLinks(IAmazonS3 objects, IAmazonKeyManagementService keys, PredictSettings settings, TimeProvider time)
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    private readonly LinkKey key = new(keys, settings.LinkKey ?? throw new InvalidOperationException("The environment variable LINK_KEY is missing; the template sets it."));

    public async Task<OpenedLink> Open(string token, CancellationToken cancellation)
    {
        if (LinkToken.Read(token) is not { } signed || !await key.IsOurs(signed, cancellation)) return new OpenedLink(LinkState.Unknown, null);
        if (signed.Link.Expires <= time.GetUtcNow()) return new OpenedLink(LinkState.Expired, signed.Link);
        var where = KeyOf(signed.Link);
        return await Exists(where, cancellation) ? new OpenedLink(LinkState.Open, signed.Link, await Address(where)) : new OpenedLink(LinkState.Gone, signed.Link);
    }

    private static string KeyOf(Link link) => link.Purpose == LinkPurposes.Report ? Keys.Report(link.Model, link.Id) : Keys.TrainingReport(link.Model, link.Id);

    private async Task<bool> Exists(string where, CancellationToken cancellation)
    {
        try
        {
            await objects.GetObjectMetadataAsync(settings.ArtifactsBucket, where, cancellation);
            return true;
        }
        catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound)
        {
            return false;
        }
    }

    private Task<string> Address(string where) => objects.GetPreSignedURLAsync(new GetPreSignedUrlRequest
    {
        BucketName = settings.ArtifactsBucket, Key = where, Verb = HttpVerb.GET, Expires = time.GetUtcNow().UtcDateTime + Life,
        Protocol = objects.Config.ServiceURL?.StartsWith("http://", StringComparison.Ordinal) == true ? Protocol.HTTP : Protocol.HTTPS,
        ResponseHeaderOverrides = new ResponseHeaderOverrides { ContentType = "text/html; charset=utf-8" },
    });
}
