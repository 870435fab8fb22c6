using Contracts.Configuration;
using Jobs.Monitoring.Reading;
using Jobs.Monitoring.Statistics;

namespace Jobs.Monitoring.Constraints;

/// <summary>
/// What a baseline demands of later windows. Model Monitor writes what it saw; here every share is the lowest true one that the baseline's rows can have come from, so that a value
/// which is rare and was missed by chance is no violation.
/// </summary>
public static class SuggestedConstraints
{
    /// <summary>More different texts are no domain but a vocabulary.</summary>
    public const int LargestDomain = 200;

    public static ConstraintsFile Of(TableScan scan, MonitorSettings settings) => new(
        0.0,
        [.. scan.Columns.Select((column, i) => scan.Numbers[i] is { } numbers ? Of(column.Name, numbers) : Of(column.Name, scan.Texts[i]!))],
        new()
        {
            EvaluateConstraints = MonitoringConfig.Enabled,
            EmitMetrics = MonitoringConfig.Enabled,
            DatatypeCheckThreshold = TypeShare(scan),
            DomainContentThreshold = Chance.LowestShare(scan.Rows, scan.Rows),
            DistributionConstraints = new()
            {
                PerformComparison = MonitoringConfig.Enabled,
                ComparisonThreshold = settings.Threshold,
                ComparisonMethod = settings.Comparison == "simple" ? "Simple" : "Robust",
                CategoricalComparisonThreshold = settings.Threshold,
                CategoricalDriftMethod = DistributionConstraints.LInfinity,
            },
        });

    private static FeatureConstraints Of(string name, NumberColumn column) => new()
    {
        Name = name,
        InferredType = InferredType.Of(column),
        Completeness = Chance.LowestShare(column.Present, column.Present + column.Missing),
        NumConstraints = new(column is { Negative: 0, Moments.Count: > 0 }),
    };

    private static FeatureConstraints Of(string name, TextColumn column)
    {
        var isDomain = column.Present > 0 && column.Values.Distinct <= LargestDomain;
        return new()
        {
            Name = name,
            InferredType = column.Present == 0 ? InferredType.Unknown : InferredType.Strings,
            Completeness = Chance.LowestShare(column.Present, column.Present + column.Missing),
            StringConstraints = isDomain ? new([.. column.Values.Kept.Select(pair => pair.Text).Order(StringComparer.Ordinal)]) : null,
            Overrides = isDomain ? new() { DomainContentThreshold = KnownShare(column) } : null,
        };
    }

    /// <summary>Texts met once tell how much is not met yet (Good and Turing 1953).</summary>
    private static double KnownShare(TextColumn column) => 1 - Chance.HighestShare(column.Values.Singles, column.Present);

    private static double TypeShare(TableScan scan)
    {
        var fewest = scan.Numbers.Where(column => column is { Present: > 0 }).Select(column => column!.Present).DefaultIfEmpty(scan.Rows).Min();
        return Chance.LowestShare(fewest, fewest);
    }
}
