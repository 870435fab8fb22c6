using System.Text.Json.Nodes;
using Local.Asl;
using Local.Asl.History;
using Local.Asl.Redrive;

namespace Tests.Interpreter;

/// <summary>Runs definitions written in tests; single quotes stand for double ones.</summary>
internal sealed class Machine : IHistory
{
    private static readonly DateTimeOffset Start = new(2026, 11, 21, 10, 0, 0, TimeSpan.Zero);

    public List<HistoryEvent> Events { get; } = [];

    public IEnumerable<string> Types => Events.Select(e => e.Type);

    public IEnumerable<long> Previous => Events.Select(e => e.PreviousEventId);

    public required ExecutionResult Result { get; init; }

    public static async Task<Machine> RunAsync(string definition, string input = "{}", ScriptedTasks? tasks = null, CancellationToken stop = default)
    {
        var history = new Machine { Result = null! };
        var result = await Local.Asl.Interpreter.RunAsync(
            StateMachineDefinition.Parse(Json(definition)), Json(input), Context(0), tasks ?? new ScriptedTasks(), history, TimeProvider.System, Options, stop);
        return new Machine { Result = result, Events = { history.Events } };
    }

    /// <summary>Runs in the clock's time, waits at full length.</summary>
    public static async Task<Machine> RunAsync(string definition, ManualClock clock, string input = "{}", ScriptedTasks? tasks = null)
    {
        var history = new Machine { Result = null! };
        var result = await clock.UntilAsync(Local.Asl.Interpreter.RunAsync(
            StateMachineDefinition.Parse(Json(definition)), Json(input), Context(0), tasks ?? new ScriptedTasks(), history, clock, Options with { WaitScale = 1 }, default));
        return new Machine { Result = result, Events = { history.Events } };
    }

    /// <summary>Redrives an execution from its events as a caller that persisted them as JSON would.</summary>
    public async Task<Machine> RedriveAsync(string definition, ScriptedTasks? tasks = null)
    {
        var persisted = Events.Select(e => HistoryEvent.FromJson((JsonObject)JsonNode.Parse(e.ToJson().ToJsonString())!)).ToList();
        var machine = StateMachineDefinition.Parse(Json(definition));
        var history = new Machine { Result = null! };
        var result = await Local.Asl.Interpreter.RedriveAsync(
            machine, RedriveRequest.From(persisted, machine), Context(1), tasks ?? new ScriptedTasks(), history, TimeProvider.System, Options, default);
        return new Machine { Result = result, Events = { history.Events } };
    }

    private static InterpreterOptions Options => new() { WaitScale = 0, Random = new Random(1) };

    private static Local.Asl.ExecutionContext Context(int redrives) => new(
        new ExecutionIdentity("arn:aws:states:us-east-1:111122223333:execution:machine:run", "run", "arn:aws:iam::111122223333:role/machine", Start, RedriveCount: redrives),
        new StateMachineIdentity("arn:aws:states:us-east-1:111122223333:stateMachine:machine", "machine"));

    /// <summary>The output of a machine of one state.</summary>
    public static async Task<ExecutionResult> OneAsync(string state, string input = "{}", ScriptedTasks? tasks = null) =>
        (await RunAsync($"{{'StartAt':'X','States':{{'X':{state}}}}}", input, tasks)).Result;

    public static string Json(string text) => text.Replace('\'', '"');

    public HistoryEvent Event(string type) => Events.First(e => e.Type == type);

    public void Append(HistoryEvent historyEvent) => Events.Add(historyEvent);

    public string Trace => string.Join(" ", Types);
}

internal static class Lists
{
    public static void Add<T>(this List<T> list, IEnumerable<T> items) => list.AddRange(items);
}
