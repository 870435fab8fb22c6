namespace EvaluateDrift;

/// <summary>What the template tells this function.</summary>
/// <param name="StartPipeline">The function that people invoke to check or train again.</param>
/// <param name="ApiUrl">Where reports are served.</param>
/// <param name="LinkKey">The key that signs the links of mails.</param>
public sealed record DriftSettings(string ArtifactsBucket, string StartPipeline, string ApiUrl, string LinkKey = "")
{
    public static DriftSettings FromEnvironment() =>
        new(Required("ARTIFACTS_BUCKET"), Required("START_PIPELINE_FUNCTION"), Required("API_URL"), Required("LINK_KEY"));

    private static string Required(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : throw new InvalidOperationException($"The environment variable {name} is missing; the template sets it.");
}
