using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Amazon.S3;
using Amazon.S3.Model;

namespace Artifacts;

/// <summary>A stored value, and the tag that its next change must name; both null when there is none.</summary>
public sealed record Stored<T>(T? Value, string? ETag);

/// <summary>Reads and conditional writes of what functions keep in a bucket.</summary>
public sealed class StoredObjects(IAmazonS3 objects, string bucket)
{
    public string Bucket => bucket;

    public string Uri(string key) => $"s3://{bucket}/{key}";

    public async Task<Stored<T>> Read<T>(string key, JsonTypeInfo<T> type) where T : class
    {
        try
        {
            using var found = await objects.GetObjectAsync(bucket, key);
            return new(await JsonSerializer.DeserializeAsync(found.ResponseStream, type), found.ETag);
        }
        catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound)
        {
            return new(null, null);
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException($"{Uri(key)} cannot be read: {broken.Message} The bucket keeps earlier versions: put back the last one that was whole.", broken);
        }
    }

    /// <summary>Null where nothing is.</summary>
    public async Task<string?> Text(string key)
    {
        try
        {
            using var found = await objects.GetObjectAsync(bucket, key);
            using var reader = new StreamReader(found.ResponseStream);
            return await reader.ReadToEndAsync();
        }
        catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    /// <param name="whence">Who should have left it, for the error.</param>
    public async Task<T> Need<T>(string key, JsonTypeInfo<T> type, string whence) where T : class =>
        (await Read(key, type)).Value ?? throw new InvalidDataException($"{Uri(key)} does not exist; {whence} should have left it.");

    public async Task<bool> Exists(string key)
    {
        try
        {
            await objects.GetObjectMetadataAsync(bucket, key);
            return true;
        }
        catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound)
        {
            return false;
        }
    }

    public Task Write<T>(string key, T value, JsonTypeInfo<T> type) => WriteText(key, JsonSerializer.Serialize(value, type), "application/json");

    public Task WriteText(string key, string text, string contentType) =>
        objects.PutObjectAsync(new PutObjectRequest { BucketName = bucket, Key = key, ContentBody = text, ContentType = contentType });

    /// <summary>Writes over what was read, or only where nothing was; false when another writer came between.</summary>
    public async Task<bool> Replace<T>(string key, T value, JsonTypeInfo<T> type, string? etag)
    {
        var request = new PutObjectRequest { BucketName = bucket, Key = key, ContentBody = JsonSerializer.Serialize(value, type), ContentType = "application/json" };
        if (etag is null) request.IfNoneMatch = "*";
        else request.IfMatch = etag;
        try
        {
            await objects.PutObjectAsync(request);
            return true;
        }
        catch (AmazonS3Exception other) when (other.StatusCode is HttpStatusCode.PreconditionFailed or HttpStatusCode.Conflict)
        {
            return false;
        }
    }

    public Task Copy(string from, string to) =>
        objects.CopyObjectAsync(new CopyObjectRequest { SourceBucket = bucket, SourceKey = from, DestinationBucket = bucket, DestinationKey = to });

    public async Task<byte[]> Bytes(string key)
    {
        using var found = await objects.GetObjectAsync(bucket, key);
        using var buffer = new MemoryStream();
        await found.ResponseStream.CopyToAsync(buffer);
        return buffer.ToArray();
    }

    public async Task<Stream> Open(string key) => (await objects.GetObjectAsync(bucket, key)).ResponseStream;

    /// <summary>The keys under a prefix, in S3's order.</summary>
    /// <param name="after">Leaves out what comes before; null for all.</param>
    public async IAsyncEnumerable<S3Object> List(string prefix, string? after = null)
    {
        var request = new ListObjectsV2Request { BucketName = bucket, Prefix = prefix, StartAfter = after };
        do
        {
            var page = await objects.ListObjectsV2Async(request);
            foreach (var found in page.S3Objects ?? []) yield return found;
            request.ContinuationToken = page.NextContinuationToken;
        }
        while (request.ContinuationToken is not null);
    }
}
