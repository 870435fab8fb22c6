namespace ExportConfiguration;

/// <summary>What the template tells this function.</summary>
/// <param name="ParameterPrefix">The parameters' path, without a slash at the end.</param>
public sealed record ExportSettings(string ArtifactsBucket, string ParameterPrefix)
{
    public static ExportSettings FromEnvironment() => new(Required("ARTIFACTS_BUCKET"), Required("PARAMETER_PREFIX").TrimEnd('/'));

    private static string Required(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : throw new InvalidOperationException($"The environment variable {name} is missing; the template sets it.");
}
