using System.Text.Json;
using System.Text.Json.Serialization;
using Contracts.Monitoring;

namespace RecordCheck;

/// <summary>The input: a check that came to its end and whose mail, if any, is sent.</summary>
/// <param name="Verdict">As EvaluateDrift or EvaluatePayload gave it.</param>
/// <param name="Window">As EvaluatePayload gave it.</param>
public sealed record RecordCheckRequest(string Model, string Check, DateTimeOffset Started, string Reason, CheckVerdict Verdict, CheckWindow Window);

/// <summary>The answer.</summary>
public sealed record RecordedCheck(string Outcome);

/// <summary>Reads and writes the messages without reflection.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RecordCheckRequest))]
[JsonSerializable(typeof(RecordedCheck))]
public sealed partial class MessageJson : JsonSerializerContext
{
    internal static void Names(JsonSerializerOptions options) => options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
}
