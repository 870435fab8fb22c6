using System.Runtime.ExceptionServices;
using Local.Asl.Errors;
using Local.Asl.Json;
using Local.Asl.States;

namespace Local.Asl.Execution;

/// <summary>Branches that run side by side until all have succeeded or one has failed.</summary>
internal sealed class Fork(StateVisit visit, IReadOnlyList<Strand> strands, IForkEvents events)
{
    private readonly Branch?[] _branches = new Branch?[strands.Count];
    private readonly Payload[] _outputs = new Payload[strands.Count];
    private int _next;
    private Exception? _failure;
    private CancellationTokenSource? _cut;

    /// <summary>The outputs, in the order of the strands.</summary>
    public async ValueTask<Payload> RunAsync(int concurrency)
    {
        using var cut = _cut = CancellationTokenSource.CreateLinkedTokenSource(visit.Branch.Cancellation);
        visit.Branch.Fork = this;
        var width = Math.Min(concurrency, strands.Count);
        while (_next < width) Begin(_next++, visit.Branch.LastEvent);
        await Task.WhenAll(Enumerable.Range(0, width).Select(LaneAsync));
        if (_failure is not null) ExceptionDispatchInfo.Throw(_failure);
        visit.Branch.Fork = null;
        return Payload.Array(_outputs);
    }

    /// <summary>Records what is cut, from the inside out, when a branch around this fork ends.</summary>
    public void RecordCut(long cause)
    {
        for (var i = 0; i < _branches.Length; i++)
        {
            if (_branches[i] is { Current: not null } branch) RecordCut(i, branch, cause);
        }
    }

    private void Begin(int index, long after)
    {
        var branch = new Branch(visit.Run, visit.Branch, after, _cut!.Token) { Item = strands[index].Item ?? visit.Branch.Item };
        events.Started(branch, index);
        _branches[index] = branch;
    }

    private async Task LaneAsync(int index)
    {
        try
        {
            while (true)
            {
                await RunStrandAsync(index);
                if (_next == strands.Count) return;
                var after = _branches[index]!.LastEvent;
                index = _next++;
                Begin(index, after);
            }
        }
        catch (OperationCanceledException) when (_failure is not null)
        {
            // Cut by the failure of another branch, which is what ends the fork.
        }
        catch (Exception exception) when (exception is StateFailure or RuntimeFailure)
        {
            await FailAsync(index, exception);
        }
    }

    private async Task RunStrandAsync(int index)
    {
        var branch = _branches[index]!;
        _outputs[index] = await strands[index].Graph.RunAsync(branch, strands[index].Input);
        visit.Branch.LastEvent = events.Succeeded(branch, index);
    }

    private async Task FailAsync(int index, Exception failure)
    {
        if (_failure is not null) return;
        _failure = failure;
        var cause = _branches[index]!.LastEvent;
        visit.Branch.LastEvent = cause;
        if (failure is StateFailure) RecordAll(index, cause);
        await _cut!.CancelAsync();
    }

    private void RecordAll(int failed, long cause)
    {
        for (var i = 0; i < _branches.Length; i++)
        {
            if (i == failed) RecordFailed(i, cause);
            else if (_branches[i] is { Current: not null } branch) RecordCut(i, branch, cause);
        }
    }

    private void RecordFailed(int index, long cause)
    {
        events.Failed(index, cause);
        if (_branches[index]!.Current is TaskState) visit.Run.Append("TaskStateAborted", cause);
    }

    private void RecordCut(int index, Branch branch, long cause)
    {
        events.Aborted(index, cause);
        branch.Fork?.RecordCut(cause);
        if (branch.Current is TaskState or WaitState or ParallelState or MapState) visit.Run.Append(branch.Current.Type + "StateAborted", cause);
    }
}

/// <summary>A branch to be: its states, its input, and in a Map state its item.</summary>
internal sealed record Strand(StateGraph Graph, Payload Input, (int Index, System.Text.Json.Nodes.JsonNode? Value)? Item);

/// <summary>The events around branches; only iterations have any.</summary>
internal interface IForkEvents
{
    void Started(Branch branch, int index);

    /// <summary>The event that what follows the fork follows.</summary>
    long Succeeded(Branch branch, int index);

    void Failed(int index, long cause);

    void Aborted(int index, long cause);
}
