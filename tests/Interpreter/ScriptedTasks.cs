using System.Text.Json.Nodes;
using Local.Asl;

namespace Tests.Interpreter;

/// <summary>Answers tasks from scripts by state name; the last answer of a script stays.</summary>
internal sealed class ScriptedTasks : ITaskRunner
{
    private readonly Dictionary<string, Queue<Func<TaskRequest, ITaskEvents, CancellationToken, Task<JsonNode?>>>> _scripts = [];

    public List<TaskRequest> Requests { get; } = [];

    public string? Refusal { get; init; }

    public void Check(TaskRequest request)
    {
        if (Refusal is not null) throw new TaskFailure("States.Runtime", Refusal);
    }

    public ScriptedTasks Returns(string state, string json) => Does(state, (_, _, _) => Task.FromResult(JsonNode.Parse(Machine.Json(json))));

    public ScriptedTasks Fails(string state, string? error, string? cause = null) => Does(state, (_, _, _) => throw new TaskFailure(error, cause));

    public ScriptedTasks Hangs(string state) => Does(state, async (_, _, stop) =>
    {
        await Task.Delay(Timeout.Infinite, stop);
        return null;
    });

    public ScriptedTasks Does(string state, Func<TaskRequest, ITaskEvents, CancellationToken, Task<JsonNode?>> answer)
    {
        if (!_scripts.TryGetValue(state, out var script)) _scripts[state] = script = new();
        script.Enqueue(answer);
        return this;
    }

    public Task<JsonNode?> RunAsync(TaskRequest request, ITaskEvents events, CancellationToken cancellation)
    {
        Func<TaskRequest, ITaskEvents, CancellationToken, Task<JsonNode?>>? answer;
        lock (Requests)
        {
            Requests.Add(request);
            _scripts.TryGetValue(request.StateName, out var script);
            answer = script is null ? null : script.Count > 1 ? script.Dequeue() : script.Peek();
        }

        return answer is null ? Task.FromResult(request.Parameters?.DeepClone()) : answer(request, events, cancellation);
    }
}
