using System.Text.Json;
using System.Text.Json.Serialization;
using Contracts.Serving;

namespace StartPipeline;

/// <summary>Beside a check's files: what a data set was made of, so that the next one takes no labelled row twice.</summary>
/// <param name="BaseRun">The run whose file it begins with.</param>
/// <param name="Labelled">Labelled rows that were appended.</param>
/// <param name="Through">The newest of them: when its label was first known.</param>
/// <param name="ContentHash">SHA-256, lower-case hexadecimal: how a run that was trained on it is recognised.</param>
public sealed record BuiltDataset(string File, string Reason, string BaseRun, int Labelled, DateTimeOffset? Through, string ContentHash);

/// <summary>What is needed of a ledger's entry.</summary>
public sealed record LedgerEntry(Deployment? Deployment, LedgerData? Data);

/// <summary>The file that a run was trained on.</summary>
public sealed record LedgerData(string ContentHash);

/// <summary>Reads and writes stored files without reflection.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(BuiltDataset))]
[JsonSerializable(typeof(LedgerEntry))]
public sealed partial class StoredJson : JsonSerializerContext;
