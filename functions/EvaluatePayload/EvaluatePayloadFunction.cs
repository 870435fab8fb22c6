using Amazon.Glue;
using Amazon.Lambda.Core;
using Amazon.S3;
using Artifacts;
using CheckFiles;
using Contracts;
using Contracts.Configuration;
using Contracts.Monitoring;
using Contracts.Serving;

namespace EvaluatePayload;

/// <summary>Called for each model after the consolidation; says whether there is anything new, enough of it, and any ground truth, and leaves the jobs' inputs.</summary>
public sealed class EvaluatePayloadFunction
{
    private readonly StoredObjects artifacts;
    private readonly StoredObjects data;
    private readonly Consolidations consolidations;
    private readonly CheckInputs inputs;

    public EvaluatePayloadFunction() : this(new AmazonS3Client(), new AmazonGlueClient(), PayloadSettings.FromEnvironment())
    {
    }

    internal EvaluatePayloadFunction(IAmazonS3 objects, IAmazonGlue glue, PayloadSettings settings)
    {
        artifacts = new StoredObjects(objects, settings.ArtifactsBucket);
        data = new StoredObjects(objects, settings.DataBucket);
        consolidations = new Consolidations(artifacts, glue);
        inputs = new CheckInputs(artifacts, data);
    }

    public async Task<CheckWindow> HandleAsync(EvaluatePayloadRequest request, ILambdaContext context)
    {
        var serving = (await artifacts.Read(Keys.InService(request.Model), ContractsJson.Default.InService)).Value;
        if (serving is not { Algorithms.Count: > 0 }) return Quiet("nothing of the model is in service", 0, 0);
        var configuration = await WatchSettings.Of(artifacts, serving);
        var (minimum, memory) = (configuration.Monitor.MinimumRows, await artifacts.Read(Keys.MonitorMemory(request.Model), ContractsJson.Default.MonitorMemory));
        if (memory.Value is { } last) await MakeGood(new QueryFiles(request.Model, last.Check, last.At));
        var folders = await consolidations.Unjudged(request, memory.Value);
        var found = await new RowCount(artifacts, minimum).Of(folders);
        context.Logger.LogInformation($"{request.Model} {request.Check}: {folders.Count} consolidations to judge, {found.Rows} rows of at least {minimum}.");
        if (found.IsBroken(minimum)) throw Unreadable(request.Model, found);
        if (found.Rows < minimum) return Quiet(found.Shortage(minimum), found.Rows, minimum);
        return await Window(request, serving, configuration, folders) with { MemoryTag = memory.ETag };
    }

    /// <summary>The last check may have died between its mark and its rows for queries, in which labels are looked for.</summary>
    private async Task MakeGood(QueryFiles last)
    {
        if (!await artifacts.Exists(last.Predictions) && await artifacts.Exists(last.OwnPredictions)) await last.Publish(artifacts);
    }

    private async Task<CheckWindow> Window(EvaluatePayloadRequest request, InService serving, ModelConfiguration configuration, IReadOnlyList<ConsolidatedFolder> folders)
    {
        var newest = serving.Algorithms.Values.MaxBy(deployment => deployment.Run, StringComparer.Ordinal)!;
        var baseline = Keys.DataBaseline(request.Model, newest.Run);
        if (!await artifacts.Exists(baseline + "/statistics.json")) throw BaselineMissingException.Of(artifacts, request.Model, newest.Run, baseline);
        var within = configuration.Monitor.LabelsWithin;
        var labels = await LabelFiles(request.Model, LabelRules.FilesSince(request.Started, within));
        await inputs.Write(request, serving, configuration, folders);
        if (labels.Count > 0) await inputs.WriteForLabels(request, serving, labels, LabelRules.AskedSince(request.Started, within));
        return new CheckWindow(true)
        {
            BaselineRun = newest.Run,
            DeployedAt = newest.At,
            Retrain = configuration.Retrain,
            HasLabels = labels.Count > 0,
            Runs = [.. folders.Select(folder => folder.Run)],
            From = WindowRules.From(folders),
        };
    }

    private async Task<IReadOnlyList<string>> LabelFiles(string model, DateTimeOffset since)
    {
        var keys = new List<string>();
        await foreach (var found in data.List(Keys.GroundTruth(model)))
            if (!found.Key.EndsWith('/') && (found.LastModified is not { } dropped || dropped.ToUniversalTime() >= since.UtcDateTime)) keys.Add(found.Key);
        return keys;
    }

    private static CheckWindow Quiet(string summary, long rows, long minimum) =>
        new(false, new CheckVerdict(CheckVerdict.Quiet, summary, Judged: false) { Rows = rows, MinimumRows = minimum });

    private CaptureUnreadableException Unreadable(string model, FoundRows found) => new(
        $"{found.Unreadable} captured lines of {model} cannot be read and {found.Rows} rows can; the first such line is line {found.FirstLine} of {artifacts.Uri(found.FirstKey!)}. Look at it, and mend what writes it: the endpoint's data capture, or the batches. The lines stay where they are, and the next check looks at them again; to give them up, delete the folders run=... that hold them.");
}
