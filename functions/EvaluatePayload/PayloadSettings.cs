namespace EvaluatePayload;

/// <summary>What the template tells this function.</summary>
public sealed record PayloadSettings(string ArtifactsBucket, string DataBucket)
{
    public static PayloadSettings FromEnvironment() => new(Required("ARTIFACTS_BUCKET"), Required("DATA_BUCKET"));

    private static string Required(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : throw new InvalidOperationException($"The environment variable {name} is missing; the template sets it.");
}
