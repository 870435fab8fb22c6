using System.Text.Json.Nodes;
using Local.Asl;
using Local.Host.Wire;

namespace Local.Host.StepFunctions.Integrations;

/// <summary>SageMaker jobs run to their end: createTrainingJob.sync, createProcessingJob.sync, createTransformJob.sync.</summary>
public sealed class JobTasks(ISageMakerJobs jobs, IEnumerable<ITaskTarget> targets)
{
    readonly ITaskTarget sagemaker = targets.Single(t => t.Integration == "sagemaker");

    public async Task<JsonNode?> RunAsync(TaskResource resource, JsonObject parameters, ITaskEvents events, CancellationToken cancellation)
    {
        var kind = resource.Operation["Create".Length..];
        var name = parameters[kind + "Name"]?.GetValue<string>() ?? "";
        events.Submitted(await sagemaker.CallTaskAsync(resource.Operation, parameters, Caller.Local, cancellation));
        var ended = await EndAsync(kind, name, cancellation);
        if (ended[kind + "Status"]?.GetValue<string>() == "Completed") return ended;
        throw new TaskFailure("States.TaskFailed", ended.ToJsonString(Json.Options));
    }

    async Task<JsonObject> EndAsync(string kind, string name, CancellationToken cancellation)
    {
        try
        {
            var ended = await jobs.WaitAsync(kind, name, cancellation);
            return ResultTimes.Milliseconds(JsonNode.Parse(ended.ToJsonString(Json.Options)))!.AsObject();
        }
        catch (OperationCanceledException)
        {
            // A task that is given up (timeout, abort) stops its job, as Step Functions does.
            await sagemaker.CallTaskAsync("Stop" + kind, new JsonObject { [kind + "Name"] = name }, Caller.Local, CancellationToken.None);
            throw;
        }
    }
}
