using Contracts;
using Contracts.Configuration;
using Contracts.Training;
using Drops;
using ModelFile;

namespace PreprocessingTrigger;

/// <summary>Turns a dropped file and its model's configuration into the request that starts train-model, or into the fault it reports.</summary>
public static class TrainingRequests
{
    private const int MostFaults = 10;

    /// <summary>What can be said from key and size alone; null when they are fine.</summary>
    public static Fault? Refuse(DroppedFile file) =>
        Refusal.OfPlace(file) ?? (file.HasEnding(".csv") ? OfSize(file)
        : Fault.Rejected($"{file.Drop.Name} is no CSV: its name does not end in .csv.", $"Drop a comma-separated UTF-8 file with a header line and a name ending in .csv in place of {file.Uri}."));

    private static Fault? OfSize(DroppedFile file) => file.Drop.Size <= Drop.LargestCopy ? null : Fault.Rejected(
        $"{file.Drop.Name} has {Drop.Gigabytes(file.Drop.Size)}; a file may have at most {Drop.Gigabytes(Drop.LargestCopy)}.", $"Drop fewer rows in place of {file.Uri}.");

    /// <param name="stored">The configuration that an earlier delivery of the same event kept; it wins over the file of now.</param>
    /// <param name="yaml">The model file's text; null when there is none.</param>
    public static TrainingRequest Compose(DroppedFile file, ModelConfiguration? stored, string? yaml, TriggerSettings settings)
    {
        var read = yaml is null ? null : ModelFileReader.Read(yaml, file.Model);
        if ((stored ?? read?.Configuration) is { } configuration) return Ready(file, configuration, read?.Warnings ?? [], settings);
        return Reported(file, read is null ? Unknown(file, settings) : Broken(file, read.Faults, settings));
    }

    public static TrainingRequest Reported(DroppedFile file, Fault fault) =>
        new() { Model = file.Model.Length == 0 ? SafeName.From("") : file.Model, Run = file.Run, Drop = file.Drop, Fault = fault };

    private static TrainingRequest Ready(DroppedFile file, ModelConfiguration configuration, IReadOnlyList<string> warnings, TriggerSettings settings) => new()
    {
        Model = file.Model,
        Run = file.Run,
        Drop = file.Drop,
        Configuration = configuration,
        Places = new Places(settings.ArtifactsBucket, Keys.Run(file.Model, file.Run)),
        Algorithms = [.. configuration.Algorithms.Select(algorithm => Algorithm(file, algorithm.Key, algorithm.Value, settings))],
        Warnings = warnings,
    };

    private static AlgorithmRun Algorithm(DroppedFile file, string name, AlgorithmSettings algorithm, TriggerSettings settings) =>
        new(name, Names.Job(file.Model, file.Run, name), settings.Images[name], algorithm.Instance, HyperParameters(name, algorithm.Hyperparameters), Names.Endpoint(file.Model, name));

    /// <summary>As the YAML has them. Linear Learner must also be told what it predicts, here always a number, and XGBoost its objective: it refuses eval_metric otherwise.</summary>
    private static Dictionary<string, string> HyperParameters(string name, IReadOnlyDictionary<string, string> given)
    {
        var (key, value) = name == "linear-learner" ? ("predictor_type", "regressor") : ("objective", "reg:squarederror");
        var sent = new Dictionary<string, string>(given);
        sent.TryAdd(key, value);
        return sent;
    }

    private static Fault Unknown(DroppedFile file, TriggerSettings settings) =>
        Fault.Rejected(
            $"{file.Drop.Name}: there is no model {file.Model}; {Keys.ModelFile(file.Model)} does not exist.",
            $"Move {file.Uri} into the folder of a known model, or put the new model's YAML at {ModelFileUri(file, settings)} and drop the file again.");

    private static Fault Broken(DroppedFile file, IReadOnlyList<ModelFileFault> faults, TriggerSettings settings)
    {
        var shown = string.Join("\n", faults.Take(MostFaults).Select(fault => $"- {fault}"));
        var more = faults.Count > MostFaults ? $"\n- and {faults.Count - MostFaults} more" : "";
        return Fault.Rejected($"{Keys.ModelFile(file.Model)} cannot be used:\n{shown}{more}", $"Correct {ModelFileUri(file, settings)}, then drop {file.Drop.Name} again.");
    }

    private static string ModelFileUri(DroppedFile file, TriggerSettings settings) => $"s3://{settings.ArtifactsBucket}/{Keys.ModelFile(file.Model)}";
}
