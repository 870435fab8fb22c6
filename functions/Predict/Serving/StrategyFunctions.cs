using Amazon.Lambda;
using Amazon.Lambda.Model;
using Amazon.Runtime;
using Contracts.Strategies;

namespace Predict.Serving;

/// <summary>Asks a team's own function to combine, once for all rows of a request and until the deadline; a throttle is tried again once.</summary>
internal sealed class StrategyFunctions(Clients clients, Attempts attempts)
{
    private const int MostAttempts = 2;

    public Task<FunctionAnswer> Ask(string arn, byte[] combineEvent, int rows, TimeSpan deadline) =>
        attempts.Within(deadline, MostAttempts, limit => Attempt(arn, combineEvent, rows, limit));

    private async Task<(FunctionAnswer Answer, bool IsThrottled)> Attempt(string arn, byte[] combineEvent, int rows, CancellationToken limit)
    {
        using var payload = new MemoryStream(combineEvent, writable: false);
        try
        {
            var answered = await clients.Functions(StrategyFunction.RegionOf(arn)).InvokeAsync(new InvokeRequest { FunctionName = arn, InvocationType = InvocationType.RequestResponse, PayloadStream = payload }, limit);
            return (StrategyFunction.Read(answered.Payload.ToArray(), answered.FunctionError, rows), false);
        }
        catch (Exception failure) when (failure is AmazonServiceException or AmazonClientException or HttpRequestException or IOException or TimeoutException or OperationCanceledException)
        {
            return (FunctionAnswer.None(Retries.Reason(failure)), failure is TooManyRequestsException); // its message may quote the rows
        }
    }
}
