using System.Globalization;
using System.Text.Json.Nodes;

namespace Local.Host.StepFunctions.Integrations;

/// <summary>Times in a task's result: services answer epoch seconds, optimized integrations write epoch milliseconds, SDK integrations ISO 8601.</summary>
public static class ResultTimes
{
    static readonly string[] Endings = ["Time", "Date", "Timestamp", "LastModified", "StartedOn", "CompletedOn", "LastModifiedOn"];

    public static JsonNode? Milliseconds(JsonNode? result) => Rewritten(result, s => (long)Math.Round(s * 1000));

    public static JsonNode? Iso(JsonNode? result) =>
        Rewritten(result, s => DateTimeOffset.FromUnixTimeMilliseconds((long)Math.Round(s * 1000)).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture));

    static JsonNode? Rewritten(JsonNode? node, Func<double, JsonNode> write)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members.ToList())
                {
                    if (IsTime(name, value, out var seconds)) members[name] = write(seconds);
                    else Rewritten(value, write);
                }

                break;
            case JsonArray items:
                foreach (var item in items) Rewritten(item, write);
                break;
        }

        return node;
    }

    static bool IsTime(string name, JsonNode? value, out double seconds)
    {
        seconds = 0;
        return value is JsonValue number && Endings.Any(e => name.EndsWith(e, StringComparison.Ordinal)) && number.TryGetValue(out seconds);
    }
}
