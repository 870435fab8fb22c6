using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Local.Asl;
using Local.Host.Wire;

namespace Local.Host.StepFunctions.Integrations;

/// <summary>Tasks that wait for somebody to send their token back.</summary>
public sealed class TaskTokens
{
    readonly ConcurrentDictionary<string, Waiting> waiting = new(StringComparer.Ordinal);

    /// <summary>Waits until the token comes back; heartbeats are passed on to the interpreter, which times them.</summary>
    public async Task<JsonNode?> WaitAsync(string token, Action heartbeat, CancellationToken cancellation)
    {
        var entry = new Waiting(heartbeat, new TaskCompletionSource<JsonNode?>(TaskCreationOptions.RunContinuationsAsynchronously));
        waiting[token] = entry;
        try
        {
            return await entry.Answer.Task.WaitAsync(cancellation);
        }
        finally
        {
            waiting.TryRemove(token, out _);
        }
    }

    public JsonObject Succeed(JsonObject input)
    {
        var output = input.Required("output");
        try
        {
            var parsed = JsonNode.Parse(output);
            Find(input).Answer.TrySetResult(parsed);
            return [];
        }
        catch (JsonException e)
        {
            throw new AwsException("InvalidOutput", $"Invalid Output: '{e.Message}'");
        }
    }

    public JsonObject Fail(JsonObject input)
    {
        Find(input).Answer.TrySetException(new TaskFailure(input.Text("error") ?? "States.TaskFailed", input.Text("cause")));
        return [];
    }

    public JsonObject Heartbeat(JsonObject input)
    {
        Find(input).Heartbeat();
        return [];
    }

    Waiting Find(JsonObject input) => waiting.GetValueOrDefault(input.Required("taskToken")) ?? throw StepFunctionsErrors.TaskTimedOut();

    sealed record Waiting(Action Heartbeat, TaskCompletionSource<JsonNode?> Answer);
}
