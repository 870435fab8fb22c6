using System.Text.Json.Nodes;

namespace Local.Host.StepFunctions;

/// <summary>Tells EventBridge of every status an execution takes.</summary>
public sealed class ExecutionEvents(IServiceProvider services)
{
    // Above this many characters EventBridge's event leaves input and output out.
    const int MostCarried = 248 * 1024;

    public void Announce(Execution execution)
    {
        var carried = execution.Input.Length + (execution.Output?.Length ?? 0) <= MostCarried;
        var detail = new JsonObject
        {
            ["executionArn"] = execution.Arn,
            ["stateMachineArn"] = execution.StateMachineArn,
            ["name"] = execution.Name,
            ["status"] = execution.Status,
            ["startDate"] = Milliseconds(execution.Start),
            ["stopDate"] = Milliseconds(execution.Stop),
            ["input"] = carried ? execution.Input : null,
            ["inputDetails"] = new JsonObject { ["included"] = carried },
            ["output"] = carried ? execution.Output : null,
            ["outputDetails"] = execution.Output is null ? null : new JsonObject { ["included"] = carried },
            ["error"] = execution.Error,
            ["cause"] = execution.Cause,
            ["redriveCount"] = execution.RedriveCount,
        };
        // Rules start executions and executions make events: the bus is found when first needed.
        services.GetService<IEventBus>()?.Put("aws.states", "Step Functions Execution Status Change", detail, execution.Arn);
    }

    static JsonNode? Milliseconds(double? epochSeconds) => epochSeconds is { } s ? (long)Math.Round(s * 1000) : null;
}
