using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Amazon.S3;
using Amazon.S3.Model;

namespace LockModel;

/// <summary>A stored value, and the tag that its next change must name; both null when there is none.</summary>
internal sealed record Stored<T>(T? Value, string? ETag);

/// <summary>Reads and conditional writes of JSON in the artifacts bucket.</summary>
internal sealed class StoredObjects(IAmazonS3 objects, string bucket)
{
    public string Uri(string key) => $"s3://{bucket}/{key}";

    public async Task<Stored<T>> Read<T>(string key, JsonTypeInfo<T> type) where T : class
    {
        try
        {
            using var found = await objects.GetObjectAsync(bucket, key);
            return new Stored<T>(await JsonSerializer.DeserializeAsync(found.ResponseStream, type), found.ETag);
        }
        catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound)
        {
            return new Stored<T>(null, null);
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException($"{Uri(key)} cannot be read: {broken.Message}", broken);
        }
    }

    /// <summary>Writes over what was read, or only where nothing was; false when another writer came between.</summary>
    public async Task<bool> Write<T>(string key, T value, JsonTypeInfo<T> type, Stored<T> replacing)
    {
        var request = new PutObjectRequest { BucketName = bucket, Key = key, ContentBody = JsonSerializer.Serialize(value, type), ContentType = "application/json" };
        if (replacing.ETag is null) request.IfNoneMatch = "*";
        else request.IfMatch = replacing.ETag;
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
}
