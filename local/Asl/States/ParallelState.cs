using Local.Asl.Errors;
using Local.Asl.Execution;

namespace Local.Asl.States;

/// <summary>Runs all its branches on the same input.</summary>
internal sealed class ParallelState(StateFacts facts, IReadOnlyList<StateGraph> branches, ErrorPolicy errors) : State(facts), IForkEvents
{
    public IReadOnlyList<StateGraph> Branches => branches;

    public override string Type => "Parallel";

    public override bool Retries => true;

    public override ValueTask<Outcome> RunAsync(StateVisit visit) =>
        errors.GuardAsync(visit, AttemptAsync, static failed => failed.Branch.Append("ParallelStateFailed"));

    public void Started(Branch branch, int index)
    {
    }

    public long Succeeded(Branch branch, int index) => branch.LastEvent;

    public long Failed(int index, long cause) => cause;

    public void Aborted(int index, long cause)
    {
    }

    private async ValueTask<Outcome> AttemptAsync(StateVisit visit)
    {
        var input = Facts.Flow.Effective(visit);
        var before = visit.TakeResumed();
        if (before is null) visit.Branch.Append("ParallelStateStarted");
        var strands = branches.Select((graph, index) => new Strand(graph, input, null, before?.ElementAtOrDefault(index))).ToList();
        var output = await new Fork(visit, strands, this).RunAsync(strands.Count);
        visit.Run.Append("ParallelStateSucceeded", visit.Branch.LastEvent);
        return Finish(visit, output);
    }
}
