using System.Globalization;

namespace Local.Algorithms.XGBoost.Serving;

/// <summary>What SageMaker's serving container reads from its environment.</summary>
internal sealed record ServingSettings(int Port, long MaximumBody, bool Batch, bool Ensemble, string DefaultAccept, IReadOnlyList<string>? Selected)
{
    public static ServingSettings FromEnvironment() => new(
        int.Parse(Read("SAGEMAKER_BIND_TO_PORT") ?? "8080", CultureInfo.InvariantCulture),
        long.Parse(Read("MAX_CONTENT_LENGTH") ?? "6291456", CultureInfo.InvariantCulture),
        Read("SAGEMAKER_BATCH") != null,
        (Read("SAGEMAKER_INFERENCE_ENSEMBLE") ?? "true") == "true",
        Read("SAGEMAKER_DEFAULT_INVOCATIONS_ACCEPT") ?? "text/csv",
        Read("SAGEMAKER_INFERENCE_OUTPUT")?.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant().Split(','));

    private static string? Read(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
