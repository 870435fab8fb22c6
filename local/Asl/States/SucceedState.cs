using Local.Asl.Execution;

namespace Local.Asl.States;

/// <summary>Ends its graph with success.</summary>
internal sealed class SucceedState(StateFacts facts) : State(facts)
{
    public override string Type => "Succeed";

    public override ValueTask<Outcome> RunAsync(StateVisit visit) => ValueTask.FromResult(Finish(visit, Facts.Flow.Enter(visit)));
}
