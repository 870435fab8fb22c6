using System.Text.Json;
using System.Text.Json.Serialization;

namespace StartPipeline;

/// <summary>What was started.</summary>
/// <param name="Execution">The execution's ARN; null where a file was dropped, whose event starts it.</param>
/// <param name="Drop">The file that was dropped; null where an execution was started.</param>
public sealed record StartedPipeline(string Pipeline, string Model, string? Execution, string? Drop);

/// <summary>Requests are read as JSON first, so that a member that is not known can be named.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(StartedPipeline))]
public sealed partial class MessageJson : JsonSerializerContext
{
    internal static void Names(JsonSerializerOptions options) => options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
}
