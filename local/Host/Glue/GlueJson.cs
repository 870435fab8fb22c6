using System.Text.Json.Nodes;

namespace Local.Host.Glue;

/// <summary>Runs as Glue's answers show them.</summary>
static class GlueJson
{
    /// <summary>The run as GetJobRun shows it; times are epoch seconds.</summary>
    public static JsonObject Run(GlueRun run, GlueJob? job, DateTimeOffset now)
    {
        JsonObject shown = new()
        {
            ["Id"] = run.Id,
            ["Attempt"] = 0,
            ["JobName"] = run.JobName,
            ["StartedOn"] = Seconds(run.StartedOn),
            ["LastModifiedOn"] = Seconds(run.CompletedOn ?? run.StartedOn),
            ["JobRunState"] = run.State,
            ["Arguments"] = new JsonObject(run.Arguments.Select(argument => KeyValuePair.Create<string, JsonNode?>(argument.Key, argument.Value))),
            ["PredecessorRuns"] = new JsonArray(),
            ["ExecutionTime"] = (int)Math.Ceiling(((run.CompletedOn ?? now) - run.StartedOn).TotalSeconds),
            ["Timeout"] = job?.TimeoutMinutes,
            ["LogGroupName"] = "/aws-glue/jobs",
            ["GlueVersion"] = job?.GlueVersion,
            ["WorkerType"] = job?.WorkerType,
            ["NumberOfWorkers"] = job?.NumberOfWorkers,
        };
        if (run.CompletedOn is { } end) shown["CompletedOn"] = Seconds(end);
        if (run.ErrorMessage is not null) shown["ErrorMessage"] = run.ErrorMessage;
        foreach (var absent in shown.Where(member => member.Value is null).Select(member => member.Key).ToList()) shown.Remove(absent);
        return shown;
    }

    static double Seconds(DateTimeOffset time) => time.ToUnixTimeMilliseconds() / 1000.0;
}
