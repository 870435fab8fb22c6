using System.Text;
using Local.Host.SageMaker.Endpoints;
using Local.Host.SageMaker.Jobs;
using Local.Host.SageMakerRuntime;
using Local.Host.Wire;

namespace Local.Host.Faults;

/// <summary>Strikes endpoints: their coming up, and what they are asked.</summary>
public sealed class EndpointFaults(FaultStore store)
{
    /// <summary>Throws as containers do that never answer /ping.</summary>
    public void BeforeStart(string endpoint)
    {
        if (store.Strike(new FaultMatch(Endpoint: endpoint), Effect.Crash) is { } fault)
            throw new JobFailedException(fault.MessageOr("The primary container did not pass the ping health check. A fault switch kept it from coming up."));
    }

    public async Task BeforeCallAsync(string endpoint, CancellationToken cancellation)
    {
        var fault = store.Strike(new FaultMatch(Endpoint: endpoint), Effect.Throttle, Effect.Error, Effect.Delay, Effect.Timeout);
        switch (fault?.Effect)
        {
            case null: return;
            case Effect.Delay: await fault.DelayAsync(cancellation); return;
            case Effect.Timeout: throw RuntimeErrors.NoAnswer(endpoint, "Your invocation timed out while waiting for a response from the container.");
            case Effect.Throttle: throw new AwsException(fault.ErrorOr("ThrottlingException"), fault.MessageOr("Rate exceeded"));
            default: throw RuntimeErrors.Model(endpoint, "primary", new InvocationReply(500, "text/plain", Encoding.UTF8.GetBytes(fault.MessageOr("A fault switch failed this call.")), null, 0));
        }
    }
}
