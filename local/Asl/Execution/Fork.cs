using System.Runtime.ExceptionServices;
using Local.Asl.Errors;
using Local.Asl.Json;
using Local.Asl.States;

namespace Local.Asl.Execution;

/// <summary>Branches that run side by side until all have succeeded or one has failed.</summary>
internal sealed class Fork(StateVisit visit, IReadOnlyList<Strand> strands, IForkEvents events)
{
    private readonly Branch?[] _branches = new Branch?[strands.Count];
    private readonly Payload?[] _outputs = [.. strands.Select(strand => strand.Output)];
    private readonly Queue<int> _waiting = new(Enumerable.Range(0, strands.Count).Where(index => strands[index].Output is null));
    private Exception? _failure;
    private long _failures;
    private CancellationTokenSource? _cut;

    /// <summary>How many branches may fail; null ends the fork with the first failure as it is.</summary>
    public long? Tolerated { get; init; }

    /// <summary>The outputs, in the order of the strands; a branch whose failure is tolerated has none.</summary>
    public async ValueTask<Payload> RunAsync(int concurrency)
    {
        using var cut = _cut = CancellationTokenSource.CreateLinkedTokenSource(visit.Branch.Cancellation);
        visit.Branch.Fork = this;
        var after = visit.Branch.LastEvent;
        var first = Enumerable.Range(0, Math.Min(concurrency, _waiting.Count)).Select(_ => Begin(after)).ToList();
        await Task.WhenAll(first.Select(LaneAsync));
        visit.Branch.Fork = null;
        if (_failure is not null) ExceptionDispatchInfo.Throw(_failure);
        return Payload.Array(_outputs.OfType<Payload>());
    }

    /// <summary>Records what is cut, from the inside out, when a branch around this fork ends.</summary>
    public void RecordCut(long cause)
    {
        for (var i = 0; i < _branches.Length; i++)
        {
            if (_branches[i] is { Current: not null } branch) RecordCut(i, branch, cause);
        }
    }

    // Tasks whose time is up in the same moment have all timed out, whichever of them was seen first.
    private void RecordOverdue()
    {
        foreach (var branch in _branches)
        {
            branch?.Fork?.RecordOverdue();
            branch?.Attempt?.RecordOverdue();
        }
    }

    private int Begin(long after)
    {
        var index = _waiting.Dequeue();
        var resumed = strands[index].Resumed;
        var branch = new Branch(visit.Run, visit.Branch, resumed?.LastEventId ?? after, _cut!.Token) { Item = strands[index].Item ?? visit.Branch.Item };
        if (resumed is null) events.Started(branch, index);
        _branches[index] = branch;
        return index;
    }

    private async Task LaneAsync(int index)
    {
        try
        {
            while (true)
            {
                await RunStrandAsync(index);
                if (_waiting.Count == 0) return;
                index = Begin(_branches[index]!.LastEvent);
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
        catch
        {
            // A fault of the program around the machine: the other branches must not wait for ever.
            await _cut!.CancelAsync();
            throw;
        }
    }

    private async Task RunStrandAsync(int index)
    {
        var (branch, strand) = (_branches[index]!, strands[index]);
        try
        {
            _outputs[index] = await (strand.Resumed is { } point ? strand.Graph.ResumeAsync(branch, point) : strand.Graph.RunAsync(branch, strand.Input));
            visit.Branch.LastEvent = events.Succeeded(branch, index);
        }
        catch (StateFailure) when (Tolerated is { } most)
        {
            if (++_failures > most) throw MapTolerance.Exceeded;
            visit.Branch.LastEvent = events.Failed(index, branch.LastEvent);
            branch.Leave();
        }
    }

    private async Task FailAsync(int index, Exception failure)
    {
        if (_failure is not null) return;
        _failure = failure;
        var cause = _branches[index]!.LastEvent;
        visit.Branch.LastEvent = cause;
        if (failure is StateFailure)
        {
            RecordOverdue();
            RecordAll(index, cause);
        }

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
