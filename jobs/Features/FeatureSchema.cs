using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jobs.Features;

/// <summary>features.json: what Preprocess fitted and every later row is encoded by. It travels inside the deployed model.</summary>
/// <param name="Features">Numeric ones first, then categorical ones, each in the configuration's order; also the order of CSV without header.</param>
/// <param name="Encoded">The names of the columns that the algorithm sees, in order.</param>
public sealed record FeatureSchema(string Target, IReadOnlyList<Feature> Features, IReadOnlyList<string> Encoded)
{
    [JsonIgnore]
    public int NumericCount { get; } = Features.Count(feature => feature.Type == FeatureType.Numeric);

    public static FeatureSchema Read(string file)
    {
        using var stream = File.OpenRead(file);
        return JsonSerializer.Deserialize(stream, FeaturesJson.Default.FeatureSchema) ?? throw new InvalidDataException($"{file} holds no features.");
    }

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, FeaturesJson.Default.FeatureSchema);

    public RawRow NewRow() => new(NumericCount, Features.Count - NumericCount);
}

/// <summary>One raw column and what was learned about it from the training rows.</summary>
public sealed record Feature
{
    public required string Name { get; init; }

    public required FeatureType Type { get; init; }

    /// <summary>Numeric: the median, which stands in for a missing value.</summary>
    public double? Imputation { get; init; }

    /// <summary>Categorical: one encoded column each, in ordinal order. Any other text encodes as all zeros.</summary>
    public IReadOnlyList<string>? Categories { get; init; }

    /// <summary>Whether training rows lacked values; a categorical feature then has one more encoded column, for missing.</summary>
    public bool Missing { get; init; }
}

/// <summary>How a feature is read and encoded.</summary>
public enum FeatureType
{
    [JsonStringEnumMemberName("numeric")]
    Numeric,

    [JsonStringEnumMemberName("categorical")]
    Categorical,
}

/// <summary>How features.json is written.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true, NumberHandling = JsonNumberHandling.Strict, WriteIndented = true)]
[JsonSerializable(typeof(FeatureSchema))]
internal sealed partial class FeaturesJson : JsonSerializerContext;
