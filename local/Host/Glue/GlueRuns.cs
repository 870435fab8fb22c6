using System.Collections.Concurrent;
using Local.Host.Faults;
using Local.Host.Glue.Bookmarks;
using Local.Host.SageMaker.Programs;

namespace Local.Host.Glue;

/// <summary>Runs jobs in the background, stops them, and lets others wait for their end.</summary>
public sealed class GlueRuns(GlueStore store, GlueProgram program, RunBookmarks bookmarks, JobFaults faults, TimeProvider clock) : IHostedService
{
    static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);
    readonly ConcurrentDictionary<string, Running> running = new(StringComparer.Ordinal);
    bool closing;

    public void Start(GlueJob job, GlueRun run)
    {
        var stop = new CancellationTokenSource();
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        running[run.Id] = new Running(stop, ended.Task);
        _ = Task.Run(() => RunAsync(job, run, ended, stop.Token));
    }

    public void Stop(GlueRun run)
    {
        if (run.IsEnded) throw GlueErrors.Invalid($"Run {run.Id} has ended: {run.State}.");
        store.Put(run with { State = "STOPPING" });
        if (running.TryGetValue(run.Id, out var found)) found.Stop.Cancel();
    }

    public async Task<GlueRun> WaitAsync(string job, string id, CancellationToken cancellation)
    {
        if (running.TryGetValue(id, out var found)) await found.Ended.WaitAsync(cancellation);
        return store.Run(job, id);
    }

    /// <summary>Ends the runs that an earlier local mode left behind; their bookmarks have not moved.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var run in store.Runs().Where(run => !run.IsEnded)) store.End(run, clock.GetUtcNow(), "FAILED", "Local mode was stopped while the job ran.");
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        closing = true;
        var runs = running.Values.ToList();
        foreach (var run in runs) await run.Stop.CancelAsync();
        await Task.WhenAny(Task.WhenAll(runs.Select(run => run.Ended)), Task.Delay(Timeout.Infinite, cancellationToken));
    }

    async Task RunAsync(GlueJob job, GlueRun run, TaskCompletionSource ended, CancellationToken stop)
    {
        var (state, error) = await EndOfAsync(job, run, stop);
        (state, error) = faults.EndOf(run, state, error);
        bookmarks.Forget(run.Id);
        running.TryRemove(run.Id, out _);
        store.End(run, clock.GetUtcNow(), closing && state == "STOPPED" ? "FAILED" : state, error);
        ended.SetResult();
    }

    async Task<(string State, string? Error)> EndOfAsync(GlueJob job, GlueRun run, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(TimeSpan.FromMinutes(job.TimeoutMinutes));
        using var log = new LogFile(program.LogOf(run));
        var last = "";
        try
        {
            store.Put(run with { State = "RUNNING" });
            using var child = await program.StartAsync(job, run, log.Write, line =>
            {
                log.Write(line);
                // What Python says last of an exception is its message.
                if (line.Length > 0) last = line;
            });
            using var ending = limit.Token.Register(() => _ = child.StopAsync(Grace));
            var code = await child.Exited;
            if (stop.IsCancellationRequested) return ("STOPPED", null);
            if (limit.IsCancellationRequested) return ("TIMEOUT", $"Command failed: the run took longer than its {job.TimeoutMinutes} minutes.");
            program.Clear(run);
            return code == 0 ? ("SUCCEEDED", null) : ("FAILED", $"Command failed with exit code {code}: {last}");
        }
        catch (IOException e)
        {
            return ("FAILED", e.Message);
        }
    }

    sealed record Running(CancellationTokenSource Stop, Task Ended);
}
