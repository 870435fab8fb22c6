using Contracts;
using Contracts.Configuration;
using Contracts.Serving;
using ModelFile;

namespace CheckFiles;

/// <summary>How a model in service is to be watched.</summary>
public static class WatchSettings
{
    /// <summary>The configuration that the newest run in service was trained with, but watched as the model's YAML says now; a YAML that cannot be read leaves all as it was.</summary>
    public static async Task<ModelConfiguration> Of(StoredObjects artifacts, InService serving)
    {
        var run = serving.Algorithms.Values.Max(deployment => deployment.Run)!;
        var trained = await artifacts.Need(Keys.Configuration(serving.Model, run), ContractsJson.Default.ModelConfiguration, "the trigger of run " + run);
        var now = await artifacts.Text(Keys.ModelFile(serving.Model)) is { } yaml ? ModelFileReader.Read(yaml, serving.Model).Configuration : null;
        return now is null ? trained : trained with { Monitor = now.Monitor, Retrain = now.Retrain };
    }
}
