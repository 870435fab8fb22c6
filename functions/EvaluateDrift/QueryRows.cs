using System.Globalization;
using Contracts.Monitoring;
using EvaluateDrift.Verdicts;

namespace EvaluateDrift;

/// <summary>A check as rows for queries: one per feature, and one for the check. The check joins them to the predictions, whose row ids join them to what was asked.</summary>
public static class QueryRows
{
    public static string Drift(CheckFindings findings) => Lines(
        ["check", "at", "feature", "kind", "state", "critical", "distance", "threshold", "population_stability", "baseline_values", "window_values", "baseline_completeness", "window_completeness", "baseline_mean", "window_mean", "checks", "what"],
        findings.Data.Features.Select(feature => Row(findings, feature)));

    public static string Run(CheckFindings findings, Judgement judgement) => Lines(
        ["check", "at", "reason", "outcome", "baseline_run", "rows", "baseline_rows", "set_aside", "window_from", "window_to", "moved", "followers", "new_labels", "told", "retraining", "execution"],
        [[
            findings.Check, At(findings), findings.Request.Reason, judgement.Outcome, findings.Data.BaselineRun, Text(findings.Data.Rows.Judged), Text(findings.Data.Rows.Baseline),
            Text(findings.Data.Rows.SetAside.Values.Sum()), Time(findings.Data.Rows.From), Time(findings.Data.Rows.To), Names(findings.Moved), Names(findings.Followers), Text(findings.Quality?.Labels.New ?? 0),
            judgement.Tell ? "true" : "false", judgement.Retraining.Start ? "started" : judgement.Retraining.Suggest ? "suggested" : "", findings.Request.Execution,
        ]]);

    private static string[] Row(CheckFindings findings, FeatureFinding feature) =>
    [
        findings.Check, At(findings), feature.Name, feature.Kind, feature.State, feature.Critical ? "true" : "false", Text(feature.Distance), Text(feature.Threshold), Text(feature.Effect?.PopulationStability),
        Text(feature.BaselineValues), Text(feature.WindowValues), Text(feature.Before.Completeness), Text(feature.Now?.Completeness), Text(feature.Before.Mean), Text(feature.Now?.Mean),
        string.Join(' ', feature.Checks.Select(check => check.Check)), feature.What,
    ];

    private static string Names(IEnumerable<FeatureFinding> features) => string.Join(' ', features.Select(feature => feature.Name));

    private static string At(CheckFindings findings) => Time(findings.Data.At);

    private static string Time(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "";

    private static string Text(double? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Lines(string[] header, IEnumerable<string[]> rows) => string.Concat(rows.Prepend(header).Select(row => string.Join(',', row.Select(Cell)) + "\n"));

    private static string Cell(string text) => text.AsSpan().IndexOfAny(",\"\n\r") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal).ReplaceLineEndings(" ")}\"";
}
