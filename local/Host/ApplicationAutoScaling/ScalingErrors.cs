using Local.Host.Wire;

namespace Local.Host.ApplicationAutoScaling;

/// <summary>Application Auto Scaling's errors.</summary>
static class ScalingErrors
{
    public static AwsException Invalid(string message) => new("ValidationException", message);

    public static AwsException NoTarget(string resource) => new("ObjectNotFoundException", $"No scalable target found for service namespace: sagemaker, resource ID: {resource}, scalable dimension: sagemaker:variant:DesiredInstanceCount");

    public static AwsException NoPolicy(string name, string resource) => new("ObjectNotFoundException", $"No scaling policy found for service namespace: sagemaker, resource ID: {resource}, scalable dimension: sagemaker:variant:DesiredInstanceCount: {name}");
}
