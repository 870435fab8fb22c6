namespace Notify;

/// <summary>What the template tells this function.</summary>
/// <param name="Webhook">Where reports go besides the topic, in Slack's format; null when nowhere.</param>
/// <param name="StateMachines">The outermost state machines, which report for all that they start.</param>
public sealed record NotifySettings(string ArtifactsBucket, string TopicArn, Uri? Webhook = null, IReadOnlyList<string>? StateMachines = null)
{
    /// <summary>The API's address, which opens the links of mails.</summary>
    public string ApiUrl { get; init; } = "";

    /// <summary>The key that signs them.</summary>
    public string LinkKey { get; init; } = "";

    public static NotifySettings FromEnvironment() => new(
        Required("ARTIFACTS_BUCKET"),
        Required("NOTIFICATION_TOPIC_ARN"),
        Environment.GetEnvironmentVariable("WEBHOOK_URL") is { Length: > 0 } webhook ? new Uri(webhook) : null,
        Required("REPORTING_STATE_MACHINE_ARNS").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
    {
        ApiUrl = Required("API_URL"),
        LinkKey = Required("LINK_KEY"),
    };

    private static string Required(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : throw new InvalidOperationException($"The environment variable {name} is missing; the template sets it.");
}
