using System.Text.Json.Nodes;
using Local.Asl.Errors;
using Local.Asl.History;
using Local.Asl.Json;
using Local.Asl.States;

namespace Local.Asl.Execution;

/// <summary>One attempt at a task: its events, its limits, its failure.</summary>
internal sealed class TaskAttempt(StateVisit visit, TaskResource resource, TaskRequest request, Payload parameters) : ITaskEvents
{
    private volatile bool _alive;
    private volatile Task _announced = Task.CompletedTask;
    private DateTimeOffset _beat = DateTimeOffset.MaxValue;
    private DateTimeOffset _end = DateTimeOffset.MaxValue;

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
            visit.Branch.Attempt = null;
            Append("Succeeded", Detail.Output(Service(), result.Text));
            return result;
        }
        catch (TaskFailure failure)
        {
            throw Failed(new StateFailure(failure.Error, failure.Cause));
        }
        catch (StateFailure failure)
        {
            throw Failed(failure);
        }
    }

    /// <summary>Records that its time is up, too, before the failure of a branch beside its own cuts it.</summary>
    public void RecordOverdue()
    {
        var now = visit.Run.Clock.GetUtcNow();
        if (now >= _end || (now >= _beat && !_alive)) Failed(Timeout());
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
        visit.Branch.Attempt = this;
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
        if (request.TimeoutSeconds is { } limit) _end = clock.GetUtcNow().AddSeconds(limit);
        while (true)
        {
            _alive = false;
            if (request.HeartbeatSeconds is { } seconds) _beat = clock.GetUtcNow().AddSeconds(seconds);
            if (await EndsByAsync(work, _beat < _end ? _beat : _end, cancellation)) return await work;
            if (!_alive || clock.GetUtcNow() >= _end) throw Timeout();
        }
    }

    private async Task<bool> EndsByAsync(Task work, DateTimeOffset time, CancellationToken cancellation)
    {
        var clock = visit.Run.Clock;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var first = await Task.WhenAny(work, Delays.WaitAsync(time - clock.GetUtcNow(), clock, stop.Token));
        await stop.CancelAsync();
        cancellation.ThrowIfCancellationRequested();
        return first == work;
    }

    private StateFailure Timeout() => new(StateFailure.Timeout, null, _beat < _end ? "States.HeartbeatTimeout" : null);

    private StateFailure Failed(StateFailure failure)
    {
        visit.Branch.Attempt = null;
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
