using Contracts.Monitoring;
using Jobs.Monitoring.Distances;
using Jobs.Monitoring.Reading;
using Jobs.Monitoring.Statistics;

namespace Jobs.Monitoring.Constraints;

/// <summary>A feature's baseline and window, and what is demanded of the window.</summary>
/// <param name="Numbers">The window's; null for texts.</param>
/// <param name="Texts">The window's; null for numbers.</param>
public sealed record Comparison(
    Column Column, FeatureStatistics Before, FeatureStatistics Now, FeatureConstraints Demands, Strictness Strictness, NumberColumn? Numbers = null, TextColumn? Texts = null)
{
    private readonly Lazy<(double Distance, EffectSize Effect)?> compared = new(() => Compare(Before, Now));

    public long BaselineValues => Before.Common.NumPresent;

    public long WindowValues => Now.Common.NumPresent;

    public long WindowRows => Now.Common.NumPresent + Now.Common.NumMissing;

    /// <summary>As the method of comparison gives it; null where there is nothing to compare.</summary>
    public double? Distance => compared.Value is not { } found ? null
        : Strictness.IsRobust ? Distances.Distance.Robust(found.Distance, BaselineValues, WindowValues) : found.Distance;

    /// <summary>Without what chance explains, whatever the method.</summary>
    public double DistanceBeyondChance => compared.Value is { } found ? Distances.Distance.Robust(found.Distance, BaselineValues, WindowValues) : 0;

    public EffectSize? Effect => compared.Value?.Effect;

    private static (double, EffectSize)? Compare(FeatureStatistics before, FeatureStatistics now)
    {
        if (before.StringStatistics is { Common.NumPresent: > 0 } texts && now.StringStatistics is { Common.NumPresent: > 0 } later)
        {
            var (baseline, window) = (Frequencies.Of(texts), Frequencies.Of(later));
            return (Distances.Distance.Of(baseline, window), Distances.Effect.Of(baseline, window));
        }

        if (before.Cdf is not { } one || now.Cdf is not { } other)
            return null;
        var (numbers, newer) = (before.NumericalStatistics!, now.NumericalStatistics!);
        return (Distances.Distance.Of(one, other), Distances.Effect.Of(one, other, newer.Mean!.Value - numbers.Mean!.Value, numbers.StdDev!.Value));
    }
}

/// <summary>The thresholds that apply to a feature, after overrides.</summary>
public sealed record Strictness(bool Evaluate, bool Compare, bool IsRobust, double Distance, double Type, double Domain)
{
    /// <summary>The comparison and its threshold are the model file's, for it may have changed since the baseline; what the constraints say of the feature itself wins.</summary>
    public static Strictness Of(Column column, FeatureConstraints feature, MonitoringConfig file, Contracts.Configuration.MonitorSettings settings)
    {
        var (own, all) = (feature.Overrides, file.DistributionConstraints);
        var distribution = own?.DistributionConstraints;
        var threshold = column.Kind == ColumnKind.Text ? distribution?.CategoricalComparisonThreshold ?? distribution?.ComparisonThreshold : distribution?.ComparisonThreshold;
        return new(
            (own?.EvaluateConstraints ?? file.EvaluateConstraints) != MonitoringConfig.Disabled,
            (distribution?.PerformComparison ?? all?.PerformComparison) != MonitoringConfig.Disabled,
            (distribution?.ComparisonMethod ?? settings.Comparison).Equals("robust", StringComparison.OrdinalIgnoreCase),
            threshold ?? settings.Threshold,
            own?.DatatypeCheckThreshold ?? file.DatatypeCheckThreshold ?? 1.0,
            own?.DomainContentThreshold ?? file.DomainContentThreshold ?? 1.0);
    }
}
