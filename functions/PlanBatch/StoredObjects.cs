using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Amazon.S3;
using Amazon.S3.Model;

namespace PlanBatch;

/// <summary>JSON in the artifacts bucket.</summary>
internal sealed class StoredObjects(IAmazonS3 objects, string bucket)
{
    public string Bucket => bucket;

    public string Uri(string key) => $"s3://{bucket}/{key}";

    /// <summary>Null where nothing is.</summary>
    public async Task<T?> Read<T>(string key, JsonTypeInfo<T> type) where T : class
    {
        try
        {
            using var found = await objects.GetObjectAsync(bucket, key);
            return await JsonSerializer.DeserializeAsync(found.ResponseStream, type);
        }
        catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException($"{Uri(key)} cannot be read: {broken.Message}", broken);
        }
    }

    public async Task<T> Need<T>(string key, JsonTypeInfo<T> type) where T : class =>
        await Read(key, type) ?? throw new InvalidDataException($"{Uri(key)} does not exist: the run that is in service did not leave it.");

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

    /// <summary>Writes where nothing is; false when something is there already.</summary>
    public async Task<bool> Create<T>(string key, T value, JsonTypeInfo<T> type)
    {
        try
        {
            await objects.PutObjectAsync(new PutObjectRequest { BucketName = bucket, Key = key, ContentBody = JsonSerializer.Serialize(value, type), ContentType = "application/json", IfNoneMatch = "*" });
            return true;
        }
        catch (AmazonS3Exception taken) when (taken.StatusCode is HttpStatusCode.PreconditionFailed or HttpStatusCode.Conflict)
        {
            return false;
        }
    }
}
