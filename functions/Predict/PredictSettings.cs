using System.Globalization;

namespace Predict;

/// <summary>What the template tells these functions.</summary>
/// <param name="ParameterPrefix">The parameters' path, without a slash at the end.</param>
/// <param name="EndpointDeadline">How long an endpoint may take, its retries included; the API itself gives up after 29 s.</param>
public sealed record PredictSettings(string ArtifactsBucket, string ParameterPrefix, TimeSpan EndpointDeadline)
{
    /// <summary>The key that signs the links of mails; null where no method needs it.</summary>
    public string? LinkKey { get; init; }

    private static readonly TimeSpan Whole = TimeSpan.FromSeconds(27);

    /// <summary>For what comes before the endpoints, parameter and features: a late answer is better than none, as long as all of it fits what the API waits.</summary>
    public TimeSpan SourceDeadline => Whole - EndpointDeadline;

    /// <summary>For a strategy's own function, which comes after the endpoints: as long as one of those, if that is left.</summary>
    /// <param name="elapsed">Since the request came.</param>
    public TimeSpan StrategyDeadline(TimeSpan elapsed) => TimeSpan.FromTicks(Math.Clamp((Whole - elapsed).Ticks, 0, EndpointDeadline.Ticks));

    public static PredictSettings FromEnvironment() => new(Required("ARTIFACTS_BUCKET"), Required("PARAMETER_PREFIX").TrimEnd('/'), Seconds(Required("ENDPOINT_DEADLINE_SECONDS")))
    {
        LinkKey = Environment.GetEnvironmentVariable("LINK_KEY"),
    };

    private static TimeSpan Seconds(string text) => TimeSpan.FromSeconds(double.Parse(text, CultureInfo.InvariantCulture));

    private static string Required(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : throw new InvalidOperationException($"The environment variable {name} is missing; the template sets it.");
}
