using Local.Asl;
using Local.Host.Wire;

namespace Local.Host.StepFunctions.Integrations;

/// <summary>How a service's error is named in a state machine; optimized and SDK integrations name the same error differently.</summary>
public static class ServiceErrors
{
    // Codes that no service model lists: they come as the service's general exception.
    static readonly HashSet<string> Unmodelled = ["ValidationException", "ThrottlingException", "AccessDenied", "AccessDeniedException", "SerializationException", "PreconditionFailed", "InvalidRequest", "InvalidArgument", "NotEmulatedLocally"];

    // service in the resource -> prefix, general exception of the optimized integration, that of the SDK integration
    static readonly Dictionary<string, (string Prefix, string Optimized, string Sdk)> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["sagemaker"] = ("SageMaker", "AmazonSageMakerException", "SageMakerException"),
        ["sagemakerruntime"] = ("SageMakerRuntime", "", "SageMakerRuntimeException"),
        ["s3"] = ("S3", "", "S3Exception"),
        ["ssm"] = ("Ssm", "", "SsmException"),
        ["sns"] = ("SNS", "AmazonSNSException", "SnsException"),
        ["sqs"] = ("SQS", "AmazonSQSException", "SqsException"),
        ["lambda"] = ("Lambda", "AWSLambdaException", "LambdaException"),
        ["events"] = ("EventBridge", "AmazonEventBridgeException", "EventBridgeException"),
        ["eventbridge"] = ("EventBridge", "AmazonEventBridgeException", "EventBridgeException"),
        ["states"] = ("StepFunctions", "AWSStepFunctionsException", "SfnException"),
        ["sfn"] = ("Sfn", "", "SfnException"),
        ["applicationautoscaling"] = ("ApplicationAutoScaling", "", "ApplicationAutoScalingException"),
        ["glue"] = ("Glue", "AWSGlueException", "GlueException"),
    };

    public static TaskFailure Failure(TaskResource resource, AwsException error)
    {
        var (prefix, optimized, sdk) = Known.TryGetValue(resource.Service, out var known) ? known : (Capitalized(resource.Service), "Exception", "Exception");
        if (resource.IsSdk && prefix is "SNS" or "SQS") prefix = Capitalized(resource.Service);
        var name = Unmodelled.Contains(error.Code) ? (resource.IsSdk ? sdk : optimized)
            : error.Code.EndsWith("Exception", StringComparison.Ordinal) ? error.Code
            : error.Code + "Exception";
        return new TaskFailure($"{prefix}.{name}", Cause(resource, error, known.Prefix ?? prefix));
    }

    static string Cause(TaskResource resource, AwsException error, string service)
    {
        var id = Guid.NewGuid();
        return resource.IsSdk
            ? $"{error.Message} (Service: {service}, Status Code: {error.Status}, Request ID: {id})"
            : $"{error.Message} (Service: Amazon{service}; Status Code: {error.Status}; Error Code: {error.Code}; Request ID: {id}; Proxy: null)";
    }

    static string Capitalized(string service) => char.ToUpperInvariant(service[0]) + service[1..];
}
