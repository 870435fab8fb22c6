using System.Text.Json.Nodes;
using Local.Asl.Errors;
using Local.Asl.Execution;
using Local.Asl.History;
using Local.Asl.Json;

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
        var scheduler = new ConcurrentExclusiveSchedulerPair().ExclusiveScheduler;
        var parts = new RunParts(Payload.FromText(input), context, tasks, history, clock, options, scheduler);
        return Task.Factory.StartNew(() => new Execute(definition, parts, cancellation).RunAsync(), CancellationToken.None, TaskCreationOptions.None, scheduler).Unwrap();
    }
}
