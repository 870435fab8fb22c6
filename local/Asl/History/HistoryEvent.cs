using System.Text.Json.Nodes;

namespace Local.Asl.History;

/// <summary>An event of an execution, as GetExecutionHistory returns it.</summary>
/// <param name="DetailName">The member that carries the detail, such as stateEnteredEventDetails; null for types without one.</param>
public sealed record HistoryEvent(long Id, long PreviousEventId, DateTimeOffset Timestamp, string Type, string? DetailName, JsonObject? Detail)
{
    /// <summary>The wire form; the timestamp counts seconds from 1970 with milliseconds as fraction.</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["timestamp"] = Timestamp.ToUnixTimeMilliseconds() / 1000m,
            ["type"] = Type,
            ["id"] = Id,
            ["previousEventId"] = PreviousEventId,
        };
        if (DetailName is not null) json[DetailName] = Detail?.DeepClone();
        return json;
    }

    /// <summary>Reads the wire form.</summary>
    public static HistoryEvent FromJson(JsonObject json)
    {
        var (name, detail) = json.FirstOrDefault(member => member.Key.EndsWith("EventDetails", StringComparison.Ordinal));
        var time = DateTimeOffset.FromUnixTimeMilliseconds((long)(json["timestamp"]!.GetValue<decimal>() * 1000));
        return new HistoryEvent(json["id"]!.GetValue<long>(), json["previousEventId"]!.GetValue<long>(), time, json["type"]!.GetValue<string>(), name, detail?.DeepClone() as JsonObject);
    }
}
