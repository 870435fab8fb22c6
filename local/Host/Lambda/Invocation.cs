using System.Text.Json;
using System.Text.Json.Nodes;
using Local.Host.Wire;

namespace Local.Host.Lambda;

/// <summary>One request to a function, from its arrival to its answer.</summary>
sealed class Invocation(string requestId, ReadOnlyMemory<byte> payload)
{
    readonly TaskCompletionSource<FunctionAnswer> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly List<string> lines = [];

    public string RequestId => requestId;

    public ReadOnlyMemory<byte> Payload => payload;

    public Task<FunctionAnswer> Answer => answer.Task;

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (lines) return [.. lines];
        }
    }

    public bool Succeed(byte[] response) => answer.TrySetResult(new FunctionAnswer(response, null, requestId));

    /// <summary>Fails with the body that the runtime reported.</summary>
    public bool Fail(byte[] body) => answer.TrySetResult(new FunctionAnswer(body, "Unhandled", requestId));

    public bool Fail(JsonObject body) => Fail(JsonSerializer.SerializeToUtf8Bytes(body, Json.Options));

    public void Log(string line)
    {
        lock (lines) lines.Add(line);
    }
}
