namespace Notify;

/// <summary>What the template tells this function.</summary>
public sealed record NotifySettings(string ArtifactsBucket, string TopicArn)
{
    public static NotifySettings FromEnvironment() => new(Required("ARTIFACTS_BUCKET"), Required("NOTIFICATION_TOPIC_ARN"));

    private static string Required(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : throw new InvalidOperationException($"The environment variable {name} is missing; the template sets it.");
}
