using Amazon.Runtime;
using Amazon.SageMakerRuntime.Model;

namespace Predict.Serving;

/// <summary>Which failures pass, how long to wait for that, and what to call them.</summary>
public static class Retries
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);

    /// <summary>Doubling, with full jitter, so that many waiting requests do not come back together.</summary>
    /// <param name="attempt">The one that failed, from 1.</param>
    /// <param name="draw">From 0 to 1.</param>
    public static TimeSpan Pause(int attempt, double draw) => FirstPause * Math.Pow(2, attempt - 1) * draw;

    public static bool IsPassing(Exception failure) => failure switch
    {
        ModelErrorException model => model.OriginalStatusCode is 0 or >= 500,
        AmazonServiceException service => (int)service.StatusCode is 429 or >= 500 || service.ErrorCode is "ThrottlingException" or "ServiceUnavailable" or "ModelNotReadyException",
        HttpRequestException or IOException => true,
        _ => false,
    };

    /// <summary>What failed, in words that never quote a request.</summary>
    public static string Reason(Exception failure) => failure switch
    {
        ModelErrorException { OriginalStatusCode: 0 } => "its container did not answer",
        ModelErrorException model => $"its container answered {model.OriginalStatusCode}",
        AmazonServiceException { ErrorCode.Length: > 0 } service => $"{service.ErrorCode} ({(int)service.StatusCode})",
        AmazonServiceException service => $"the service answered {(int)service.StatusCode}",
        OperationCanceledException or TimeoutException => "no answer before the deadline",
        _ => "the connection failed",
    };
}
