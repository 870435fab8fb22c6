using System.Text.Json;
using System.Text.Json.Serialization;
using Contracts.Configuration;
using Contracts.Training;

namespace Jobs.Features;

/// <summary>features.json: what Preprocess fitted and every later row is encoded by. It travels inside the deployed model.</summary>
/// <param name="Features">Numeric ones first, then categorical ones, each in the configuration's order; also the order of CSV without header.</param>
/// <param name="Encoded">The names of the columns that an algorithm sees, in order, where medians stand in for missing numbers.</param>
public sealed record FeatureSchema(string Target, IReadOnlyList<Feature> Features, IReadOnlyList<string> Encoded)
{
    /// <summary>The target in the training rows, in its own unit.</summary>
    public ColumnSummary? TargetRange { get; init; }

    /// <summary>The texts that mean a missing value, beside the empty one; null: no other.</summary>
    public IReadOnlyList<string>? MissingTexts { get; init; }

    /// <summary>A real training row, a value per feature in their order, missing ones null.</summary>
    public IReadOnlyList<string?>? Example { get; init; }

    [JsonIgnore]
    public int NumericCount { get; } = Features.Count(feature => feature.Type == FeatureType.Numeric);

    public static FeatureSchema Read(string file)
    {
        using var stream = File.OpenRead(file);
        return JsonSerializer.Deserialize(stream, FeaturesJson.Default.FeatureSchema) ?? throw new InvalidDataException($"{file} holds no features.");
    }

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, FeaturesJson.Default.FeatureSchema);

    public RawRow NewRow() => new(NumericCount, Features.Count - NumericCount);

    /// <summary>The names of the columns that an algorithm sees, in order.</summary>
    public IReadOnlyList<string> EncodedAs(MissingNumbers missing) => [.. Features.SelectMany(feature => feature.EncodedAs(missing))];

    /// <summary>An algorithm with one column cannot be given an empty cell: that would be an empty line, which is no row.</summary>
    public MissingNumbers Possible(MissingNumbers missing) => EncodedAs(missing).Count == 1 ? MissingNumbers.Median : missing;
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

    /// <summary>Numeric: whether the median's column has one beside it that marks missing values.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Indicator { get; init; }

    /// <summary>Numeric: the smallest and largest value of the training rows.</summary>
    public double? Min { get; init; }

    public double? Max { get; init; }

    /// <summary>What the values must be, by the model file.</summary>
    public ColumnRule? Rule { get; init; }

    /// <summary>The columns that an algorithm sees of it, in order.</summary>
    public IEnumerable<string> EncodedAs(MissingNumbers missing)
    {
        if (Type == FeatureType.Numeric)
            return Indicator && missing == MissingNumbers.Median ? [Name, $"{Name} is missing"] : [Name];
        return [.. Categories!.Select(category => $"{Name}={category}"), .. Missing ? [$"{Name} is missing"] : Array.Empty<string>()];
    }
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
