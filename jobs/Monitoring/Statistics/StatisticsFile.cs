using System.Text.Json;
using System.Text.Json.Serialization;
using Jobs.Monitoring.Sketches;

namespace Jobs.Monitoring.Statistics;

/// <summary>statistics.json of data quality, member by member as Model Monitor writes it.</summary>
public sealed record StatisticsFile(double Version, DatasetStatistics Dataset, IReadOnlyList<FeatureStatistics> Features)
{
    public static StatisticsFile Read(string file)
    {
        using var stream = File.OpenRead(file);
        return JsonSerializer.Deserialize(stream, StatisticsJson.Default.StatisticsFile) ?? throw new InvalidDataException($"{file} holds no statistics.");
    }

    public byte[] ToJson() => MonitorJson.Bytes(this, StatisticsJson.Default.StatisticsFile);
}

/// <summary>What is told of the rows as a whole.</summary>
public sealed record DatasetStatistics(long ItemCount);

/// <summary>One column, with one of the two kinds of statistics.</summary>
/// <param name="InferredType">Integral, Fractional, String or Unknown.</param>
public sealed record FeatureStatistics(string Name, string InferredType, NumericalStatistics? NumericalStatistics = null, StringStatistics? StringStatistics = null)
{
    private readonly Lazy<Cdf?> cdf = new(() => NumericalStatistics?.Distribution is { } distribution ? Sketches.Cdf.Of(distribution.Kll.Sketch.Data) : null);

    /// <summary>How the numbers are spread; null where there are none.</summary>
    [JsonIgnore]
    public Cdf? Cdf => cdf.Value;

    [JsonIgnore]
    public CommonStatistics Common => NumericalStatistics?.Common ?? StringStatistics!.Common;

    [JsonIgnore]
    public double Completeness => Common.NumPresent + Common.NumMissing == 0 ? 0 : Common.NumPresent / (double)(Common.NumPresent + Common.NumMissing);
}

/// <summary>How many rows had a value.</summary>
public sealed record CommonStatistics(long NumPresent, long NumMissing);

/// <summary>A column of numbers; the measures are absent when there was no number.</summary>
public sealed record NumericalStatistics(
    CommonStatistics Common, double? Mean, double? Sum, double? StdDev, double? Min, double? Max, NumericalDistribution? Distribution);

/// <summary>How the numbers are spread.</summary>
public sealed record NumericalDistribution(KllStatistics Kll);

/// <summary>Ten buckets of equal width, and the sketch that they are counted by.</summary>
public sealed record KllStatistics(IReadOnlyList<NumberBucket> Buckets, SketchStatistics Sketch);

/// <summary>Lower bound inclusive, upper exclusive but for the last.</summary>
public sealed record NumberBucket(double LowerBound, double UpperBound, double Count);

/// <summary>The kept values by level; one at level h stands for 2^h.</summary>
public sealed record SketchStatistics(SketchParameters Parameters, IReadOnlyList<double[]> Data);

/// <summary>The sketch's shrinking factor and size.</summary>
public sealed record SketchParameters(double C, double K);

/// <summary>A column of texts.</summary>
public sealed record StringStatistics(CommonStatistics Common, double DistinctCount, StringDistribution Distribution);

/// <summary>How the texts are spread.</summary>
public sealed record StringDistribution(CategoricalStatistics Categorical);

/// <summary>The texts, most frequent first.</summary>
public sealed record CategoricalStatistics(IReadOnlyList<TextBucket> Buckets);

/// <summary>A text and how often it occurs.</summary>
public sealed record TextBucket(string Value, long Count);

/// <summary>How Model Monitor's files are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = [typeof(DoubleConverter)])]
[JsonSerializable(typeof(StatisticsFile))]
internal sealed partial class StatisticsJson : JsonSerializerContext;
