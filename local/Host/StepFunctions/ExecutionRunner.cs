using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Local.Asl;
using Local.Host.Wire;

namespace Local.Host.StepFunctions;

/// <summary>Runs executions, each on its own, and keeps what became of them.</summary>
public sealed class ExecutionRunner(ExecutionStore store, StateMachineStore machines, ITaskRunner tasks, Settings settings, TimeProvider clock, ExecutionEvents events) : IExecutions
{
    readonly ConcurrentDictionary<string, Running> running = new(StringComparer.Ordinal);
    volatile bool stopping;

    string IExecutions.Start(string stateMachineArn, string? name, string input) => Start(stateMachineArn, name, input).Arn;

    public Execution Start(string stateMachineArn, string? name, string input)
    {
        var machine = machines.Get(stateMachineArn);
        machines.Compiled(machine);
        var requested = StateMachineOperations.CheckedName(name ?? Guid.NewGuid().ToString());
        var arn = Settings.Arn("states", $"execution:{machine.Name}:{requested}");
        var execution = new Execution(arn, machine.Arn, requested, CheckedInput(input), clock.EpochSeconds()) { Definition = machine.Definition, Declared = machine.Declared };
        if (!store.TryAdd(execution)) return SameOrConflict(store.Get(arn), input);
        events.Announce(execution);
        Launch(execution, machines.Compiled(machine), null);
        return execution;
    }

    /// <summary>Runs a failed execution on from where it failed; returns when, in epoch seconds.</summary>
    public double Redrive(Execution failed)
    {
        var definition = StepFunctionsErrors.Checked(failed.Definition);
        var past = store.History(failed.Arn, false, 0, int.MaxValue);
        var now = clock.EpochSeconds();
        var again = failed with { Status = "RUNNING", Stop = null, Error = null, Cause = null, RedriveCount = failed.RedriveCount + 1, Redriven = now };
        store.Update(again);
        events.Announce(again);
        Launch(again, definition, past);
        return now;
    }

    public void Abort(string arn, string? error, string? cause)
    {
        if (running.TryGetValue(arn, out var run)) run.Abort(error, cause);
    }

    /// <summary>The execution once it has ended; a caller that gives up aborts it, as .sync does.</summary>
    public async Task<Execution> WaitAsync(string arn, CancellationToken cancellation)
    {
        if (!running.TryGetValue(arn, out var run)) return store.Get(arn);
        using var giveUp = cancellation.Register(() => Abort(arn, null, null));
        await run.Ended.Task;
        cancellation.ThrowIfCancellationRequested();
        return store.Get(arn);
    }

    /// <summary>What was running when local mode was killed is reported as failed, and can be redriven.</summary>
    public void ReportInterrupted()
    {
        foreach (var execution in store.Running())
        {
            const string Cause = "Local mode stopped while the execution was running. Redrive it to go on from the interrupted state.";
            new HistoryWriter(store, execution.Arn).AppendFailure("LocalMode.Interrupted", Cause, clock.GetUtcNow());
            Finish(execution, new ExecutionResult(ExecutionStatus.Failed, null, "LocalMode.Interrupted", Cause));
        }
    }

    public async Task StopAsync()
    {
        stopping = true;
        foreach (var run in running.Values) run.Abort(null, null);
        await Task.WhenAll(running.Values.Select(r => r.Ended.Task));
    }

    void Launch(Execution execution, StateMachineDefinition definition, IReadOnlyList<JsonObject>? past)
    {
        var run = new Running();
        running[execution.Arn] = run;
        _ = Task.Run(() => RunAsync(execution, definition, past, run));
    }

    async Task RunAsync(Execution execution, StateMachineDefinition definition, IReadOnlyList<JsonObject>? past, Running run)
    {
        try
        {
            var result = await Interpret(execution, definition, past, run);
            // A stopping host leaves the execution as it is: the next start reports it as interrupted.
            if (!stopping) Finish(execution, result);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The interpreter's own fault must not leave an execution running for ever.
            Console.Error.WriteLine($"Execution {execution.Arn} broke the interpreter: {e}");
            new HistoryWriter(store, execution.Arn).AppendFailure("States.Runtime", e.Message, clock.GetUtcNow());
            Finish(execution, new ExecutionResult(ExecutionStatus.Failed, null, "States.Runtime", e.Message));
        }
        finally
        {
            running.TryRemove(execution.Arn, out _);
            run.Ended.TrySetResult();
        }
    }

    Task<ExecutionResult> Interpret(Execution execution, StateMachineDefinition definition, IReadOnlyList<JsonObject>? past, Running run)
    {
        var machine = machines.Find(execution.StateMachineArn);
        var redriven = execution.Redriven is { } at ? DateTimeOffset.FromUnixTimeMilliseconds((long)Math.Round(at * 1000)) : (DateTimeOffset?)null;
        var identity = new ExecutionIdentity(execution.Arn, execution.Name, machine?.RoleArn ?? "", Moment(execution.Start), null, execution.RedriveCount, redriven);
        var context = new Local.Asl.ExecutionContext(identity, new StateMachineIdentity(execution.StateMachineArn, execution.StateMachineArn.Split(':')[^1]));
        var options = new InterpreterOptions { WaitScale = execution.Declared ? settings.WaitScale : 1, AbortReason = () => run.Reason };
        return Interpreter.RunAsync(definition, execution.Input, context, tasks, new HistoryWriter(store, execution.Arn), clock, options, run.Cancellation.Token);
    }

    void Finish(Execution execution, ExecutionResult result)
    {
        var ended = execution with { Status = result.StatusText, Stop = clock.EpochSeconds(), Output = result.Output, Error = result.Error, Cause = result.Cause };
        store.Update(ended);
        events.Announce(ended);
    }

    static DateTimeOffset Moment(double epochSeconds) => DateTimeOffset.FromUnixTimeMilliseconds((long)Math.Round(epochSeconds * 1000));

    static Execution SameOrConflict(Execution existing, string input) =>
        existing.IsRunning && existing.Input == input ? existing : throw StepFunctionsErrors.ExecutionExists(existing.Arn);

    static string CheckedInput(string input)
    {
        if (System.Text.Encoding.UTF8.GetByteCount(input) > 262144) throw StepFunctionsErrors.InvalidInput("Input size exceeds the maximum of 262144 bytes");
        try
        {
            using var parsed = JsonDocument.Parse(input);
            return input;
        }
        catch (JsonException e)
        {
            throw StepFunctionsErrors.InvalidInput(e.Message);
        }
    }

    sealed class Running
    {
        public CancellationTokenSource Cancellation { get; } = new();

        public TaskCompletionSource Ended { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public (string? Error, string? Cause) Reason { get; private set; }

        public void Abort(string? error, string? cause)
        {
            Reason = (error, cause);
            Cancellation.Cancel();
        }
    }
}
