using System.Text.Json.Nodes;
using Local.Asl;
using Local.Host.Wire;

namespace Local.Host.StepFunctions.Integrations;

/// <summary>Does what a task's Resource says: a function, a service's operation, a job or execution to its end, or a wait for a token.</summary>
public sealed class TaskRunner(IEnumerable<ITaskTarget> targets, LambdaTasks functions, JobTasks jobs, GlueTasks glue, ExecutionTasks executions, TaskTokens tokens) : ITaskRunner
{
    readonly Dictionary<string, ITaskTarget> byService = targets.ToDictionary(t => t.Integration, StringComparer.OrdinalIgnoreCase);

    public async Task<JsonNode?> RunAsync(TaskRequest request, ITaskEvents events, CancellationToken cancellation)
    {
        var resource = Parsed(request.Resource);
        try
        {
            if (resource.Pattern != WaitPattern.TaskToken) return await CallAsync(resource, request, events, cancellation);
            // The wait begins before the call: the token may come back while the call is still answering.
            using var abandon = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            var answer = tokens.WaitAsync(request.TaskToken!, events.Heartbeat, abandon.Token);
            await SubmitAsync(resource, request, events, abandon);
            return await answer;
        }
        catch (AwsException error)
        {
            throw ServiceErrors.Failure(resource, error);
        }
    }

    async Task SubmitAsync(TaskResource resource, TaskRequest request, ITaskEvents events, CancellationTokenSource abandon)
    {
        try
        {
            events.Submitted(await CallAsync(resource with { Pattern = WaitPattern.RequestResponse }, request, events, abandon.Token));
        }
        catch
        {
            await abandon.CancelAsync();
            throw;
        }
    }

    Task<JsonNode?> CallAsync(TaskResource resource, TaskRequest request, ITaskEvents events, CancellationToken cancellation) => resource switch
    {
        { IsFunction: true } => functions.CallAsync(resource.Action, request.Parameters, cancellation),
        { Service: "lambda", Action: "invoke", IsSdk: false } => functions.InvokeAsync(request.Parameters, cancellation),
        { Service: "states", Action: "startExecution", IsSdk: false } => executions.StartAsync(resource.Pattern, Members(request), events, cancellation),
        { Pattern: WaitPattern.Sync, Service: "sagemaker" } => jobs.RunAsync(resource, Members(request), events, cancellation),
        { Pattern: WaitPattern.Sync, Service: "glue", Action: "startJobRun" } => glue.RunAsync(Members(request), events, cancellation),
        { Pattern: WaitPattern.RequestResponse } => ServiceAsync(resource, Members(request), cancellation),
        _ => throw NotEmulated(request.Resource),
    };

    async Task<JsonNode?> ServiceAsync(TaskResource resource, JsonObject parameters, CancellationToken cancellation)
    {
        var target = byService.GetValueOrDefault(resource.Service) ?? throw NotEmulated($"{resource.Service}:{resource.Action}");
        var result = await target.CallTaskAsync(resource.Operation, parameters, Caller.Local, cancellation);
        return resource.IsSdk ? ResultTimes.Iso(Reread(result)) : ResultTimes.Milliseconds(Reread(result));
    }

    static JsonObject Members(TaskRequest request) =>
        Reread(request.Parameters) as JsonObject ?? throw new TaskFailure("States.Runtime", $"The parameters of {request.Resource} must be an object.");

    // A node remembers the .NET type it was made of; what came over a wire does not, and readers on both sides count on that.
    static JsonNode? Reread(JsonNode? node) => node is null ? null : JsonNode.Parse(node.ToJsonString(Json.Options));

    static TaskResource Parsed(string resource)
    {
        try
        {
            return TaskResource.Parse(resource);
        }
        catch (ArgumentException e)
        {
            throw new TaskFailure("States.Runtime", e.Message);
        }
    }

    static TaskFailure NotEmulated(string what) => new("States.Runtime", AwsException.NotEmulated($"the integration {what}").Message);
}
