using System.Text.Json;
using System.Text.Json.Serialization;
using Contracts.Monitoring;

namespace EvaluateDrift;

/// <summary>The input: a check whose jobs have ended.</summary>
/// <param name="Execution">The ARN of the monitor-model execution.</param>
/// <param name="Started">When the execution started; the time of the check.</param>
public sealed record EvaluateDriftRequest(string Model, string Check, string Execution, DateTimeOffset Started, string Reason, CheckWindow Window);

/// <summary>Reads and writes the messages without reflection.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(EvaluateDriftRequest))]
[JsonSerializable(typeof(CheckVerdict))]
public sealed partial class MessageJson : JsonSerializerContext
{
    internal static void Names(JsonSerializerOptions options) => options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
}
