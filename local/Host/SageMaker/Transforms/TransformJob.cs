using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Local.Host.SageMaker.Endpoints;
using Local.Host.SageMaker.Jobs;

namespace Local.Host.SageMaker.Transforms;

/// <summary>Runs a transform job: the model's containers once, every object through them, one output object each.</summary>
public sealed class TransformJob(SageMakerStore store, IObjects objects, ContainerStarter starter, JobPlaces places) : IJob
{
    public ResourceKind Kind => ResourceKind.TransformJob;

    /// <summary>The output's key: the input's path below the directory part of the prefix, and .out.</summary>
    public static S3Location OutputOf(S3Location prefix, string key, S3Location output) =>
        output.Below(key[(prefix.Key.LastIndexOf('/') + 1)..] + ".out");

    public async Task<JobEnd> RunAsync(JsonObject document, CancellationToken stop)
    {
        var name = (string)document["TransformJobName"]!;
        var folder = places.Folder(Kind, name);
        using var log = places.Log(Kind, name);
        store.Change(Kind, name, d => d["TransformStartTime"] = store.Now);
        var inputs = Find(document);
        var containers = ContainerSpec.Of(store.Get(ResourceKind.Model, (string)document["ModelName"]!));
        var start = new PipelineStart(containers, folder.Base, log.Write) { Variables = TransformSettings.Variables(document) };
        ConcurrentBag<string> failures = [];
        ConcurrentBag<(ObjectEntry Entry, S3Location To)> done = [];
        await using (var pipeline = await starter.StartAsync(start, stop))
        {
            var parameters = await pipeline.Containers[0].GetAsync("/execution-parameters", TimeSpan.FromSeconds(5), stop);
            var settings = TransformSettings.Of(document, parameters is { Status: 200 } ? TransformSettings.Parse(parameters.Body) : null);
            using var transform = new ObjectTransform(store.Get(Kind, name), pipeline, settings);
            var options = new ParallelOptions { MaxDegreeOfParallelism = settings.MaxConcurrent, CancellationToken = stop };
            await Parallel.ForEachAsync(inputs, options, async (input, cancellation) =>
            {
                var failure = await FailureAsync(transform, input, folder, cancellation);
                if (failure is null) done.Add(input);
                else failures.Add(failure);
                log.Write(failure ?? $"{input.Entry.Key}: transformed, {done.Count} of {inputs.Count} objects.");
            });
        }
        await CaptureManifests.WriteAsync(objects, store.Get(Kind, name), [.. done.OrderBy(one => one.Entry.Key, StringComparer.Ordinal)], folder.OutputData);
        if (failures.IsEmpty) places.Clear(Kind, name);
        return failures.IsEmpty ? new JobEnd("Completed") : new JobEnd("Failed", failures.Order(StringComparer.Ordinal).First());
    }

    // Keys go to their place relative to the prefix, or to the manifest's.
    List<(ObjectEntry Entry, S3Location To)> Find(JsonObject document)
    {
        var source = document["TransformInput"]!["DataSource"]!["S3DataSource"]!;
        var type = (string)source["S3DataType"]!;
        var prefix = S3Location.Parse((string)source["S3Uri"]!);
        var output = S3Location.Parse((string)document["TransformOutput"]!["S3OutputPath"]!);
        return [.. Inputs.Find(objects, type, prefix.ToString()).Select(f => (f.Entry, type == "S3Prefix" ? OutputOf(prefix, f.Entry.Key, output) : output.Below(f.RelativePath + ".out")))];
    }

    /// <summary>Null when the object's output is in S3; an object with a failing record has none, and the others go on.</summary>
    async Task<string?> FailureAsync(ObjectTransform transform, (ObjectEntry Entry, S3Location To) input, JobFolder folder, CancellationToken cancellation)
    {
        var file = Path.Combine(folder.OutputData, Guid.NewGuid().ToString("N"));
        try
        {
            await transform.RunAsync(input.Entry, file, cancellation);
            await objects.PutFileAsync(input.To.Bucket, input.To.Key, file, null, cancellation);
            return null;
        }
        catch (Exception e) when (e is JobFailedException or InvalidDataException)
        {
            var text = e is JobFailedException ? e.Message : $"ClientError: {e.Message}";
            return $"{text} (s3://{input.Entry.Bucket}/{input.Entry.Key})";
        }
        finally
        {
            File.Delete(file);
        }
    }
}
