using System.Text.Json.Nodes;
using Local.Asl.Errors;
using Local.Asl.History;
using Local.Asl.Json;
using Local.Asl.Redrive;

namespace Local.Asl.Execution;

/// <summary>The machine around its states: start, end, time limit and stop.</summary>
internal sealed class Execute(StateMachineDefinition definition, RunParts parts, CancellationToken cancellation, RedrivePoint? redrive = null)
{
    private readonly Run _run = new(parts);

    public async Task<ExecutionResult> RunAsync()
    {
        var begun = Begin();
        using var limit = TimeLimit();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        var branch = new Branch(_run, null, begun, stop.Token);
        try
        {
            return Succeeded(branch, await (redrive is null
                ? definition.Graph.RunAsync(branch, parts.Input)
                : definition.Graph.ResumeAsync(branch, redrive)));
        }
        catch (StateFailure failure)
        {
            return Failed(branch.LastEvent, failure.Error, failure.Cause);
        }
        catch (RuntimeFailure failure)
        {
            return Failed(branch.LastEvent, RuntimeFailure.Error, failure.Message);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return cancellation.IsCancellationRequested ? Aborted() : TimedOut();
        }
    }

    /// <summary>The event that the first state follows: none when it begins, the redrive when it goes on.</summary>
    private long Begin()
    {
        if (redrive is not null)
        {
            var detail = new JsonObject { ["redriveCount"] = parts.Context.Execution.RedriveCount };
            return _run.Append("ExecutionRedriven", parts.LastEventId, "executionRedrivenEventDetails", detail);
        }

        var started = Detail.Input([], parts.Input.Text);
        started["roleArn"] = parts.Context.Execution.RoleArn;
        _run.Append("ExecutionStarted", 0, "executionStartedEventDetails", started);
        return 0;
    }

    private CancellationTokenSource TimeLimit() => definition.TimeoutSeconds is { } seconds
        ? new CancellationTokenSource(TimeSpan.FromSeconds(Math.Min(seconds, uint.MaxValue / 1000 - 1)), parts.Clock)
        : new CancellationTokenSource();

    private ExecutionResult Succeeded(Branch branch, Payload output)
    {
        _run.Append("ExecutionSucceeded", branch.LastEvent, "executionSucceededEventDetails", Detail.Output([], output.Text));
        return new ExecutionResult(ExecutionStatus.Succeeded, output.Text);
    }

    private ExecutionResult Failed(long previous, string? error, string? cause)
    {
        _run.Append("ExecutionFailed", previous, "executionFailedEventDetails", Detail.Error([], error, cause));
        return new ExecutionResult(ExecutionStatus.Failed, null, error, cause);
    }

    private ExecutionResult TimedOut()
    {
        _run.Append("ExecutionTimedOut", 0, "executionTimedOutEventDetails", Detail.Error([], StateFailure.Timeout, null));
        return new ExecutionResult(ExecutionStatus.TimedOut);
    }

    private ExecutionResult Aborted()
    {
        var (error, cause) = parts.Options.AbortReason();
        _run.Append("ExecutionAborted", 0, "executionAbortedEventDetails", Detail.Error([], error, cause));
        return new ExecutionResult(ExecutionStatus.Aborted, null, error, cause);
    }
}
