using Local.Asl.Execution;
using Local.Asl.History;
using Local.Asl.Json;
using Local.Asl.Redrive;

namespace Local.Asl;

/// <summary>Runs executions of state machines.</summary>
public static class Interpreter
{
    /// <summary>Runs an execution to its end. Cancelling stops it as StopExecution does.</summary>
    public static Task<ExecutionResult> RunAsync(
        StateMachineDefinition definition,
        string input,
        ExecutionContext context,
        ITaskRunner tasks,
        IHistory history,
        TimeProvider clock,
        InterpreterOptions options,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var parts = new RunParts(Payload.FromText(input), context, tasks, history, clock, options, Exclusive());
        return StartAsync(new Execute(definition, parts, cancellation), parts);
    }

    /// <summary>Goes on with an execution that failed, timed out or was stopped; its history continues after the last event.</summary>
    /// <param name="context">The execution's context with its redrive count raised and its redrive time set.</param>
    public static Task<ExecutionResult> RedriveAsync(
        StateMachineDefinition definition,
        RedriveRequest redrive,
        ExecutionContext context,
        ITaskRunner tasks,
        IHistory history,
        TimeProvider clock,
        InterpreterOptions options,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(redrive);
        var parts = new RunParts(Payload.FromText(redrive.Input), context, tasks, history, clock, options, Exclusive(), redrive.LastEventId);
        return StartAsync(new Execute(definition, parts, cancellation, redrive.Point), parts);
    }

    private static TaskScheduler Exclusive() => new ConcurrentExclusiveSchedulerPair().ExclusiveScheduler;

    private static Task<ExecutionResult> StartAsync(Execute execute, RunParts parts) =>
        Task.Factory.StartNew(execute.RunAsync, CancellationToken.None, TaskCreationOptions.None, parts.Scheduler).Unwrap();
}
