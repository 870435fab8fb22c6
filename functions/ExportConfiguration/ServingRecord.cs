using System.Text.Json;
using System.Text.Json.Serialization;
using Contracts.Serving;

namespace ExportConfiguration;

/// <summary>in-service.json: what is in service by algorithm, and what was before it, so that a repeated call can still say so.</summary>
/// <param name="Preference">The algorithms in the order of the newest run's YAML.</param>
public sealed record ServingRecord(string Model, string Strategy, IReadOnlyDictionary<string, Deployment> Algorithms, IReadOnlyDictionary<string, Deployment> Previous, IReadOnlyList<string>? Preference = null)
{
    /// <summary>The part that the inference API needs.</summary>
    [JsonIgnore]
    public InService InService => new(Model, Strategy, Algorithms, Preference);

    public string ToJson() => JsonSerializer.Serialize(this, RecordJson.Default.ServingRecord);

    public static ServingRecord Parse(string json, string place) =>
        JsonSerializer.Deserialize(json, RecordJson.Default.ServingRecord) ?? throw new InvalidDataException($"{place} is empty.");
}

/// <summary>How the stored files are written.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ServingRecord))]
[JsonSerializable(typeof(LedgerEntry))]
public sealed partial class RecordJson : JsonSerializerContext;
