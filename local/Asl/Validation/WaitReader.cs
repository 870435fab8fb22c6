using Local.Asl.Json;
using Local.Asl.States;

namespace Local.Asl.Validation;

/// <summary>Reads what only Wait states have.</summary>
internal static class WaitReader
{
    private static readonly string[] Forms = ["Seconds", "Timestamp", "SecondsPath", "TimestampPath"];

    public static WaitState? Read(StateFacts facts, Fields fields)
    {
        var given = Forms.Where(fields.Has).ToList();
        if (given.Count != 1)
        {
            fields.Findings.Add($"Exactly one of these fields is required: [{string.Join(", ", Forms)}]", fields.Location);
            return null;
        }

        var time = new WaitTime(fields.Whole("Seconds", 0, int.MaxValue), Moment(fields), fields.Path("SecondsPath"), fields.Path("TimestampPath"));
        return time == new WaitTime(null, null, null, null) ? null : new WaitState(facts, time);
    }

    public static DateTimeOffset? Moment(Fields fields)
    {
        if (fields.Text("Timestamp") is not { } text) return null;
        if (Timestamp.TryParse(text, out var moment)) return moment;
        fields.Refuse("Timestamp", "String does not match RFC3339 timestamp");
        return null;
    }
}
