using Amazon.Runtime;
using Amazon.SageMakerRuntime.Model;
using Contracts.Serving;
using Predict.Requests;

namespace Predict.Serving;

/// <summary>Asks the endpoints of all algorithms at the same time, each until its deadline; none of them can fail the others.</summary>
internal sealed class Endpoints(Clients clients, TimeSpan deadline, Attempts attempts, TimeProvider time)
{
    private const string Run = "run=";
    private const int MostAttempts = 3;

    public Task<EndpointAnswer[]> Ask(ServedModel served, string inferenceId, PredictionRequest request) =>
        Task.WhenAll(served.InService.Algorithms.Values.Select(deployment => Ask(deployment, inferenceId, request.Payloads[served.Features[deployment.Algorithm]], request.Rows.Count)));

    private async Task<EndpointAnswer> Ask(Deployment deployment, string inferenceId, byte[] payload, int rows)
    {
        var started = time.GetTimestamp();
        var answer = await attempts.Within(deadline, MostAttempts, limit => Attempt(deployment, inferenceId, payload, rows, limit));
        return answer with { Milliseconds = Math.Round(time.GetElapsedTime(started).TotalMilliseconds, 1) };
    }

    private async Task<(EndpointAnswer Answer, bool Again)> Attempt(Deployment deployment, string inferenceId, byte[] payload, int rows, CancellationToken limit)
    {
        using var body = new MemoryStream(payload, writable: false);
        var call = new InvokeEndpointRequest
        {
            EndpointName = deployment.Endpoint, ContentType = "application/json", Accept = "text/csv", InferenceId = inferenceId, Body = body,
            CustomAttributes = $"algorithm={deployment.Algorithm}", // captured with the call, where nothing else names the endpoint
        };
        try
        {
            var answered = await clients.Runtime.InvokeEndpointAsync(call, limit);
            using var text = new StreamReader(answered.Body);
            return (EndpointAnswer.Parse(deployment.Algorithm, await text.ReadToEndAsync(limit), rows) with { Version = Version(answered.CustomAttributes) ?? deployment.Run }, false);
        }
        catch (ModelErrorException refusal) when (refusal.OriginalStatusCode == 400)
        {
            return (EndpointAnswer.Refused(deployment.Algorithm, refusal.OriginalMessage), false);
        }
        catch (Exception failure) when (failure is AmazonServiceException or AmazonClientException or HttpRequestException or IOException or TimeoutException or OperationCanceledException)
        {
            return (EndpointAnswer.Failed(deployment.Algorithm, Retries.Reason(failure)), Retries.IsPassing(failure)); // its message may quote the rows
        }
    }

    /// <summary>The run that the answering model's last container names: during an update it is not yet, or no longer, the announced one.</summary>
    private static string? Version(string? attributes) => attributes?.StartsWith(Run, StringComparison.Ordinal) == true ? attributes[Run.Length..] : null;
}
