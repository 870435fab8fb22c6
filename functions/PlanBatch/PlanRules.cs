using Contracts;
using Contracts.Configuration;
using Contracts.Scoring;
using Contracts.Serving;
using Contracts.Training;

namespace PlanBatch;

/// <summary>A model in service with what its run left behind.</summary>
/// <param name="Target">The target in the file that it was trained on; null when that is not known any more.</param>
public sealed record ServedVersion(Deployment Deployment, ModelFeatures Features, ModelConfiguration Configuration, ColumnSummary? Target);

/// <summary>Makes a batch's plan of what was dropped and what is in service.</summary>
public static class PlanRules
{
    private const int LeastVolumeGb = 30;
    private const int MostVolumeGb = 16_000;

    /// <summary>The machine's memory has 262,144 bytes, and the files that it copies are not all that it remembers.</summary>
    private const long MostNames = 200_000;
    private const int Punctuation = 32;

    /// <summary>Copy, prepared rows, scores, results and captures beside one another; a packed file is ten times as large inside.</summary>
    private const double DiskPerByte = 6;
    private const double Unpacked = 10;

    public static BatchPlan Plan(ScoringRequest request, InService serving, IReadOnlyList<ServedVersion> models, IReadOnlyList<FoundPart> parts)
    {
        List<BatchLayout> layouts = [];
        var algorithms = models.Select(model => Algorithm(request, serving, model, Layout(layouts, model.Features))).ToList();
        var capture = models.Max(model => model.Configuration.Serving.CapturePercent);
        return new BatchPlan(request.Model, request.Batch, NameOf(request.Drop), default, Files(parts), algorithms, layouts, serving.Strategy, capture)
        {
            MissingTexts = [.. models.SelectMany(model => model.Features.MissingTexts ?? []).Distinct()],
            Rules = [.. models.DistinctBy(model => model.Deployment.Run).SelectMany(model => model.Features.Features).Where(feature => feature.Rule is not null).Select(feature => new BatchRule(feature.Name, feature.Rule!))],
        };
    }

    /// <summary>Null when the files can be copied and the models' answers can be made one.</summary>
    public static Fault? Refuse(BatchPlan plan)
    {
        if (plan.Files.FirstOrDefault(file => file.Size > Drop.LargestCopy) is { } large)
            return Fault.Rejected($"{large.Name} has {Drop.Gigabytes(large.Size)}; a file may have at most {Drop.Gigabytes(Drop.LargestCopy)}.", $"Split it, and drop the parts in a folder of their own with {BatchKeys.Marker} behind them.");
        if (plan.Files.Sum(file => (long)file.CopySource.Length + file.Input.Length + Punctuation) > MostNames)
            return Fault.Rejected($"the names of the {plan.Files.Count} files are too long for one batch.", "Give files and folders shorter names, or drop fewer and larger files.");
        return plan.Algorithms.Count == 1 || StrategyNames.For(plan.Strategy).Contains(plan.Strategy) ? null : Fault.Rejected(
            $"the strategy {plan.Strategy} of the model {plan.Model} is not one that batches are combined by.",
            $"Change serving.strategy in {Keys.ModelFile(plan.Model)} to one of {string.Join(", ", StrategyNames.All)}, or to a function's ARN, train the model again, and drop the file again.");
    }

    public static Fault NothingInService(ScoringRequest request, bool isKnown, string modelFile) => isKnown
        ? Fault.Rejected($"{request.Drop.Name}: nothing of the model {request.Model} is in service yet.", $"Drop training data under s3://{request.Drop.Bucket}/training/{request.Model}/ and wait for the mail that the model is deployed.")
        : Fault.Rejected($"{request.Drop.Name}: there is no model {request.Model}; {Keys.ModelFile(request.Model)} does not exist.", $"Move the file into the folder of a known model, or put the new model's YAML at {modelFile} and train it.");

    public static PlannedBatch Answer(BatchPlan plan, string bucket) => new(
        null,
        new BatchPlaces(bucket, Keys.Batch(plan.Model, plan.Batch), Keys.Scored(plan.Model, plan.Batch)),
        [.. plan.Files.Select(file => new PlannedFile(file.Input, file.CopySource))],
        [.. plan.Algorithms.Select(algorithm => new PlannedAlgorithm(algorithm.Name, algorithm.SavedModel, algorithm.Layout, algorithm.Instance, algorithm.JobName))],
        VolumeGb(plan.Files));

    public static int VolumeGb(IEnumerable<BatchFile> files)
    {
        var bytes = files.Sum(file => file.Size * DiskPerByte * (file.Name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? Unpacked : 1));
        return (int)Math.Clamp(Math.Ceiling(bytes / 1e9), LeastVolumeGb, MostVolumeGb);
    }

    private static BatchAlgorithm Algorithm(ScoringRequest request, InService serving, ServedVersion model, string layout)
    {
        var deployed = model.Deployment;
        var instance = model.Configuration.Algorithms[deployed.Algorithm].Instance;
        return new BatchAlgorithm(
            deployed.Algorithm, deployed.SavedModel, deployed.Run, deployed.Rmse, serving.Rank(deployed.Algorithm), layout, instance, Names.Job(request.Model, request.Batch, deployed.Algorithm), model.Target);
    }

    /// <summary>Models whose columns are the same in name, type and order take the same rows, cut for the one that makes the most of them.</summary>
    private static string Layout(List<BatchLayout> layouts, ModelFeatures features)
    {
        BatchColumn[] columns = [.. features.Features.Select(feature => new BatchColumn(feature.Name, feature.IsNumeric))];
        var place = layouts.FindIndex(layout => layout.Columns.SequenceEqual(columns));
        if (place < 0)
        {
            place = layouts.Count;
            layouts.Add(new BatchLayout($"layout-{layouts.Count + 1}", columns));
        }

        layouts[place] = layouts[place] with { EncodedBytes = Math.Max(layouts[place].EncodedBytes, features.EncodedBytes) };
        return layouts[place].Name;
    }

    private static BatchFile[] Files(IReadOnlyList<FoundPart> parts)
    {
        var stems = ResultNames.Of([.. parts.Select(part => part.Name)]);
        return [.. parts.Select((part, index) => new BatchFile(part.Name, stems[index], $"{index:00000}.csv", part.CopySource, part.Size))];
    }

    /// <summary>A marker stands for its folder.</summary>
    private static string NameOf(Drop drop) => ResultNames.Cut(BatchKeys.IsMarker(drop.Key) ? drop.Key.Split('/')[^2] : BatchKeys.Stem(drop.Name));
}
