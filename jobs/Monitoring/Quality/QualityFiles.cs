using System.Text.Json;
using System.Text.Json.Serialization;
using Contracts.Training;
using Jobs.Monitoring.Statistics;

namespace Jobs.Monitoring.Quality;

/// <summary>statistics.json of model quality, member by member as Model Monitor writes it.</summary>
public sealed record QualityStatistics(double Version, QualityDataset Dataset, QualityMetrics RegressionMetrics)
{
    public static QualityStatistics Of(long rows, RegressionMetrics metrics, DateTimeOffset at) => new(
        0.0,
        new(rows, at.UtcDateTime),
        new(MetricValue.Of(metrics.Mae), MetricValue.Of(metrics.Mse), MetricValue.Of(metrics.Rmse), MetricValue.Of(metrics.R2)));

    public static QualityStatistics Read(string file)
    {
        using var stream = File.OpenRead(file);
        return JsonSerializer.Deserialize(stream, QualityJson.Default.QualityStatistics) ?? throw new InvalidDataException($"{file} holds no statistics.");
    }

    public RegressionMetrics ToMetrics() => new(RegressionMetrics.Rmse.ToMetric(), RegressionMetrics.Mae.ToMetric(), RegressionMetrics.Mse.ToMetric(), RegressionMetrics.R2.ToMetric());

    public byte[] ToJson() => MonitorJson.Bytes(this, QualityJson.Default.QualityStatistics);
}

/// <summary>What was measured, and when.</summary>
public sealed record QualityDataset(long ItemCount, [property: JsonConverter(typeof(MillisecondsConverter))] DateTime EvaluationTime);

/// <summary>The metrics of regression.</summary>
public sealed record QualityMetrics(MetricValue Mae, MetricValue Mse, MetricValue Rmse, MetricValue R2);

/// <summary>A value and its deviation, the text "NaN" below 200 rows.</summary>
public sealed record MetricValue(double Value, [property: JsonConverter(typeof(DeviationConverter))] double StandardDeviation)
{
    public static MetricValue Of(Metric metric) => new(metric.Value, metric.StandardDeviation ?? double.NaN);

    public Metric ToMetric() => new(Value, double.IsNaN(StandardDeviation) ? null : StandardDeviation);
}

/// <summary>constraints.json of model quality.</summary>
public sealed record QualityConstraints(double Version, RegressionConstraints RegressionConstraints)
{
    public static QualityConstraints Read(string file)
    {
        using var stream = File.OpenRead(file);
        return JsonSerializer.Deserialize(stream, QualityJson.Default.QualityConstraints) ?? throw new InvalidDataException($"{file} holds no constraints.");
    }

    public byte[] ToJson() => MonitorJson.Bytes(this, QualityJson.Default.QualityConstraints);
}

/// <summary>How bad each metric may become.</summary>
public sealed record RegressionConstraints(MetricConstraint? Mae, MetricConstraint? Mse, MetricConstraint? Rmse, MetricConstraint? R2);

/// <summary>A bound on a metric.</summary>
public sealed record MetricConstraint(double Threshold, string ComparisonOperator)
{
    public const string Greater = "GreaterThanThreshold";
    public const string Less = "LessThanThreshold";
}

/// <summary>constraint_violations.json of model quality.</summary>
public sealed record QualityViolations(IReadOnlyList<QualityViolation> Violations)
{
    public byte[] ToJson() => MonitorJson.Bytes(this, QualityJson.Default.QualityViolations);
}

/// <summary>A metric beyond its bound.</summary>
public sealed record QualityViolation(string ConstraintCheckType, string Description, string MetricName);

/// <summary>groups.json: the baseline's error by the values of the column that monitor.group names.</summary>
public sealed record GroupBaseline(string Value, long Rows, double Rmse, double Mae);

/// <summary>How Model Monitor's files are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = [typeof(DoubleConverter)])]
[JsonSerializable(typeof(QualityStatistics))]
[JsonSerializable(typeof(QualityConstraints))]
[JsonSerializable(typeof(QualityViolations))]
[JsonSerializable(typeof(IReadOnlyList<GroupBaseline>))]
internal sealed partial class QualityJson : JsonSerializerContext;
