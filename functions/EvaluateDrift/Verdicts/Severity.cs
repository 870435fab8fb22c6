using Contracts.Monitoring;

namespace EvaluateDrift.Verdicts;

/// <summary>How bad a finding is, as one number that can be compared with what was told before.</summary>
public static class Severity
{
    /// <summary>What a category that does not come any more counts for, so that further ones make it worse.</summary>
    private const double Gone = 0.1;

    /// <summary>The largest share that a broken rule speaks of: a distance, rows without a value, negative values.</summary>
    public static double Of(FeatureFinding feature) => feature.Checks.Select(check => Of(check, feature)).DefaultIfEmpty(0).Max();

    public static double Of(AlgorithmQuality algorithm) => algorithm.Baseline is { } before && before.Rmse.Value > 0 ? (algorithm.Now.Rmse.Value / before.Rmse.Value) - 1 : algorithm.Violations.Count;

    private static double Of(CheckFinding check, FeatureFinding feature) => check.Check switch
    {
        "missing_column_check" or "extra_column_check" => 1,
        "completeness_check" => 1 - (feature.Now?.Completeness ?? 0),
        "baseline_drift_check" => feature.Distance ?? 0,
        "non_negative_check" => (check.Value ?? 0) / Math.Max(1, feature.WindowValues),
        "category_gone_check" => (check.Value ?? 0) * Gone,
        _ => check.Value is { } share and >= 0 and <= 1 ? 1 - share : 0,
    };
}
