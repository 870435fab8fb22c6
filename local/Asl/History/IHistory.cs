namespace Local.Asl.History;

/// <summary>Receives an execution's events in order, one at a time.</summary>
public interface IHistory
{
    void Append(HistoryEvent historyEvent);
}
