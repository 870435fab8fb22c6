using Artifacts;
using Contracts;
using Contracts.Configuration;
using Contracts.Serving;
using ModelFile;

namespace CheckFiles;

/// <summary>How a model in service is to be watched.</summary>
public static class WatchSettings
{
    /// <summary>The configuration that the newest run in service was trained with, but watched as the model's YAML says now; one that is gone leaves all as it was, one with faults is an error that names them.</summary>
    public static async Task<ModelConfiguration> Of(StoredObjects artifacts, InService serving)
    {
        var run = serving.Algorithms.Values.Max(deployment => deployment.Run)!;
        var trained = await artifacts.Need(Keys.Configuration(serving.Model, run), ContractsJson.Default.ModelConfiguration, "the trigger of run " + run);
        if (await artifacts.Text(Keys.ModelFile(serving.Model)) is not { } yaml) return trained;
        var read = ModelFileReader.Read(yaml, serving.Model);
        var now = read.Configuration ?? throw new InvalidDataException($"{artifacts.Uri(Keys.ModelFile(serving.Model))} says how the model is watched, and cannot be read. Mend it: {string.Join("; ", read.Faults)}.");
        return trained with { Monitor = now.Monitor, Retrain = now.Retrain };
    }
}
