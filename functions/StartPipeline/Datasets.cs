using System.Globalization;
using Amazon.S3;
using Amazon.S3.Model;
using CheckFiles;
using Contracts;

namespace StartPipeline;

/// <summary>The data set of a training that nobody dropped a file for.</summary>
internal sealed class Datasets(IAmazonS3 objects, StoredObjects artifacts, StartSettings settings)
{
    public async Task<StartedPipeline> Drop(PipelineRequest request, DateTimeOffset now)
    {
        var serving = (await artifacts.Read(Keys.InService(request.Model), ContractsJson.Default.InService)).Value;
        if (serving is not { Algorithms.Count: > 0 }) throw new PipelineRefusedException($"Nothing of {request.Model} is in service, so there is no accepted file to begin with. Name one with the member dataset.");
        var run = serving.Algorithms.Values.Max(deployment => deployment.Run)!;
        var target = $"training/{request.Model}/retrain-{now.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}.csv";
        await objects.CopyObjectAsync(new CopyObjectRequest { SourceBucket = settings.ArtifactsBucket, SourceKey = $"{Keys.Run(request.Model, run)}/input/drop.csv", DestinationBucket = settings.DataBucket, DestinationKey = target });
        return new StartedPipeline(request.Pipeline, request.Model, null, $"s3://{settings.DataBucket}/{target}");
    }
}
