using Amazon;
using Amazon.Lambda;
using Amazon.Lambda.Model;
using Amazon.Runtime;
using Contracts.Strategies;

namespace Jobs.Assemble;

/// <summary>Calls a team's own strategy function. Throttles, server errors and silence are tried again by the client, with growing pauses.</summary>
internal sealed class LambdaCalls : IDisposable
{
    private const int MostRetries = 8;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private AmazonLambdaClient? client;

    public FunctionAnswer Ask(string arn, byte[] combineEvent, int rows)
    {
        client ??= new AmazonLambdaClient(new AmazonLambdaConfig { MaxErrorRetry = MostRetries, Timeout = Patience, RegionEndpoint = RegionEndpoint.GetBySystemName(StrategyFunction.RegionOf(arn)) });
        using var payload = new MemoryStream(combineEvent, writable: false);
        try
        {
            var answered = client.InvokeAsync(new InvokeRequest { FunctionName = arn, InvocationType = InvocationType.RequestResponse, PayloadStream = payload }).GetAwaiter().GetResult();
            return StrategyFunction.Read(answered.Payload.ToArray(), answered.FunctionError, rows);
        }
        catch (Exception failure) when (failure is AmazonServiceException or AmazonClientException or HttpRequestException or IOException or TimeoutException or OperationCanceledException)
        {
            return FunctionAnswer.None(Reason(failure));
        }
    }

    public void Dispose() => client?.Dispose();

    /// <summary>In words that never quote a row.</summary>
    private static string Reason(Exception failure) => failure switch
    {
        AmazonServiceException { ErrorCode: "AccessDeniedException" } => "the job's role may not invoke it; its ARN belongs in the stack's parameter StrategyFunctions",
        AmazonServiceException service => $"Lambda answered {service.ErrorCode} ({(int)service.StatusCode})",
        TimeoutException or OperationCanceledException => $"no answer within {Patience.TotalSeconds:0} seconds",
        _ => "Lambda cannot be reached",
    };
}
