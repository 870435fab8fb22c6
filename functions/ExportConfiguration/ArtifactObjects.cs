using System.Net;
using Amazon.S3;
using Amazon.S3.Model;

namespace ExportConfiguration;

/// <summary>An object's text and the tag that its next change must name.</summary>
internal sealed record StoredText(string Text, string ETag);

/// <summary>Reads and conditional writes in the artifacts bucket.</summary>
internal sealed class ArtifactObjects(IAmazonS3 objects, string bucket)
{
    public string Uri(string key) => $"s3://{bucket}/{key}";

    public async Task<StoredText?> Read(string key)
    {
        try
        {
            using var found = await objects.GetObjectAsync(bucket, key);
            using var reader = new StreamReader(found.ResponseStream);
            return new StoredText(await reader.ReadToEndAsync(), found.ETag);
        }
        catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    public async Task<string> Text(string key) =>
        (await Read(key))?.Text ?? throw new InvalidDataException($"{Uri(key)} does not exist: the run did not write it.");

    /// <summary>Writes over the version with this tag, or only where nothing is; the new tag, or null when another writer was first.</summary>
    public async Task<string?> Write(string key, string json, string? replacing)
    {
        var request = new PutObjectRequest { BucketName = bucket, Key = key, ContentBody = json, ContentType = "application/json" };
        if (replacing is null) request.IfNoneMatch = "*";
        else request.IfMatch = replacing;
        try
        {
            return (await objects.PutObjectAsync(request)).ETag;
        }
        catch (AmazonS3Exception other) when (other.StatusCode is HttpStatusCode.PreconditionFailed or HttpStatusCode.Conflict)
        {
            return null;
        }
    }
}
