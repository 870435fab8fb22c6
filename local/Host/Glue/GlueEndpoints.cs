using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Local.Host.Wire;

namespace Local.Host.Glue;

/// <summary>Glue's job runs and bookmarks on the wire and as a state machine's task.</summary>
public sealed class GlueEndpoints(GlueStore store, GlueRuns runs, TimeProvider clock) : IJsonService, ITaskTarget
{
    public string TargetPrefix => "AWSGlue";

    public string Integration => "glue";

    public Task<JsonObject> CallAsync(string operation, JsonObject input, Caller caller, CancellationToken cancellation) => Task.FromResult(operation switch
    {
        "StartJobRun" => Start(input),
        "GetJobRun" => Get(input),
        "GetJobRuns" => List(input),
        "BatchStopJobRun" => Stop(input),
        "GetJob" => Job(input),
        "GetJobBookmark" => Bookmark(input),
        "ResetJobBookmark" => Reset(input),
        _ => throw AwsException.NotEmulated("Glue " + operation),
    });

    public async Task<JsonNode?> CallTaskAsync(string operation, JsonObject parameters, Caller caller, CancellationToken cancellation) =>
        await CallAsync(operation, parameters, caller, cancellation);

    JsonObject Start(JsonObject input)
    {
        TaskParameters.Only(input, "JobName", "Arguments", "Timeout");
        var job = store.Job(input.Required("JobName"));
        var arguments = job.DefaultArguments.ToDictionary(StringComparer.Ordinal);
        foreach (var (name, value) in input["Arguments"] as JsonObject ?? []) arguments[name] = (string)value!;
        if (arguments.Keys.FirstOrDefault(name => name is "--JOB_NAME" or "--JOB_RUN_ID" or "--conf" or "--debug" or "--mode") is { } reserved) throw GlueErrors.Invalid($"The argument {reserved} is reserved.");
        if (arguments.GetValueOrDefault(GlueJob.BookmarkOption) == "job-bookmark-pause") throw AwsException.NotEmulated("the bookmark option job-bookmark-pause");
        var limited = input.Number("Timeout") is { } minutes ? job with { TimeoutMinutes = minutes } : job;
        var run = store.Begin(job, new GlueRun("jr_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)), job.Name, arguments, clock.GetUtcNow()));
        runs.Start(limited, run);
        return new() { ["JobName"] = job.Name, ["JobRunId"] = run.Id };
    }

    JsonObject Get(JsonObject input) => new() { ["JobRun"] = Shown(store.Run(input.Required("JobName"), input.Required("RunId"))) };

    JsonObject List(JsonObject input)
    {
        TaskParameters.Only(input, "JobName", "MaxResults");
        var newest = store.Runs(store.Job(input.Required("JobName")).Name).OrderByDescending(run => run.StartedOn).Take(input.Number("MaxResults") ?? 200);
        return new() { ["JobRuns"] = new JsonArray([.. newest.Select(Shown)]) };
    }

    JsonObject Stop(JsonObject input)
    {
        var job = input.Required("JobName");
        var stopped = new JsonArray();
        foreach (var id in (input["JobRunIds"] as JsonArray ?? []).Select(id => (string)id!))
        {
            runs.Stop(store.Run(job, id));
            stopped.Add(new JsonObject { ["JobName"] = job, ["JobRunId"] = id });
        }

        return new() { ["SuccessfulSubmissions"] = stopped, ["Errors"] = new JsonArray() };
    }

    JsonObject Job(JsonObject input)
    {
        var job = store.Job(input.Required("JobName"));
        return new()
        {
            ["Job"] = new JsonObject
            {
                ["Name"] = job.Name,
                ["Role"] = job.Role,
                ["ExecutionProperty"] = new JsonObject { ["MaxConcurrentRuns"] = job.MaxConcurrentRuns },
                ["Command"] = new JsonObject { ["Name"] = "glueetl", ["ScriptLocation"] = job.Script },
                ["DefaultArguments"] = new JsonObject(job.DefaultArguments.Select(argument => KeyValuePair.Create<string, JsonNode?>(argument.Key, argument.Value))),
                ["Timeout"] = job.TimeoutMinutes,
            },
        };
    }

    JsonObject Bookmark(JsonObject input)
    {
        var found = store.Bookmark(input.Required("JobName")) ?? throw GlueErrors.NoBookmark(input.Required("JobName"));
        return new()
        {
            ["JobBookmarkEntry"] = new JsonObject
            {
                ["JobName"] = found.JobName,
                ["Version"] = found.Run,
                ["Run"] = found.Run,
                ["Attempt"] = 0,
                ["PreviousRunId"] = found.PreviousRunId,
                ["RunId"] = found.RunId,
                ["JobBookmark"] = System.Text.Json.JsonSerializer.Serialize(found.Elements, Json.Options),
            },
        };
    }

    JsonObject Reset(JsonObject input)
    {
        var job = input.Required("JobName");
        return store.RemoveBookmark(job) ? new() { ["JobBookmarkEntry"] = new JsonObject { ["JobName"] = job, ["Run"] = 0, ["Version"] = 0 } } : throw GlueErrors.NoBookmark(job);
    }

    JsonObject Shown(GlueRun run) => GlueJson.Run(run, store.FindJob(run.JobName), clock.GetUtcNow());
}
