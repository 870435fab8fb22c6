using System.Text.Json.Nodes;
using Local.Host.Wire;

namespace Local.Host.Faults;

/// <summary>Strikes operations that clients call.</summary>
public sealed class WireFaults(FaultStore store)
{
    // What a service's X-Amz-Target begins with, where policies name it otherwise than by that in lower case.
    static readonly Dictionary<string, string> Services = new(StringComparer.Ordinal)
    {
        ["AWSStepFunctions"] = "states",
        ["AWSEvents"] = "events",
        ["AmazonSSM"] = "ssm",
        ["AmazonSQS"] = "sqs",
        ["AWSGlue"] = "glue",
        ["TrentService"] = "kms",
        ["AnyScaleFrontendService"] = "application-autoscaling",
    };

    /// <summary>The wrong answer to a call of the JSON protocol, or null to go on; a fault throws.</summary>
    public async Task<JsonObject?> JsonAsync(string targetPrefix, string operation, HttpContext http)
    {
        var service = Services.GetValueOrDefault(targetPrefix) ?? targetPrefix.ToLowerInvariant();
        var happening = new FaultMatch($"{service}:{operation}");
        if (store.Strike(happening, Effect.WrongResult) is { } wrong) return wrong.Result as JsonObject ?? [];
        await CallAsync(happening.Operation, http);
        return null;
    }

    /// <summary>Strikes a call of any protocol; null names no operation.</summary>
    public async Task CallAsync(string? operation, HttpContext http)
    {
        if (operation is null) return;
        var fault = store.Strike(new FaultMatch(operation), Effect.Throttle, Effect.Error, Effect.Delay, Effect.Reject, Effect.Crash, Effect.Timeout);
        switch (fault?.Effect)
        {
            case null: return;
            case Effect.Delay: await fault.DelayAsync(http.RequestAborted); return;
            case Effect.Timeout: await Task.Delay(Timeout.Infinite, http.RequestAborted); return;
            case Effect.Crash:
                http.Abort();
                throw new OperationCanceledException($"A fault switch cut the connection of {operation}.");
            default: throw Answer(fault, operation);
        }
    }

    /// <summary>The error that a service answers; services differ in how they call a refusal.</summary>
    public static AwsException Answer(Fault fault, string operation) => fault.Effect switch
    {
        Effect.Throttle when operation.StartsWith("s3:", StringComparison.Ordinal) => new(fault.ErrorOr("SlowDown"), fault.MessageOr("Please reduce your request rate."), 503),
        Effect.Throttle when operation.StartsWith("lambda:", StringComparison.Ordinal) => new(fault.ErrorOr("TooManyRequestsException"), fault.MessageOr("Rate Exceeded."), 429),
        Effect.Throttle => new(fault.ErrorOr("ThrottlingException"), fault.MessageOr("Rate exceeded")),
        Effect.Reject when operation.StartsWith("s3:", StringComparison.Ordinal) => new(fault.ErrorOr("AccessDenied"), fault.MessageOr("Access Denied"), 403),
        Effect.Reject when operation.StartsWith("sns:", StringComparison.Ordinal) => new(fault.ErrorOr("AuthorizationError"), fault.MessageOr($"User is not authorized to perform: {operation}"), 403),
        Effect.Reject => new(fault.ErrorOr("AccessDeniedException"), fault.MessageOr($"User is not authorized to perform: {operation}")),
        _ => new(fault.ErrorOr("InternalFailure"), fault.MessageOr("A fault switch failed this call."), fault.Error is null ? 500 : 400),
    };
}
