using System.Text.Json.Nodes;

namespace Local.Host.ApplicationAutoScaling;

/// <summary>An endpoint's variant whose instances may be scaled, and the bounds.</summary>
public sealed record ScalableTarget(string ResourceId, int MinCapacity, int MaxCapacity, DateTimeOffset Created)
{
    public string Arn { get; init; } = Settings.Arn("application-autoscaling", "scalable-target/" + Guid.NewGuid().ToString("N"));
}

/// <summary>A target-tracking policy as it was put.</summary>
public sealed record ScalingPolicy(string Name, string ResourceId, JsonObject Configuration, DateTimeOffset Created)
{
    public string Arn { get; init; } = Settings.Arn("autoscaling", $"scalingPolicy:{Guid.NewGuid()}:resource/sagemaker/{ResourceId}:policyName/{Name}");
}
