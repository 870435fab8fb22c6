using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Amazon.Lambda.Core;
using Amazon.S3;
using Amazon.S3.Model;
using Contracts;
using Contracts.Scoring;

namespace SummarizeBatch;

/// <summary>The last step of score-batch before its report: counts once more, and leaves the summary beside the results.</summary>
public sealed class SummarizeBatchFunction
{
    private readonly IAmazonS3 objects;
    private readonly string artifacts;
    private readonly TimeProvider time;

    public SummarizeBatchFunction() : this(new AmazonS3Client(), Required("ARTIFACTS_BUCKET"), TimeProvider.System)
    {
    }

    internal SummarizeBatchFunction(IAmazonS3 objects, string artifacts, TimeProvider time) => (this.objects, this.artifacts, this.time) = (objects, artifacts, time);

    public async Task<BatchSummary> HandleAsync(ScoredBatch batch, ILambdaContext context)
    {
        var plan = await Read(Keys.BatchPlan(batch.Model, batch.Batch), ContractsJson.Default.BatchPlan);
        var preparation = await Read(Keys.Preparation(batch.Model, batch.Batch), ContractsJson.Default.PreparationReport);
        var assembly = await Read(Keys.Assembly(batch.Model, batch.Batch), ContractsJson.Default.AssemblyReport);
        var summary = Summaries.Of(plan, preparation, assembly, Prices.Of(batch), time.GetUtcNow());
        await objects.PutObjectAsync(new PutObjectRequest
        {
            BucketName = batch.Bucket,
            Key = Summaries.KeyOf(plan),
            ContentBody = JsonSerializer.Serialize(summary, SummaryJson.Readable.BatchSummary),
            ContentType = "application/json",
        });
        context.Logger.LogInformation($"{batch.Model}-{batch.Batch}: {summary.RowsIn} rows, {summary.Scored} scored, {summary.Rejected} rejected.");
        return Summaries.Told(summary);
    }

    private async Task<T> Read<T>(string key, JsonTypeInfo<T> type)
    {
        using var found = await objects.GetObjectAsync(artifacts, key);
        return await JsonSerializer.DeserializeAsync(found.ResponseStream, type) ?? throw new InvalidDataException($"s3://{artifacts}/{key} is empty.");
    }

    private static string Required(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : throw new InvalidOperationException($"The environment variable {name} is missing; the template sets it.");
}
