using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Local.Asl;

namespace Tests.StateMachines;

/// <summary>Answers tasks by a case: its own answers for a state, else the shared ones, in order; the last one stays.</summary>
public sealed partial class Script(CaseFile file, Case @case) : ITaskRunner
{
    private readonly Dictionary<string, List<Answer>> _left = [];

    /// <summary>Every attempt, in the order they came.</summary>
    public List<TaskRequest> Requests { get; } = [];

    public Task<JsonNode?> RunAsync(TaskRequest request, ITaskEvents events, CancellationToken cancellation)
    {
        var answer = Next(request);
        return answer.Error is { } error ? throw new TaskFailure(error, answer.Cause) : Task.FromResult(Sized(answer.Result?.DeepClone()));
    }

    private Answer Next(TaskRequest request)
    {
        lock (_left)
        {
            Requests.Add(request);
            if (!_left.TryGetValue(request.StateName, out var left)) _left[request.StateName] = left = [.. For(request.StateName)];
            var fitting = left.Where(answer => answer.When is null || Json.Missing(answer.When, request.Parameters) is null).ToList();
            if (fitting.Count == 0) throw new TaskFailure("Test.NoAnswer", $"No answer is written for {request.StateName}: {request.Parameters}");
            if (fitting.Count > 1) left.Remove(fitting[0]);
            return fitting[0];
        }
    }

    private IReadOnlyList<Answer> For(string state) => @case.Answers.GetValueOrDefault(state) ?? file.Answers.GetValueOrDefault(state) ?? [];

    // "(140000 characters)" stands for a text of that length.
    private static JsonNode? Sized(JsonNode? node)
    {
        if (node is not JsonObject members) return node;
        foreach (var (name, value) in members.ToList())
        {
            if (value is JsonObject) Sized(value);
            else if (value is JsonValue text && Size().Match(text.ToString()) is { Success: true } match) members[name] = new string('x', int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));
        }

        return node;
    }

    [GeneratedRegex(@"^\((\d+) characters\)$")]
    private static partial Regex Size();
}
