using Amazon.Lambda;
using Amazon.Lambda.Model;
using Amazon.Runtime;
using Contracts.Strategies;

namespace Predict.Serving;

/// <summary>Asks a team's own function to combine, once for all rows of a request and until the deadline; a throttle is tried again once.</summary>
internal sealed class StrategyFunctions(Clients clients, TimeProvider time, Random random)
{
    public async Task<FunctionAnswer> Ask(string arn, byte[] combineEvent, int rows, TimeSpan deadline)
    {
        using var limit = new CancellationTokenSource(deadline, time);
        var started = time.GetTimestamp();
        for (var attempt = 0; ; attempt++)
        {
            var from = time.GetTimestamp();
            var (answer, isThrottled) = await Attempt(arn, combineEvent, rows, limit.Token);
            var pause = Retries.Pause(attempt, random.NextDouble());
            if (!isThrottled || attempt > 0 || !Retries.Fits(attempt, pause + time.GetElapsedTime(from), deadline - time.GetElapsedTime(started))) return answer;
            await Task.Delay(pause, time, CancellationToken.None);
        }
    }

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
