using System.Text.Json.Nodes;
using Local.Asl.Errors;
using Local.Asl.History;
using Local.Asl.Json;
using Local.Asl.States;

namespace Local.Asl.Execution;

/// <summary>One attempt at a task: its events, its limits, its failure.</summary>
internal sealed class TaskAttempt(StateVisit visit, TaskResource resource, TaskRequest request, Payload parameters) : ITaskEvents
{
    // Tasks side by side that run out of time in the same moment are all recorded before one of them cuts the others.
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(50);

    private volatile bool _alive;
    private volatile Task _announced = Task.CompletedTask;

    public async ValueTask<Payload> RunAsync()
    {
        Check();
        Append("Scheduled", Scheduled());
        // Branches beside this one schedule their tasks before any is started, as the service does.
        await Task.Yield();
        if (resource.Family != TaskFamily.Activity) Append("Started", resource.Family == TaskFamily.Service ? Service() : null);
        try
        {
            var result = visit.Limited(Payload.FromNode(await WatchedAsync()), resource.Producer);
            Append("Succeeded", Detail.Output(Service(), result.Text));
            return result;
        }
        catch (TaskFailure failure)
        {
            throw Failed(new StateFailure(failure.Error, failure.Cause));
        }
        catch (StateFailure failure)
        {
            Failed(failure);
            if (failure.Error == StateFailure.Timeout && visit.Branch.IsInner) await Delays.WaitAsync(Moment, visit.Run.Clock, visit.Branch.Cancellation);
            throw;
        }
    }

    public void Submitted(JsonNode? output)
    {
        var text = JsonText.Write(output);
        Post(() => Append("Submitted", Detail.Output(Service(), text)));
    }

    public void Started(string? workerName)
    {
        if (resource.Family != TaskFamily.Activity) return;
        Post(() => Append("Started", workerName is null ? [] : new JsonObject { ["workerName"] = workerName }));
    }

    public void Heartbeat() => _alive = true;

    private void Check()
    {
        try
        {
            visit.Run.Parts.Tasks.Check(request);
        }
        catch (TaskFailure failure) when (failure.Error == RuntimeFailure.Error)
        {
            throw visit.Runtime(failure.Cause ?? "");
        }
    }

    private async Task<JsonNode?> WatchedAsync()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(visit.Branch.Cancellation);
        var work = Task.Run(() => visit.Run.Parts.Tasks.RunAsync(request, this, stop.Token), stop.Token);
        try
        {
            return await (request.TimeoutSeconds is null && request.HeartbeatSeconds is null
                ? work.WaitAsync(stop.Token)
                : WithinAsync(work, stop.Token));
        }
        finally
        {
            // What the runner announced is recorded before how it ended.
            await _announced;
            // The runner is told, not waited for; whatever it still throws is nobody's.
            if (!work.IsCompleted) await stop.CancelAsync();
            _ = work.ContinueWith(static done => done.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        }
    }

    private async Task<JsonNode?> WithinAsync(Task<JsonNode?> work, CancellationToken cancellation)
    {
        var clock = visit.Run.Clock;
        var end = request.TimeoutSeconds is { } limit ? clock.GetUtcNow().AddSeconds(limit) : DateTimeOffset.MaxValue;
        while (true)
        {
            var now = clock.GetUtcNow();
            var beat = request.HeartbeatSeconds is { } seconds ? now.AddSeconds(seconds) : DateTimeOffset.MaxValue;
            _alive = false;
            if (await EndsByAsync(work, beat < end ? beat : end, cancellation)) return await work;
            if (!_alive || clock.GetUtcNow() >= end) throw Timeout(beat < end);
        }
    }

    private async Task<bool> EndsByAsync(Task work, DateTimeOffset time, CancellationToken cancellation)
    {
        var clock = visit.Run.Clock;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var first = await Task.WhenAny(work, Delays.WaitAsync(time - clock.GetUtcNow(), clock, stop.Token));
        await stop.CancelAsync();
        // Cut at the moment at which its own time was up, by another that timed out with it, it has timed out all the same.
        if (first != work && clock.GetUtcNow() >= time) return false;
        cancellation.ThrowIfCancellationRequested();
        return first == work;
    }

    private static StateFailure Timeout(bool heartbeat) => new(StateFailure.Timeout, null, heartbeat ? "States.HeartbeatTimeout" : null);

    private StateFailure Failed(StateFailure failure)
    {
        Append(failure.Error == StateFailure.Timeout ? "TimedOut" : "Failed", Detail.Error(Service(), failure.Error, failure.Cause));
        return failure;
    }

    private void Append(string what, JsonObject? detail)
    {
        var type = resource.EventPrefix + what;
        var member = detail is null ? null : char.ToLowerInvariant(type[0]) + type[1..] + "EventDetails";
        visit.Branch.Append(type, member, detail);
    }

    private void Post(Action append) => _announced = Task.Factory.StartNew(append, visit.Branch.Cancellation, TaskCreationOptions.None, visit.Run.Parts.Scheduler);

    private JsonObject Scheduled()
    {
        var detail = resource.Family == TaskFamily.Service
            ? new JsonObject { ["resourceType"] = resource.ServiceType, ["resource"] = resource.Action, ["region"] = visit.Run.Options.Region, ["parameters"] = parameters.Text }
            : Detail.Input(new JsonObject { ["resource"] = resource.Arn }, parameters.Text);
        if (request.TimeoutSeconds is { } timeout) detail["timeoutInSeconds"] = timeout;
        if (request.HeartbeatSeconds is { } heartbeat) detail["heartbeatInSeconds"] = heartbeat;
        if (request.Credentials?["RoleArn"] is { } role) detail["taskCredentials"] = new JsonObject { ["roleArn"] = role.DeepClone() };
        return detail;
    }

    /// <summary>Service events name the service and its action; those of functions and activities do not.</summary>
    private JsonObject Service() =>
        resource.Family == TaskFamily.Service ? new JsonObject { ["resourceType"] = resource.ServiceType, ["resource"] = resource.Action } : [];
}
