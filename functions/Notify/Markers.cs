using System.Net;
using System.Text.Json;
using Amazon.S3;
using Amazon.S3.Model;
using Contracts;

namespace Notify;

/// <summary>A marker as it lies in the bucket, with the tag that its next change must name.</summary>
internal sealed record StoredMarker(Marker? Value, string? ETag);

/// <summary>The once-markers of executions; only one writer at a time gets through.</summary>
internal sealed class Markers(IAmazonS3 objects, string bucket)
{
    public async Task<StoredMarker> Read(string execution)
    {
        try
        {
            using var found = await objects.GetObjectAsync(bucket, Keys.Notified(execution));
            return new StoredMarker(await JsonSerializer.DeserializeAsync(found.ResponseStream, InputJson.Default.Marker), found.ETag);
        }
        catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound)
        {
            return new StoredMarker(null, null);
        }
    }

    public async Task<StoredMarker> Write(string execution, Marker marker, StoredMarker replacing)
    {
        var key = Keys.Notified(execution);
        var request = new PutObjectRequest { BucketName = bucket, Key = key, ContentBody = JsonSerializer.Serialize(marker, InputJson.Default.Marker), ContentType = "application/json" };
        if (replacing.ETag is null) request.IfNoneMatch = "*";
        else request.IfMatch = replacing.ETag;
        try
        {
            return new StoredMarker(marker, (await objects.PutObjectAsync(request)).ETag);
        }
        catch (AmazonS3Exception other) when (other.StatusCode is HttpStatusCode.PreconditionFailed or HttpStatusCode.Conflict)
        {
            throw new InvalidOperationException($"The report of {execution} is being sent by another invocation: s3://{bucket}/{key} changed meanwhile.", other);
        }
    }
}
