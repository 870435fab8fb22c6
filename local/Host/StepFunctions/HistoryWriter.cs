using System.Text.Json.Nodes;
using Local.Asl.History;

namespace Local.Host.StepFunctions;

/// <summary>Writes an execution's events to disk as they happen.</summary>
public sealed class HistoryWriter(ExecutionStore store, string executionArn, Func<bool>? closed = null) : IHistory
{
    public void Append(HistoryEvent historyEvent)
    {
        if (closed?.Invoke() != true) store.Append(executionArn, historyEvent.Id, historyEvent.ToJson());
    }

    /// <summary>Ends a history that its interpreter could not end, or not even begin.</summary>
    public void AppendFailure(string input, string error, string cause, DateTimeOffset at)
    {
        var last = store.History(executionArn, true, long.MaxValue, 1) is [var newest, ..] ? newest["id"]!.GetValue<long>() : 0;
        if (last == 0) Append(new HistoryEvent(++last, 0, at, "ExecutionStarted", "executionStartedEventDetails", new JsonObject { ["input"] = input }));
        Append(new HistoryEvent(last + 1, last, at, "ExecutionFailed", "executionFailedEventDetails", new JsonObject { ["error"] = error, ["cause"] = cause }));
    }
}
