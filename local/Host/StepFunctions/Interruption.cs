using System.Text.Json.Nodes;
using Local.Asl;
using Local.Asl.History;
using Local.Asl.Redrive;

namespace Local.Host.StepFunctions;

/// <summary>What the history of an execution tells of its end, or of where it was cut off.</summary>
public static class Interruption
{
    public const string Error = "LocalMode.Interrupted";

    public const string Cause = "Local mode stopped while the execution was running. Redrive it to go on from the interrupted state.";

    /// <summary>The end that was written before the process died and the execution's status did not follow; null when there is none.</summary>
    /// <param name="last">The last event, if there is one.</param>
    public static ExecutionResult? RecordedEnd(IReadOnlyList<JsonObject> last)
    {
        if (last is not [var written]) return null;
        var end = HistoryEvent.FromJson(written);
        var (error, cause) = ((string?)end.Detail?["error"], (string?)end.Detail?["cause"]);
        return end.Type switch
        {
            "ExecutionSucceeded" => new ExecutionResult(ExecutionStatus.Succeeded, (string?)end.Detail?["output"]),
            "ExecutionFailed" => new ExecutionResult(ExecutionStatus.Failed, null, error, cause),
            "ExecutionAborted" => new ExecutionResult(ExecutionStatus.Aborted, null, error, cause),
            "ExecutionTimedOut" => new ExecutionResult(ExecutionStatus.TimedOut, null, error, cause),
            _ => null,
        };
    }

    /// <summary>What a redrive needs of the past.</summary>
    public static RedriveRequest Past(IReadOnlyList<JsonObject> history, StateMachineDefinition definition)
    {
        try
        {
            return RedriveRequest.From([.. history.Select(HistoryEvent.FromJson)], definition);
        }
        catch (InvalidOperationException e)
        {
            throw StepFunctionsErrors.NotRedrivable(e.Message);
        }
    }
}
