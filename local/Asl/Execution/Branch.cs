using System.Text.Json.Nodes;
using Local.Asl.History;
using Local.Asl.Json;
using Local.Asl.Redrive;
using Local.Asl.States;

namespace Local.Asl.Execution;

/// <summary>A chain of states: the machine's own, a branch of a Parallel state or an iteration of a Map state.</summary>
internal sealed class Branch(Run run, Branch? outer, long startedBy, CancellationToken cancellation)
{
    public Run Run => run;

    /// <summary>The event the next one follows.</summary>
    public long LastEvent { get; set; } = startedBy;

    public CancellationToken Cancellation => cancellation;

    public Variables Variables { get; } = new(outer?.Variables);

    /// <summary>The item and its index, inside a Map state.</summary>
    public (int Index, JsonNode? Value)? Item { get; init; } = outer?.Item;

    /// <summary>The state entered and not left yet.</summary>
    public State? Current { get; private set; }

    /// <summary>Set by a state that runs branches of its own, for those who must know what is cut with it.</summary>
    public Fork? Fork { get; set; }

    /// <summary>Set while a task runs, for those who must know whether its time was up when it is cut.</summary>
    public TaskAttempt? Attempt { get; set; }

    public long Append(string type, string? detailName = null, JsonObject? detail = null)
    {
        cancellation.ThrowIfCancellationRequested();
        return LastEvent = run.Append(type, LastEvent, detailName, detail);
    }

    public StateVisit Enter(State state, Payload input)
    {
        Append(state.EnteredType, "stateEnteredEventDetails", Detail.Input(new JsonObject { ["name"] = state.Name }, input.Text));
        Current = state;
        return new StateVisit(this, state, input);
    }

    public StateVisit Resume(State state, Payload input, RedrivePoint point)
    {
        Current = state;
        return new StateVisit(this, state, input) { EnteredAs = point.EnteredEventId, Resumed = point.Branches };
    }

    /// <summary>Its state has failed, and the fork goes on without it.</summary>
    public void Leave() => Current = null;

    public void Exit(State state, Payload output, JsonObject? assigned)
    {
        Append(state.ExitedType, "stateExitedEventDetails", Detail.Exited(state.Name, output.Text, assigned));
        Current = null;
    }
}
