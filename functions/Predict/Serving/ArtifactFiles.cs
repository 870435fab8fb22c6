using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Amazon.S3;
using Contracts;
using Contracts.Serving;
using Contracts.Training;

namespace Predict.Serving;

/// <summary>What runs left in the artifacts bucket. A run's files never change, so each is read once.</summary>
internal sealed class ArtifactFiles(Clients clients, string bucket)
{
    private readonly ConcurrentDictionary<string, ModelFeatures> features = [];

    public async Task<ModelFeatures> Features(string key, CancellationToken cancellation)
    {
        if (features.TryGetValue(key, out var known)) return known;
        using var found = await clients.Objects.GetObjectAsync(bucket, key, cancellation);
        var read = await JsonSerializer.DeserializeAsync(found.ResponseStream, ContractsJson.Default.ModelFeatures, cancellation) ?? throw new InvalidDataException($"s3://{bucket}/{key} is empty.");
        return features.GetOrAdd(key, read);
    }

    /// <summary>Null where the run wrote none.</summary>
    public async Task<RegressionMetrics?> Metrics(string key, CancellationToken cancellation)
    {
        try
        {
            using var found = await clients.Objects.GetObjectAsync(bucket, key, cancellation);
            return (await JsonSerializer.DeserializeAsync(found.ResponseStream, ContractsJson.Default.Evaluation, cancellation))?.Challenger;
        }
        catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }
}
