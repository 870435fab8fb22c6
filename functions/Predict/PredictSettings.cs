namespace Predict;

/// <summary>What the template tells this function.</summary>
/// <param name="ParameterPrefix">The parameters' path, without a slash at the end.</param>
public sealed record PredictSettings(string ParameterPrefix)
{
    /// <summary>The API gives up after 29 s; until then an answer must be composed and sent.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(25);

    public static PredictSettings FromEnvironment() => new(Required("PARAMETER_PREFIX").TrimEnd('/'));

    private static string Required(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : throw new InvalidOperationException($"The environment variable {name} is missing; the template sets it.");
}
