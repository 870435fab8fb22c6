using System.Text.Json.Nodes;
using Local.Asl;
using Local.Host.Glue;
using Local.Host.Wire;

namespace Local.Host.StepFunctions.Integrations;

/// <summary>Glue job runs to their end: startJobRun.sync.</summary>
public sealed class GlueTasks(GlueEndpoints glue, GlueRuns runs)
{
    public async Task<JsonNode?> RunAsync(JsonObject parameters, ITaskEvents events, CancellationToken cancellation)
    {
        var started = await glue.CallTaskAsync("StartJobRun", parameters, Caller.Local, cancellation);
        events.Submitted(started);
        var (job, id) = (started!["JobName"]!.GetValue<string>(), started["JobRunId"]!.GetValue<string>());
        await EndAsync(job, id, cancellation);
        var ended = ResultTimes.Milliseconds(JsonNode.Parse((await GetAsync(job, id))["JobRun"]!.ToJsonString(Json.Options)))!.AsObject();
        return ended["JobRunState"]!.GetValue<string>() is "SUCCEEDED" or "STOPPED" ? ended : throw new TaskFailure("States.TaskFailed", ended.ToJsonString(Json.Options));
    }

    async Task EndAsync(string job, string id, CancellationToken cancellation)
    {
        try
        {
            await runs.WaitAsync(job, id, cancellation);
        }
        catch (OperationCanceledException)
        {
            // A task that is given up (timeout, abort) stops its run, as Step Functions does.
            await glue.CallTaskAsync("BatchStopJobRun", new JsonObject { ["JobName"] = job, ["JobRunIds"] = new JsonArray(id) }, Caller.Local, CancellationToken.None);
            throw;
        }
    }

    Task<JsonObject> GetAsync(string job, string id) => glue.CallAsync("GetJobRun", new JsonObject { ["JobName"] = job, ["RunId"] = id }, Caller.Local, CancellationToken.None);
}
