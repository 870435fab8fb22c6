using Local.Asl.Execution;
using Local.Asl.Json;

namespace Local.Asl.States;

/// <summary>Hands on its input, a fixed result or what its Parameters make of the input.</summary>
internal sealed class PassState(StateFacts facts, Payload? result) : State(facts)
{
    public override string Type => "Pass";

    public override ValueTask<Outcome> RunAsync(StateVisit visit)
    {
        var effective = Facts.Flow.Effective(visit);
        return ValueTask.FromResult(Finish(visit, result ?? effective));
    }
}
