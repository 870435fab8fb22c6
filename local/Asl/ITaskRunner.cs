using System.Text.Json.Nodes;

namespace Local.Asl;

/// <summary>Does the work of Task states. Timeouts, heartbeats, Retry and Catch are the interpreter's.</summary>
public interface ITaskRunner
{
    /// <summary>Does the work and returns its result; a task that fails throws <see cref="TaskFailure"/>. Any other exception ends the interpreter with it.</summary>
    Task<JsonNode?> RunAsync(TaskRequest request, ITaskEvents events, CancellationToken cancellation);

    /// <summary>Looks at a request before anything is recorded of it; a <see cref="TaskFailure"/> with States.Runtime ends the execution.</summary>
    void Check(TaskRequest request)
    {
    }
}

/// <summary>One attempt at a task.</summary>
/// <param name="Parameters">The evaluated Parameters, or the state's input.</param>
/// <param name="TaskToken">Set for .waitForTaskToken and .sync resources and activities.</param>
/// <param name="Context">The context object ($$) of this attempt.</param>
public sealed record TaskRequest(
    string Resource,
    JsonNode? Parameters,
    int? TimeoutSeconds,
    int? HeartbeatSeconds,
    string? TaskToken,
    JsonNode? Credentials,
    string StateName,
    JsonObject Context);

/// <summary>What a runner tells of a task while it runs; may be called from any thread.</summary>
public interface ITaskEvents
{
    /// <summary>The job is started, or the token handed out: the answer of the service that took it.</summary>
    void Submitted(JsonNode? output);

    /// <summary>An activity worker has taken the task.</summary>
    void Started(string? workerName);

    /// <summary>The task is alive; its heartbeat interval begins again.</summary>
    void Heartbeat();
}
