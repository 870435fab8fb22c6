using Local.Host.Wire;

namespace Local.Host.Lambda;

/// <summary>The errors of the Lambda service.</summary>
public static class LambdaErrors
{
    /// <summary>Bytes of a synchronous request or response.</summary>
    public const int PayloadLimit = 6 * 1024 * 1024;

    public static AwsException NotFound(string arn) =>
        new("ResourceNotFoundException", $"Function not found: {arn}", 404);

    public static AwsException NotJson(string reason) =>
        new("InvalidRequestContentException", $"Could not parse request body into json: {reason}");

    public static AwsException RequestTooLarge(int bytes) =>
        new("RequestTooLargeException", $"{bytes} byte payload is too large for the RequestResponse invocation type (limit {PayloadLimit} bytes)", 413);

    public static AwsException Throttled() =>
        new("TooManyRequestsException", "Rate Exceeded.", 429) { Details = new() { ["Reason"] = "ReservedFunctionConcurrentInvocationLimitExceeded" } };
}
