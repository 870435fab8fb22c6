using System.Text.Json.Nodes;
using Local.Asl;
using Local.Asl.History;

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
        var context = new Local.Asl.ExecutionContext(
            new ExecutionIdentity("arn:aws:states:us-east-1:111122223333:execution:machine:run", "run", "arn:aws:iam::111122223333:role/machine", Start),
            new StateMachineIdentity("arn:aws:states:us-east-1:111122223333:stateMachine:machine", "machine"));
        var options = new InterpreterOptions { WaitScale = 0, Random = new Random(1) };
        var result = await Local.Asl.Interpreter.RunAsync(
            StateMachineDefinition.Parse(Json(definition)), Json(input), context, tasks ?? new ScriptedTasks(), history, TimeProvider.System, options, stop);
        return new Machine { Result = result, Events = { history.Events } };
    }

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
