using Local.Asl.History;

namespace Local.Asl.Redrive;

/// <summary>All that a redrive needs of an execution's past.</summary>
/// <param name="Input">The execution's input.</param>
/// <param name="LastEventId">The last event recorded.</param>
public sealed record RedriveRequest(RedrivePoint Point, string Input, long LastEventId)
{
    /// <summary>Reads an execution's events, for example from where they were persisted; throws when nothing is left to do.</summary>
    public static RedriveRequest From(IReadOnlyList<HistoryEvent> history, StateMachineDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(definition);
        var input = history[0].Detail?["input"]?.GetValue<string>() ?? throw new ArgumentException("The history does not begin with ExecutionStarted.", nameof(history));
        var past = new Past();
        foreach (var historyEvent in history) past.Read(historyEvent);
        return new RedriveRequest(past.Root.Point(definition.Graph, input), input, history[^1].Id);
    }
}
