using System.Text.Json.Nodes;
using Local.Host.Lambda;
using Local.Host.Wire;

namespace Local.Host.Faults;

/// <summary>Strikes functions where an invocation would be handed to a process.</summary>
public sealed class FunctionStrikes(FaultStore store, TimeProvider clock)
{
    /// <summary>Whether a caller that waits for an answer is turned away; queued events are not.</summary>
    public bool Throttles(FunctionConfiguration function) => store.Strike(new FaultMatch(Function: function.Name), Effect.Throttle) is not null;

    /// <summary>Whether the invocation was answered here, as a process would have failed it.</summary>
    internal async Task<bool> AnswersAsync(FunctionConfiguration function, Invocation invocation)
    {
        var fault = store.Strike(new FaultMatch(Function: function.Name), Effect.Error, Effect.Delay, Effect.WrongResult, Effect.Crash, Effect.Timeout);
        switch (fault?.Effect)
        {
            case null: return false;
            case Effect.Delay: await fault.DelayAsync(CancellationToken.None); return false;
            case Effect.WrongResult: return invocation.Succeed(System.Text.Encoding.UTF8.GetBytes(fault.Result!.ToJsonString(Json.Options)));
            case Effect.Crash: return invocation.Fail(FunctionFaults.Exited(invocation.RequestId, 137));
            case Effect.Timeout: return invocation.Fail(FunctionFaults.TimedOut(clock.GetUtcNow(), invocation.RequestId, function.TimeoutSeconds));
            default: return invocation.Fail(new JsonObject { ["errorType"] = fault.ErrorOr("Exception"), ["errorMessage"] = fault.MessageOr("A fault switch failed this invocation.") });
        }
    }
}
