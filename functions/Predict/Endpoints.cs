using Amazon.Lambda.Core;
using Amazon.Runtime;
using Amazon.SageMakerRuntime;
using Amazon.SageMakerRuntime.Model;
using Contracts.Serving;

namespace Predict;

/// <summary>Asks the endpoints of all algorithms at the same time; none of them can fail the others.</summary>
internal sealed class Endpoints(IAmazonSageMakerRuntime endpoints)
{
    public Task<EndpointAnswer[]> Ask(InService inService, string inferenceId, PredictionRequest request, CancellationToken deadline) =>
        Task.WhenAll(inService.Algorithms.Values.Select(deployment => Ask(deployment, inferenceId, request, deadline)));

    private async Task<EndpointAnswer> Ask(Deployment deployment, string inferenceId, PredictionRequest request, CancellationToken deadline)
    {
        using var body = new MemoryStream(request.Payload, writable: false);
        var call = new InvokeEndpointRequest { EndpointName = deployment.Endpoint, ContentType = "application/json", Accept = "text/csv", InferenceId = inferenceId, Body = body };
        try
        {
            var answered = await endpoints.InvokeEndpointAsync(call, deadline);
            using var text = new StreamReader(answered.Body);
            return EndpointAnswer.Parse(deployment.Algorithm, await text.ReadToEndAsync(deadline), request.Rows);
        }
        catch (ModelErrorException refusal) when (refusal.OriginalStatusCode == 400)
        {
            return EndpointAnswer.Refused(deployment.Algorithm, refusal.OriginalMessage);
        }
        catch (Exception failure) when (failure is AmazonServiceException or HttpRequestException or IOException or TimeoutException or OperationCanceledException)
        {
            return EndpointAnswer.Failed(deployment.Algorithm, Reason(failure)); // its message may quote the rows
        }
    }

    private static string Reason(Exception failure) => failure switch
    {
        ModelErrorException model => $"a container answered {model.OriginalStatusCode}",
        AmazonServiceException service => $"{service.ErrorCode} ({(int)service.StatusCode})",
        OperationCanceledException => "no answer before the deadline",
        _ => failure.GetType().Name,
    };
}
