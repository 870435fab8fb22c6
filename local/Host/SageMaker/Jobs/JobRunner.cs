using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Local.Host.Faults;
using Local.Host.Wire;

namespace Local.Host.SageMaker.Jobs;

/// <summary>How a job ended, and what it adds to the Describe document.</summary>
public sealed record JobEnd(string Status, string? FailureReason = null)
{
    public Action<JsonObject> Finish { get; init; } = static _ => { };
}

/// <summary>What a kind of job does between InProgress and its end.</summary>
public interface IJob
{
    ResourceKind Kind { get; }

    Task<JobEnd> RunAsync(JsonObject document, CancellationToken stop);
}

/// <summary>Runs jobs in the background, stops them, and lets others wait for their end.</summary>
public sealed class JobRunner(SageMakerStore store, JobFaults faults) : ISageMakerJobs, IHostedService
{
    const string Interrupted = "InternalServerError: Local mode was stopped while the job ran. Start it again under another name.";
    readonly ConcurrentDictionary<(string Kind, string Name), Running> running = new();
    bool closing;

    public void Start(IJob job, string name)
    {
        var stop = new CancellationTokenSource();
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        running[(job.Kind.Name, name)] = new Running(stop, ended.Task);
        _ = Task.Run(() => RunAsync(job, name, ended, stop.Token));
    }

    public JsonObject Stop(ResourceKind kind, string name)
    {
        var status = (string)store.Get(kind, name)[kind.StatusMember]!;
        if (status == "Stopping") return [];
        if (status != "InProgress") throw SageMakerErrors.Validation($"The request was rejected because the {kind.Words} is in status {status}.");
        store.Change(kind, name, document =>
        {
            if ((string?)document[kind.StatusMember] != "InProgress") return;
            document[kind.StatusMember] = "Stopping";
            if (kind == ResourceKind.TrainingJob) Transitions.Next(document, "Stopping", store.Now);
        });
        if (running.TryGetValue((kind.Name, name), out var run)) run.Stop.Cancel();
        return [];
    }

    public async Task<JsonObject> WaitAsync(string kind, string name, CancellationToken cancellation)
    {
        if (running.TryGetValue((kind, name), out var run)) await run.Ended.WaitAsync(cancellation);
        return store.Get(ResourceKind.All.First(k => k.Name == kind), name);
    }

    /// <summary>Ends the jobs that a previous run of local mode left behind.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var kind in ResourceKind.All.Where(k => k.IsJob))
            foreach (var document in store.List(kind).Where(d => (string?)d[kind.StatusMember] is "InProgress" or "Stopping"))
                End(kind, (string)document[kind.NameMember]!, new JobEnd("Failed", Interrupted));
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        closing = true;
        var runs = running.Values.ToList();
        foreach (var run in runs) await run.Stop.CancelAsync();
        // A program that does not heed SIGTERM in time dies with the host; the next start calls its job Failed.
        await Task.WhenAny(Task.WhenAll(runs.Select(r => r.Ended)), Task.Delay(Timeout.Infinite, cancellationToken));
    }

    async Task RunAsync(IJob job, string name, TaskCompletionSource ended, CancellationToken stop)
    {
        var end = faults.EndOf(job.Kind.Name, await EndOfAsync(job, store.Get(job.Kind, name), stop));
        try
        {
            End(job.Kind, name, closing && end.Status == "Stopped" ? new JobEnd("Failed", Interrupted) : end);
            ended.SetResult();
        }
        catch (Exception e)
        {
            ended.SetException(e);
            throw;
        }
        finally
        {
            running.TryRemove((job.Kind.Name, name), out _);
        }
    }

    static async Task<JobEnd> EndOfAsync(IJob job, JsonObject document, CancellationToken stop)
    {
        try
        {
            return await job.RunAsync(document, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return new JobEnd("Stopped");
        }
        catch (JobFailedException e)
        {
            return new JobEnd("Failed", e.Message);
        }
        catch (AwsException e)
        {
            return new JobEnd("Failed", $"ClientError: {e.Message}");
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The last edge of a background task: whoever waits learns of it through the job's document.
            return new JobEnd("Failed", $"InternalServerError: {e.Message}");
        }
    }

    void End(ResourceKind kind, string name, JobEnd end) => store.Change(kind, name, document =>
    {
        document[kind.StatusMember] = end.Status;
        document[kind.Work + "EndTime"] = store.Now;
        if (end.FailureReason is { } reason) document["FailureReason"] = reason[..Math.Min(reason.Length, 1024)];
        end.Finish(document);
        if (kind == ResourceKind.TrainingJob) Transitions.End(document, end, store.Now);
    });

    sealed record Running(CancellationTokenSource Stop, Task Ended);
}
