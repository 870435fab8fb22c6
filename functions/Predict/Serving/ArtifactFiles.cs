using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Amazon.S3;
using Contracts;
using Contracts.Monitoring;
using Contracts.Serving;
using Contracts.Training;
using Predict.Requests;

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

    /// <summary>What came of the model's last check; null before its first.</summary>
    public async Task<LastCheck?> LastCheck(string model, CancellationToken cancellation)
    {
        try
        {
            using var found = await clients.Objects.GetObjectAsync(bucket, Keys.LastCheck(model), cancellation);
            return await JsonSerializer.DeserializeAsync(found.ResponseStream, ContractsJson.Default.LastCheck, cancellation);
        }
        catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    /// <summary>The report of a check, or else of a training, as it was written; null where there is neither.</summary>
    public async Task<string?> Report(ReportId id, CancellationToken cancellation) =>
        await Text(Keys.Report(id.Model, id.Id), cancellation) ?? await Text(Keys.TrainingReport(id.Model, id.Id), cancellation);

    /// <summary>Whether the run left a report.</summary>
    public async Task<bool> HasReport(string model, string run, CancellationToken cancellation)
    {
        try
        {
            await clients.Objects.GetObjectMetadataAsync(bucket, Keys.TrainingReport(model, run), cancellation);
            return true;
        }
        catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound)
        {
            return false;
        }
    }

    private async Task<string?> Text(string key, CancellationToken cancellation)
    {
        try
        {
            using var found = await clients.Objects.GetObjectAsync(bucket, key, cancellation);
            using var reader = new StreamReader(found.ResponseStream);
            return await reader.ReadToEndAsync(cancellation);
        }
        catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
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
