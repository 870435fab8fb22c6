using Local.Host.Wire;

namespace Local.Host.SageMaker;

/// <summary>SageMaker's errors with the texts that its clients look for.</summary>
public static class SageMakerErrors
{
    public static AwsException Validation(string message) => new("ValidationException", message);

    /// <summary>Jobs have a modelled error for what does not exist, models and endpoints only a validation error.</summary>
    public static AwsException NotFound(ResourceKind kind, string name) =>
        kind.IsJob ? new AwsException("ResourceNotFound", "Requested resource not found.") : Validation($"Could not find {kind.Words} \"{kind.Arn(name)}\".");

    public static AwsException Exists(ResourceKind kind, string name) =>
        kind.IsJob
            ? new AwsException("ResourceInUse", $"{kind.Title} names must be unique within an AWS account and region, and a {kind.Words} with this name already exists ({kind.Arn(name)})")
            : Validation($"Cannot create already existing {kind.Words} \"{kind.Arn(name)}\".");
}
