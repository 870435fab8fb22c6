using System.Text.Json.Nodes;
using Local.Host.Wire;

namespace Local.Host.StepFunctions;

/// <summary>The operations on executions and their histories.</summary>
public sealed class ExecutionOperations(ExecutionStore store, StateMachineStore machines, ExecutionRunner runner, StateMachineOperations descriptions, TimeProvider clock)
{
    public JsonObject Start(JsonObject input)
    {
        var execution = runner.Start(input.Required("stateMachineArn"), input.Text("name"), input.Text("input") ?? "{}");
        return new JsonObject { ["executionArn"] = execution.Arn, ["startDate"] = execution.Start };
    }

    public JsonObject Stop(JsonObject input)
    {
        var execution = store.Get(input.Required("executionArn"));
        runner.Abort(execution.Arn, input.Text("error"), input.Text("cause"));
        return new JsonObject { ["stopDate"] = clock.EpochSeconds() };
    }

    public JsonObject Redrive(JsonObject input)
    {
        var execution = store.Get(input.Required("executionArn"));
        if (RedriveRefusal(execution) is { } reason) throw StepFunctionsErrors.NotRedrivable(reason);
        return new JsonObject { ["redriveDate"] = runner.Redrive(execution) };
    }

    public JsonObject Describe(JsonObject input) => Describe(store.Get(input.Required("executionArn")));

    public static JsonObject Describe(Execution execution)
    {
        var refusal = RedriveRefusal(execution);
        var answer = new JsonObject
        {
            ["executionArn"] = execution.Arn,
            ["stateMachineArn"] = execution.StateMachineArn,
            ["name"] = execution.Name,
            ["status"] = execution.Status,
            ["startDate"] = execution.Start,
            ["stopDate"] = execution.Stop,
            ["input"] = execution.Input,
            ["inputDetails"] = new JsonObject { ["included"] = true },
            ["output"] = execution.Output,
            ["outputDetails"] = execution.Output is null ? null : new JsonObject { ["included"] = true },
            ["error"] = execution.Error,
            ["cause"] = execution.Cause,
            ["redriveCount"] = execution.RedriveCount,
            ["redriveDate"] = execution.Redriven,
            ["redriveStatus"] = refusal is null ? "REDRIVABLE" : "NOT_REDRIVABLE",
            ["redriveStatusReason"] = refusal,
        };
        return WithoutNulls(answer);
    }

    public JsonObject DescribeMachine(JsonObject input)
    {
        var execution = store.Get(input.Required("executionArn"));
        var answer = descriptions.Describe(machines.Get(execution.StateMachineArn) with { Definition = execution.Definition });
        foreach (var member in new[] { "status", "type", "creationDate" }) answer.Remove(member);
        answer["updateDate"] = execution.Start;
        return answer;
    }

    public JsonObject List(JsonObject input)
    {
        var machine = input.Required("stateMachineArn");
        _ = machines.Get(machine);
        var status = input.Text("statusFilter");
        var (page, next) = Paging.Page([.. store.List(machine).Where(e => status is null || e.Status == status)], input);
        return Paging.Answer("executions", page.Select(Summary), next);
    }

    public JsonObject History(JsonObject input)
    {
        var execution = store.Get(input.Required("executionArn"));
        var reverse = input["reverseOrder"]?.GetValue<bool>() ?? false;
        var count = Paging.Count(input);
        var position = Paging.Position(input);
        var events = store.History(execution.Arn, reverse, position == 0 && reverse ? long.MaxValue : position, count + 1);
        var next = events.Count > count ? Paging.Token(events[count - 1]["id"]!.GetValue<long>()) : null;
        var shown = events.Take(count);
        if (input["includeExecutionData"]?.GetValue<bool>() == false) shown = shown.Select(HistoryData.Without);
        return Paging.Answer("events", shown, next);
    }

    static JsonObject Summary(Execution e) => WithoutNulls(new JsonObject
    {
        ["executionArn"] = e.Arn,
        ["stateMachineArn"] = e.StateMachineArn,
        ["name"] = e.Name,
        ["status"] = e.Status,
        ["startDate"] = e.Start,
        ["stopDate"] = e.Stop,
        ["redriveCount"] = e.RedriveCount,
        ["redriveDate"] = e.Redriven,
    });

    static string? RedriveRefusal(Execution e) =>
        e.Status is "RUNNING" or "SUCCEEDED" ? $"Execution is {e.Status} and cannot be redriven" : null;

    static JsonObject WithoutNulls(JsonObject answer)
    {
        foreach (var empty in answer.Where(m => m.Value is null).Select(m => m.Key).ToList()) answer.Remove(empty);
        return answer;
    }
}
