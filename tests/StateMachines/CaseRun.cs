using System.Text.Json.Nodes;
using Local.Asl;
using Local.Asl.History;

namespace Tests.StateMachines;

/// <summary>A case that was run: how it ended and everything that happened on the way.</summary>
public sealed record CaseRun(Machine Machine, string Name, Case Case, ExecutionResult Result, IReadOnlyList<HistoryEvent> Events, IReadOnlyList<TaskRequest> Requests)
{
    private static readonly Lazy<Task<IReadOnlyList<CaseRun>>> Every = new(async () =>
    {
        List<CaseRun> runs = [];
        foreach (var machine in Machine.All)
        {
            var file = CaseFile.Of(machine.Name);
            foreach (var (name, @case) in file.Cases) runs.Add(await RunAsync(machine, file, name, @case));
        }

        return runs;
    });

    /// <summary>All cases of all machines, each run once.</summary>
    public static Task<IReadOnlyList<CaseRun>> AllAsync() => Every.Value;

    /// <summary>The states entered, in order.</summary>
    public IReadOnlyList<string> Entered => [.. Events.Where(e => e.Type.EndsWith("StateEntered", StringComparison.Ordinal)).Select(NameOf)];

    public HistoryEvent Event(long id) => Events[(int)id - 1];

    public static string NameOf(HistoryEvent stateEvent) => (string)stateEvent.Detail!["name"]!;

    public static async Task<CaseRun> RunAsync(Machine machine, CaseFile file, string name, Case @case)
    {
        var script = new Script(file, @case);
        var (result, events) = await RunAsync(machine.Compiled, machine.Name, (@case.Input ?? file.Input).ToJsonString(), script);
        return new CaseRun(machine, name, @case, result, events, script.Requests);
    }

    /// <summary>Runs a definition without waiting for anything.</summary>
    public static async Task<(ExecutionResult Result, IReadOnlyList<HistoryEvent> Events)> RunAsync(StateMachineDefinition definition, string name, string input, ITaskRunner tasks)
    {
        var history = new Recorded();
        var context = new Local.Asl.ExecutionContext(
            new ExecutionIdentity($"arn:aws:states:us-east-1:000000000000:execution:{name}:used-car-price-20261121100000-a1b2c-xgb-00", "used-car-price-20261121100000-a1b2c-xgb-00", "role", new StillClock().GetUtcNow()),
            new StateMachineIdentity($"arn:aws:states:us-east-1:000000000000:stateMachine:{name}", name));
        var options = new InterpreterOptions { WaitScale = 0, Random = new Random(1) };
        return (await Interpreter.RunAsync(definition, input, context, tasks, history, new StillClock(), options, CancellationToken.None), history.Events);
    }

    private sealed class Recorded : IHistory
    {
        public List<HistoryEvent> Events { get; } = [];

        public void Append(HistoryEvent historyEvent) => Events.Add(historyEvent);
    }
}
