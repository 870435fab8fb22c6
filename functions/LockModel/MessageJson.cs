using System.Text.Json;
using System.Text.Json.Serialization;
using Contracts.Serving;

namespace LockModel;

/// <summary>The input: a run that wants a model's lock, wants to keep it, or has no more use for it.</summary>
/// <param name="Action">take, keep or release.</param>
/// <param name="Run">Who wants it: a run, or a check.</param>
/// <param name="Algorithm">With take: whose place in service is asked for.</param>
/// <param name="Kind">deploy, for champion and deployment, or monitor, for checks: two locks that do not disturb one another.</param>
public sealed record LockRequest(string Action, string Model, string Run, string? Algorithm = null, string Kind = LockRules.Deploy);

/// <summary>The answer to take: whether a newer run is in service already, and which.</summary>
public sealed record LockAnswer(bool Superseded, string? Run = null);

/// <summary>Reads and writes the messages without reflection.</summary>
[JsonSerializable(typeof(LockRequest))]
[JsonSerializable(typeof(LockAnswer))]
public sealed partial class MessageJson : JsonSerializerContext;

/// <summary>How the stored files are read and written.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ModelLock))]
[JsonSerializable(typeof(InService))]
public sealed partial class StoredJson : JsonSerializerContext;
