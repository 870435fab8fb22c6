using Local.Algorithms.Container;
using Local.Algorithms.Serving;

namespace Local.Algorithms.XGBoost.Serving;

/// <summary>The serving side of SageMaker's built-in XGBoost.</summary>
internal static class XGBoostServer
{
    private const int NoContent = 204;

    public static async Task<int> RunAsync(ContainerFolder folder)
    {
        var settings = ServingSettings.FromEnvironment();
        try
        {
            using var model = Ensemble.Load(folder.Model, settings.Ensemble);
            var server = new ServerSettings(settings.Port, settings.MaximumBody, NoContent);
            await InferenceServer.RunAsync(server, $"{model.Objective} with {model.Features} features", new Invocation(model, settings).Answer);
            return 0;
        }
        catch (Exception e) when (e is AlgorithmErrorException or DllNotFoundException)
        {
            await Console.Error.WriteLineAsync($"Unable to load model: {e.Message}");
            return 1;
        }
    }
}
