using System.Text.Json.Nodes;
using Local.Asl.Errors;
using Local.Asl.Execution;
using Local.Asl.Json;
using Local.Asl.Paths;
using Local.Asl.Templates;

namespace Local.Asl.States;

/// <summary>Has work done by a runner.</summary>
internal sealed class TaskState(StateFacts facts, TaskResource resource, TaskSettings settings, ErrorPolicy errors) : State(facts)
{
    public override string Type => "Task";

    public override bool Retries => true;

    public override ValueTask<Outcome> RunAsync(StateVisit visit) => errors.GuardAsync(visit, AttemptAsync, static _ => { });

    private async ValueTask<Outcome> AttemptAsync(StateVisit visit)
    {
        var token = resource.HasToken ? visit.NewTaskToken() : null;
        var input = Facts.Flow.Enter(visit);
        var parameters = Facts.Flow.Effective(visit);
        // The runner gets trees of its own: it works on other threads, and reads numbers as whatever type it likes.
        var request = new TaskRequest(
            resource.Arn,
            JsonNode.Parse(parameters.Text),
            settings.Timeout.Evaluate(input, visit),
            settings.Heartbeat.Evaluate(input, visit),
            token,
            settings.Credentials?.Evaluate(new Scope(input, visit)),
            Name,
            JsonNode.Parse(JsonText.Write(visit.Context))!.AsObject());
        return Finish(visit, await new TaskAttempt(visit, resource, request, parameters).RunAsync());
    }
}

/// <summary>A Task state's limits and credentials.</summary>
internal sealed record TaskSettings(TaskLimit Timeout, TaskLimit Heartbeat, Template? Credentials);

/// <summary>TimeoutSeconds or HeartbeatSeconds: fixed, from a path, or none.</summary>
internal sealed record TaskLimit(string Field, int? Seconds, PathExpression? Path)
{
    public int? Evaluate(Payload input, StateVisit visit)
    {
        if (Path is null) return Seconds;
        var value = DataFlow.Read(Path, input, visit);
        return Number.TryInteger(value, out var seconds) && seconds is > 0 and <= 99_999_999
            ? (int)seconds
            : throw visit.Runtime($"The {Field}Path parameter references an invalid value: {Path.Text} == {JavaText.Of(value)}");
    }
}
