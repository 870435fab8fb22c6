using System.Text.Json.Nodes;

namespace Local.Host.StepFunctions;

/// <summary>History events without what executions carried, for includeExecutionData: false.</summary>
public static class HistoryData
{
    static readonly string[] Carried = ["input", "inputDetails", "output", "outputDetails", "parameters", "cause", "error"];

    public static JsonObject Without(JsonObject historyEvent)
    {
        foreach (var details in historyEvent.Select(m => m.Value).OfType<JsonObject>())
        {
            foreach (var member in Carried) details.Remove(member);
        }

        return historyEvent;
    }
}
