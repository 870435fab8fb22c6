using System.Text.Json;
using System.Text.Json.Serialization;
using Amazon.Lambda.CloudWatchEvents.ScheduledEvents;

namespace MonitorModels;

/// <summary>The answer: who is checked, and by which execution.</summary>
/// <param name="Execution">Null when nobody is due.</param>
public sealed record DueModels(IReadOnlyList<string> Models, string? Execution);

/// <summary>Reads and writes the messages without reflection.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ScheduledEvent))]
[JsonSerializable(typeof(DueModels))]
public sealed partial class MessageJson : JsonSerializerContext
{
    internal static void Names(JsonSerializerOptions options) => options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
}
