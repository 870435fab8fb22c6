using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Local.Asl;
using Local.Asl.Validation;
using Local.Asl.Redrive;
using Local.Host.Wire;

namespace Local.Host.StepFunctions;

/// <summary>Runs executions, each on its own, and keeps what became of them.</summary>
public sealed class ExecutionRunner(ExecutionStore store, StateMachineStore machines, ITaskRunner tasks, Settings settings, TimeProvider clock, ExecutionEvents events) : IExecutions, IHostedService, IAfterDeployment
{
    readonly ConcurrentDictionary<string, Running> running = new(StringComparer.Ordinal);
    IReadOnlyList<Execution> interrupted = [];
    volatile bool stopping;

    string IExecutions.Start(string stateMachineArn, string? name, string input) => Start(stateMachineArn, name, input).Arn;

    public Execution Start(string stateMachineArn, string? name, string input)
    {
        var machine = machines.Get(stateMachineArn);
        machines.Compiled(machine);
        var requested = StateMachineOperations.CheckedName(name ?? Guid.NewGuid().ToString());
        var arn = Settings.Arn("states", $"execution:{machine.Name}:{requested}");
        var execution = new Execution(arn, machine.Arn, requested, CheckedInput(input), clock.EpochSeconds()) { Definition = machine.Definition, Declared = machine.Declared };
        if (!store.Commit(() => Announced(store.TryAdd(execution), execution))) return SameOrConflict(store.Get(arn), input);
        Launch(execution, machines.Compiled(machine), null);
        return execution;
    }

    /// <summary>Runs a failed execution on from where it failed; returns when, in epoch seconds.</summary>
    public double Redrive(Execution failed)
    {
        var definition = StepFunctionsErrors.Checked(failed.Definition);
        var past = Interruption.Past(store.History(failed.Arn, false, 0, int.MaxValue), definition);
        var now = clock.EpochSeconds();
        var again = failed with { Status = "RUNNING", Stop = null, Error = null, Cause = null, RedriveCount = failed.RedriveCount + 1, Redriven = now };
        if (!store.Commit(() => Announced(store.TryReopen(again), again))) throw StepFunctionsErrors.NotRedrivable("Execution is RUNNING and cannot be redriven");
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

    /// <summary>Notes what was running when local mode stopped or was killed, before anything new can start.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        interrupted = store.Running();
        return Task.CompletedTask;
    }

    /// <summary>Reports what was interrupted as failed; only now, because the rules that tell somebody must be there.</summary>
    public void Begin()
    {
        foreach (var execution in interrupted)
        {
            var end = Interruption.RecordedEnd(store.History(execution.Arn, true, long.MaxValue, 1));
            if (end is null) new HistoryWriter(store, execution.Arn).AppendFailure(execution.Input, Interruption.Error, Interruption.Cause, clock.GetUtcNow());
            Finish(execution, end ?? new ExecutionResult(ExecutionStatus.Failed, null, Interruption.Error, Interruption.Cause));
        }

        interrupted = [];
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        stopping = true;
        foreach (var run in running.Values) run.Abort(null, null);
        await Task.WhenAny(Task.WhenAll(running.Values.Select(r => r.Ended.Task)), Task.Delay(Timeout.Infinite, cancellationToken));
    }

    void Launch(Execution execution, StateMachineDefinition definition, RedriveRequest? past)
    {
        var run = new Running();
        running[execution.Arn] = run;
        _ = Task.Run(() => RunAsync(execution, definition, past, run));
    }

    async Task RunAsync(Execution execution, StateMachineDefinition definition, RedriveRequest? past, Running run)
    {
        try
        {
            var result = await Interpret(execution, definition, past, run);
            // A stopping host leaves the execution as it is: the next start reports it as interrupted.
            if (!stopping) Finish(execution, result);
        }
        catch (Exception e) when (e is not OutOfMemoryException && !stopping)
        {
            // The interpreter's own fault must not leave an execution running for ever.
            Console.Error.WriteLine($"Execution {execution.Arn} broke the interpreter: {e}");
            new HistoryWriter(store, execution.Arn).AppendFailure(execution.Input, "States.Runtime", e.Message, clock.GetUtcNow());
            Finish(execution, new ExecutionResult(ExecutionStatus.Failed, null, "States.Runtime", e.Message));
        }
        finally
        {
            running.TryRemove(execution.Arn, out _);
            run.Ended.TrySetResult();
        }
    }

    Task<ExecutionResult> Interpret(Execution execution, StateMachineDefinition definition, RedriveRequest? past, Running run)
    {
        var machine = machines.Find(execution.StateMachineArn);
        var redriven = execution.Redriven is { } at ? DateTimeOffset.FromUnixTimeMilliseconds((long)Math.Round(at * 1000)) : (DateTimeOffset?)null;
        var identity = new ExecutionIdentity(execution.Arn, execution.Name, machine?.RoleArn ?? "", Moment(execution.Start), null, execution.RedriveCount, redriven);
        var context = new Local.Asl.ExecutionContext(identity, new StateMachineIdentity(execution.StateMachineArn, execution.StateMachineArn.Split(':')[^1]));
        var options = new InterpreterOptions { WaitScale = execution.Declared ? settings.WaitScale : 1, AbortReason = () => run.Reason };
        // What a stopping host cuts off leaves no trace of its end, as if the host had been killed.
        var history = new HistoryWriter(store, execution.Arn, () => stopping);
        return past is null
            ? Interpreter.RunAsync(definition, execution.Input, context, tasks, history, clock, options, run.Cancellation.Token)
            : Interpreter.RedriveAsync(definition, past, context, tasks, history, clock, options, run.Cancellation.Token);
    }

    void Finish(Execution execution, ExecutionResult result)
    {
        var ended = execution with { Status = result.StatusText, Stop = clock.EpochSeconds(), Output = result.Output, Error = result.Error, Cause = result.Cause };
        store.Commit(() =>
        {
            store.Update(ended);
            events.Announce(ended);
            return true;
        });
    }

    bool Announced(bool changed, Execution execution)
    {
        if (changed) events.Announce(execution);
        return changed;
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
        catch (JsonException)
        {
            throw StepFunctionsErrors.InvalidInput(JsonSyntax.Explain(input).Message);
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
