using Amazon.S3;
using Amazon.S3.Model;
using Artifacts;

namespace StartPipeline;

/// <summary>Starts what a dropped file starts, by dropping one: whoever trains or scores, there is one door.</summary>
internal sealed class Drops(IAmazonS3 objects, StoredObjects artifacts, StartSettings settings)
{
    public Task<StartedPipeline> ForScoring(PipelineRequest request) => Copy(request, "scoring");

    public Task<StartedPipeline> ForTraining(PipelineRequest request, DateTimeOffset now) =>
        request.Dataset is not null ? Copy(request, "training") : new Datasets(objects, artifacts, settings).Drop(request, now);

    private async Task<StartedPipeline> Copy(PipelineRequest request, string purpose)
    {
        var (bucket, key) = request.Place();
        var target = $"{purpose}/{request.Model}/{key.Split('/')[^1]}";
        try
        {
            // A file that lies there already is dropped once more; S3 copies an object onto itself only when something changes.
            await objects.CopyObjectAsync(new CopyObjectRequest
            {
                SourceBucket = bucket,
                SourceKey = key,
                DestinationBucket = settings.DataBucket,
                DestinationKey = target,
                MetadataDirective = S3MetadataDirective.REPLACE,
                ContentType = "text/csv",
            });
        }
        catch (AmazonS3Exception missing) when (missing.StatusCode == System.Net.HttpStatusCode.NotFound)
        {
            throw new PipelineRefusedException($"The data set {request.Dataset} does not exist.");
        }
        catch (AmazonS3Exception closed) when (closed.StatusCode == System.Net.HttpStatusCode.Forbidden)
        {
            throw new PipelineRefusedException($"The data set {request.Dataset} may not be read. Put the file under {purpose}/{request.Model}/ of {settings.DataBucket}, which starts the pipeline too, or let the function's role read where it lies.");
        }

        return new StartedPipeline(request.Pipeline, request.Model, null, $"s3://{settings.DataBucket}/{target}");
    }
}
