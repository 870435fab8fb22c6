using System.Text.Json.Nodes;
using Local.Asl;
using Local.Host.Wire;

namespace Local.Host.StepFunctions.Integrations;

/// <summary>Nested executions: states:startExecution, .sync (output as text) and .sync:2 (output as JSON).</summary>
public sealed class ExecutionTasks(IServiceProvider services)
{
    // The runner runs tasks and tasks start executions: found when first needed.
    ExecutionRunner Runner => services.GetRequiredService<ExecutionRunner>();

    public async Task<JsonNode?> StartAsync(WaitPattern pattern, JsonObject parameters, ITaskEvents events, CancellationToken cancellation)
    {
        var machine = parameters["StateMachineArn"]?.GetValue<string>() ?? throw new TaskFailure("States.Runtime", "states:startExecution needs the parameter StateMachineArn.");
        var input = parameters["Input"] is JsonValue text && text.TryGetValue<string>(out var s) ? s : (parameters["Input"] ?? new JsonObject()).ToJsonString(Json.Options);
        var started = Runner.Start(machine, parameters["Name"]?.GetValue<string>(), input);
        var answer = new JsonObject { ["ExecutionArn"] = started.Arn, ["StartDate"] = (long)Math.Round(started.Start * 1000) };
        if (pattern == WaitPattern.RequestResponse) return answer;
        events.Submitted(answer);
        var ended = await Runner.WaitAsync(started.Arn, cancellation);
        var description = Description(ended, pattern == WaitPattern.Sync2 && ended.Status == "SUCCEEDED");
        return ended.Status == "SUCCEEDED" ? description : throw new TaskFailure("States.TaskFailed", description.ToJsonString(Json.Options));
    }

    /// <summary>DescribeExecution with capitals and epoch milliseconds; input and output parsed for .sync:2.</summary>
    static JsonObject Description(Execution execution, bool parsed)
    {
        var description = PascalCase(ExecutionOperations.Describe(execution));
        if (!parsed) return description;
        foreach (var member in new[] { "Input", "Output" })
        {
            if (description[member]?.GetValue<string>() is { } text) description[member] = JsonNode.Parse(text);
        }

        return description;
    }

    static JsonObject PascalCase(JsonObject members)
    {
        var cased = new JsonObject();
        foreach (var (name, value) in members)
            cased[char.ToUpperInvariant(name[0]) + name[1..]] = value is JsonObject inner ? PascalCase(inner) : value?.DeepClone();
        return ResultTimes.Milliseconds(cased)!.AsObject();
    }
}
