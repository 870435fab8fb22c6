using System.Text.Json;
using System.Text.Json.Serialization;

namespace Notify;

/// <summary>The answer to the state machine: how the execution ended, and with which error it has to end.</summary>
/// <param name="Outcome">deployed, rejected, refused, superseded, failed; nested for an execution that its parent reports; swept after a sweep.</param>
/// <param name="Failed">True when the execution must end FAILED.</param>
public sealed record ReportedOutcome(string Outcome, bool Failed, string? Error = null, string? Cause = null);

/// <summary>Three kinds of input come here, so it is read as JSON first.</summary>
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(ReportedOutcome))]
public sealed partial class MessageJson : JsonSerializerContext;
