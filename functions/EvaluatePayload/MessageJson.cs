using System.Text.Json;
using System.Text.Json.Serialization;
using Contracts.Monitoring;

namespace EvaluatePayload;

/// <summary>The input: one model's check, after the consolidation.</summary>
/// <param name="Glue">The run of the consolidation that this check waited for.</param>
/// <param name="Started">When the execution started.</param>
public sealed record EvaluatePayloadRequest(string Model, string Check, DateTimeOffset Started, GlueRunId Glue);

/// <summary>A run of a Glue job.</summary>
public sealed record GlueRunId(string Job, string Run);

/// <summary>Reads and writes the messages without reflection.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(EvaluatePayloadRequest))]
[JsonSerializable(typeof(CheckWindow))]
public sealed partial class MessageJson : JsonSerializerContext
{
    internal static void Names(JsonSerializerOptions options) => options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
}
