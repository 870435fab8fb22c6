using System.Text.Json.Nodes;

namespace Local.Host.ApplicationAutoScaling;

/// <summary>Targets and policies as Application Auto Scaling's answers show them.</summary>
static class ScalingJson
{
    public const string Configuration = "TargetTrackingScalingPolicyConfiguration";

    public static JsonObject Target(ScalableTarget target) => new()
    {
        ["ServiceNamespace"] = "sagemaker",
        ["ResourceId"] = target.ResourceId,
        ["ScalableDimension"] = "sagemaker:variant:DesiredInstanceCount",
        ["MinCapacity"] = target.MinCapacity,
        ["MaxCapacity"] = target.MaxCapacity,
        ["RoleARN"] = $"arn:aws:iam::{Settings.Account}:role/aws-service-role/sagemaker.application-autoscaling.amazonaws.com/AWSServiceRoleForApplicationAutoScaling_SageMakerEndpoint",
        ["CreationTime"] = Seconds(target.Created),
        ["ScalableTargetARN"] = target.Arn,
    };

    public static JsonObject Policy(ScalingPolicy policy) => new()
    {
        ["PolicyARN"] = policy.Arn,
        ["PolicyName"] = policy.Name,
        ["ServiceNamespace"] = "sagemaker",
        ["ResourceId"] = policy.ResourceId,
        ["ScalableDimension"] = "sagemaker:variant:DesiredInstanceCount",
        ["PolicyType"] = "TargetTrackingScaling",
        [Configuration] = policy.Configuration.DeepClone(),
        ["Alarms"] = new JsonArray(),
        ["CreationTime"] = Seconds(policy.Created),
    };

    static double Seconds(DateTimeOffset time) => time.ToUnixTimeMilliseconds() / 1000.0;
}
