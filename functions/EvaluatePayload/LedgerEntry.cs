using System.Text.Json;
using System.Text.Json.Serialization;
using Contracts.Serving;

namespace EvaluatePayload;

/// <summary>What a check needs of a ledger's entry.</summary>
public sealed record LedgerEntry(Deployment? Deployment);

/// <summary>Reads entries without reflection.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(LedgerEntry))]
public sealed partial class LedgerJson : JsonSerializerContext;
