using System.Text.Json.Nodes;
using Local.Asl.Errors;
using Local.Asl.History;
using Local.Asl.Json;

namespace Local.Asl.Execution;

/// <summary>One execution: everything its branches share. All of it runs on one exclusive scheduler, so nothing here is locked.</summary>
internal sealed class Run(RunParts parts)
{
    private long _lastId = parts.LastEventId;

    public RunParts Parts => parts;

    public InterpreterOptions Options => parts.Options;

    public TimeProvider Clock => parts.Clock;

    public long Append(string type, long previous, string? detailName = null, JsonObject? detail = null)
    {
        if (_lastId == Options.MaxHistoryEvents - 1 && !type.StartsWith("Execution", StringComparison.Ordinal))
        {
            throw new RuntimeFailure($"The execution reached the maximum number of history events ({Options.MaxHistoryEvents}).");
        }

        parts.History.Append(new HistoryEvent(++_lastId, previous, Clock.GetUtcNow(), type, detailName, detail));
        return _lastId;
    }

    /// <summary>The Execution and StateMachine members of the context object.</summary>
    public JsonObject Context()
    {
        var (execution, machine) = (parts.Context.Execution, parts.Context.StateMachine);
        var facts = new JsonObject
        {
            ["Id"] = execution.Id,
            ["Input"] = (execution.Input ?? parts.Input.Node).Copy(),
            ["StartTime"] = Timestamp.Text(execution.StartTime),
            ["Name"] = execution.Name,
            ["RoleArn"] = execution.RoleArn,
            ["RedriveCount"] = execution.RedriveCount,
        };
        if (execution.RedriveTime is { } time) facts["RedriveTime"] = Timestamp.Text(time);
        return new JsonObject { ["Execution"] = facts, ["StateMachine"] = new JsonObject { ["Id"] = machine.Id, ["Name"] = machine.Name } };
    }
}
