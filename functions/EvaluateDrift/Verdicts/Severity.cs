using Contracts.Monitoring;

namespace EvaluateDrift.Verdicts;

/// <summary>How bad a finding is, as one number that can be compared with what was told before.</summary>
public static class Severity
{
    /// <summary>The largest share that a broken rule speaks of: a distance, or rows without a value.</summary>
    public static double Of(FeatureFinding feature) => feature.Checks.Select(check => Of(check, feature)).DefaultIfEmpty(0).Max();

    public static double Of(AlgorithmQuality algorithm) => algorithm.Baseline is { } before && before.Rmse.Value > 0 ? (algorithm.Now.Rmse.Value / before.Rmse.Value) - 1 : algorithm.Violations.Count;

    private static double Of(CheckFinding check, FeatureFinding feature) => check.Check switch
    {
        "missing_column_check" or "extra_column_check" => 1,
        "completeness_check" => 1 - (feature.Now?.Completeness ?? 0),
        "baseline_drift_check" => feature.Distance ?? 0,
        _ => check.Value is { } share and >= 0 and <= 1 ? 1 - share : 0,
    };
}
