using System.Text.Json.Nodes;
using Local.Asl;
using Local.Asl.History;

namespace Tests.StateMachines;

/// <summary>A state that was left, as a case's history tells it.</summary>
/// <param name="Input">What the state was entered with.</param>
/// <param name="To">The state entered after it, or null at the end of a graph.</param>
/// <param name="Failed">Whether a failed attempt came right before it was left.</param>
/// <param name="Error">The error of that attempt, where the history names it.</param>
public sealed record Transition(string State, JsonNode? Input, string? To, bool Failed, string? Error)
{
    public static IEnumerable<Transition> Of(CaseRun run) =>
        run.Events.Where(e => e.Type.EndsWith("StateExited", StringComparison.Ordinal)).Select(exited => Of(run, exited));

    /// <summary>The index of the Catch entry that took over, or null when none did.</summary>
    public int? CatchTaken(JsonObject state)
    {
        var entries = Machine.Entries(state, "Catch");
        // A result that could not be taken in fails a state whose task succeeded; then only the way tells.
        if (!Failed && (To is null || To == (string?)state["Next"])) return null;
        var taken = entries.ToList().FindIndex(entry => Machine.Errors(entry).Any(name => name == "States.ALL" || name == Error || (name == "States.TaskFailed" && Error != "States.Timeout")));
        return taken >= 0 && (string?)entries[taken]["Next"] == To ? taken : null;
    }

    /// <summary>The index of the rule that a Choice state followed; the number of rules stands for Default.</summary>
    public async Task<int> RuleTakenAsync(JsonObject state)
    {
        // The state alone, with every rule leading to a state of its own: two rules may share a Next.
        var probe = state.DeepClone().AsObject();
        var rules = Machine.Entries(probe, "Choices");
        for (var i = 0; i < rules.Count; i++) rules[i]["Next"] = $"{i}";
        probe["Default"] = $"{rules.Count}";
        var states = new JsonObject { ["Choice"] = probe };
        for (var i = 0; i <= rules.Count; i++) states[$"{i}"] = new JsonObject { ["Type"] = "Succeed" };
        var definition = StateMachineDefinition.Parse(new JsonObject { ["StartAt"] = "Choice", ["States"] = states }.ToJsonString());
        var (_, events) = await CaseRun.RunAsync(definition, "probe", Input!.ToJsonString(), new Script(null!, null!));
        return int.Parse(CaseRun.NameOf(events.Last(e => e.Type == "SucceedStateEntered")), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static Transition Of(CaseRun run, HistoryEvent exited)
    {
        var name = CaseRun.NameOf(exited);
        var next = run.Events.FirstOrDefault(e => e.PreviousEventId == exited.Id && e.Type.EndsWith("StateEntered", StringComparison.Ordinal));
        var entered = run.Events.Last(e => e.Id < exited.Id && e.Type.EndsWith("StateEntered", StringComparison.Ordinal) && CaseRun.NameOf(e) == name);
        var before = run.Event(exited.PreviousEventId);
        var failed = before.Type.EndsWith("Failed", StringComparison.Ordinal) || before.Type.EndsWith("TimedOut", StringComparison.Ordinal);
        return new Transition(name, JsonNode.Parse((string)entered.Detail!["input"]!), next is null ? null : CaseRun.NameOf(next), failed, failed ? (string?)before.Detail?["error"] : null);
    }
}
