using System.Net;
using System.Text.Json;
using Amazon.S3;
using Amazon.S3.Model;
using Contracts;
using Contracts.Configuration;
using Drops;

namespace PreprocessingTrigger;

/// <summary>The model's YAML, and the configuration that a run keeps of it, in the artifacts bucket.</summary>
internal sealed class RunConfigurations(IAmazonS3 objects, string bucket)
{
    public Task<string?> ModelFile(DroppedFile file) => Read(Keys.ModelFile(file.Model));

    public async Task<ModelConfiguration?> Stored(DroppedFile file)
    {
        var key = Keys.Configuration(file.Model, file.Run);
        return await Read(key) is { } json ? JsonSerializer.Deserialize(json, ContractsJson.Default.ModelConfiguration) : null;
    }

    /// <summary>Writes it unless there is one; false when another delivery was first.</summary>
    public async Task<bool> Keep(DroppedFile file, ModelConfiguration configuration)
    {
        var request = new PutObjectRequest
        {
            BucketName = bucket,
            Key = Keys.Configuration(file.Model, file.Run),
            ContentBody = JsonSerializer.Serialize(configuration, ContractsJson.Default.ModelConfiguration),
            ContentType = "application/json",
            IfNoneMatch = "*",
        };
        try
        {
            await objects.PutObjectAsync(request);
            return true;
        }
        catch (AmazonS3Exception taken) when (taken.StatusCode == HttpStatusCode.PreconditionFailed)
        {
            return false;
        }
    }

    private async Task<string?> Read(string key)
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
}
