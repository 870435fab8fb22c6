using Local.Asl.Execution;
using Local.Asl.Json;

namespace Local.Asl.States;

/// <summary>A compiled state.</summary>
internal abstract class State(StateFacts facts)
{
    public string Name => facts.Name;

    public StateFacts Facts => facts;

    public abstract string Type { get; }

    public string EnteredType => Type + "StateEntered";

    public string ExitedType => Type + "StateExited";

    /// <summary>Whether it can retry, and so tells RetryCount in the context object.</summary>
    public virtual bool Retries => false;

    public abstract ValueTask<Outcome> RunAsync(StateVisit visit);

    /// <summary>Ends the visit with a result: ResultSelector, ResultPath, Assign and OutputPath in turn.</summary>
    protected Outcome Finish(StateVisit visit, Payload result)
    {
        var selected = facts.Flow.Select(visit, result);
        visit.Assign(facts.Assign, selected);
        return new Outcome(visit.Limited(facts.Flow.Leave(visit, visit.Merge(facts.Flow.ResultPath, selected)), Name), facts.Next);
    }
}
