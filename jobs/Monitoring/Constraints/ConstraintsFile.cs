using System.Text.Json;
using System.Text.Json.Serialization;
using Jobs.Monitoring.Statistics;

namespace Jobs.Monitoring.Constraints;

/// <summary>constraints.json of data quality, member by member as Model Monitor writes it.</summary>
public sealed record ConstraintsFile(double Version, IReadOnlyList<FeatureConstraints> Features, MonitoringConfig MonitoringConfig)
{
    public static ConstraintsFile Read(string file)
    {
        using var stream = File.OpenRead(file);
        var constraints = JsonSerializer.Deserialize(stream, ConstraintsJson.Default.ConstraintsFile) ?? throw new InvalidDataException($"{file} holds no constraints.");
        if (constraints.MonitoringConfig.DistributionConstraints?.CategoricalDriftMethod is { } method && method != DistributionConstraints.LInfinity)
            throw new NotSupportedException($"{file}: categorical_drift_method is {method}; {DistributionConstraints.LInfinity} is the only one computed here. Set it to that.");
        return constraints;
    }

    public byte[] ToJson() => MonitorJson.Bytes(this, ConstraintsJson.Default.ConstraintsFile);
}

/// <summary>What one column must be like.</summary>
public sealed record FeatureConstraints
{
    public required string Name { get; init; }

    /// <summary>Integral, Fractional, String or Unknown.</summary>
    public required string InferredType { get; init; }

    /// <summary>The least share of rows with a value, before the window's sampling error.</summary>
    public required double Completeness { get; init; }

    public NumberConstraints? NumConstraints { get; init; }

    public StringConstraints? StringConstraints { get; init; }

    /// <summary>What holds for this column instead of the file's monitoring_config.</summary>
    [JsonPropertyName("monitoringConfigOverrides")]
    public MonitoringConfig? Overrides { get; init; }
}

/// <summary>For columns of numbers.</summary>
public sealed record NumberConstraints(bool IsNonNegative);

/// <summary>For columns of texts with few values.</summary>
public sealed record StringConstraints(IReadOnlyList<string> Domains);

/// <summary>What is checked, and how strictly; an absent member is not overridden.</summary>
public sealed record MonitoringConfig
{
    public const string Enabled = nameof(Enabled);
    public const string Disabled = nameof(Disabled);

    public string? EvaluateConstraints { get; init; }

    public string? EmitMetrics { get; init; }

    /// <summary>The least share of values of the baseline's type, before the window's sampling error.</summary>
    public double? DatatypeCheckThreshold { get; init; }

    /// <summary>The least share of values inside the domain, before the window's sampling error.</summary>
    public double? DomainContentThreshold { get; init; }

    public DistributionConstraints? DistributionConstraints { get; init; }
}

/// <summary>How distributions are compared.</summary>
public sealed record DistributionConstraints
{
    public const string LInfinity = nameof(LInfinity);

    public string? PerformComparison { get; init; }

    public double? ComparisonThreshold { get; init; }

    /// <summary>Simple or Robust.</summary>
    public string? ComparisonMethod { get; init; }

    public double? CategoricalComparisonThreshold { get; init; }

    public string? CategoricalDriftMethod { get; init; }
}

/// <summary>constraint_violations.json.</summary>
public sealed record ViolationsFile(IReadOnlyList<Violation> Violations)
{
    public byte[] ToJson() => MonitorJson.Bytes(this, ConstraintsJson.Default.ViolationsFile);

    /// <summary>What Model Monitor's job leaves as its exit message.</summary>
    [JsonIgnore]
    public string ExitMessage => Message(Violations.Count);

    public static string Message(int violations) => violations == 0
        ? "Completed: Job completed successfully with no violations."
        : $"CompletedWithViolations: Job completed successfully with {violations} violations.";
}

/// <summary>A constraint that the window broke.</summary>
public sealed record Violation(string FeatureName, string ConstraintCheckType, string Description);

/// <summary>How Model Monitor's files are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = [typeof(DoubleConverter)])]
[JsonSerializable(typeof(ConstraintsFile))]
[JsonSerializable(typeof(ViolationsFile))]
internal sealed partial class ConstraintsJson : JsonSerializerContext;
