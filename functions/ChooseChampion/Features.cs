using System.Text.Json;
using System.Text.Json.Serialization;
using Contracts.Serving;
using Contracts.Training;

namespace ChooseChampion;

/// <summary>The part of features.json that says which rows a model takes.</summary>
public sealed record Features(string Target, [property: JsonPropertyName("features")] IReadOnlyList<Feature> Columns);

/// <summary>A raw column; its categories and imputation are the model's own affair.</summary>
/// <param name="Type">numeric or categorical.</param>
public sealed record Feature(string Name, string Type);

/// <summary>The input: a run whose new model is about to be judged.</summary>
/// <param name="FeaturesKey">Where the run's features.json lies.</param>
public sealed record Challenger(string Model, string Run, string Algorithm, string FeaturesKey);

/// <summary>Reads and writes the messages without reflection.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Challenger))]
[JsonSerializable(typeof(Champion))]
public sealed partial class MessageJson : JsonSerializerContext;

/// <summary>How the stored files are read.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Features))]
[JsonSerializable(typeof(InService))]
public sealed partial class StoredJson : JsonSerializerContext;
