using Contracts.Configuration;
using Contracts.Monitoring;
using Jobs.Monitoring.Constraints;
using Jobs.Monitoring.Distances;

namespace Jobs.Monitoring.Findings;

/// <summary>What was demanded, in sentences for the report.</summary>
internal static class Rules
{
    public static IReadOnlyList<string> Of(ConstraintsFile constraints, MonitorSettings settings, WindowRows rows) =>
    [
        settings.Comparison == "robust"
            ? $"A feature has moved when its robust distance exceeds {Words.Number(settings.Threshold)}: the largest difference of the cumulated shares (of a text's share), less the {Words.Number(Distance.Noise(rows.Baseline, rows.Judged))} that {Words.Count(rows.Baseline)} and {Words.Count(rows.Judged)} rows can differ by chance."
            : $"A feature has moved when its simple distance exceeds {Words.Number(settings.Threshold)}: the largest difference of the cumulated shares (of a text's share); samples of {Words.Count(rows.Baseline)} and {Words.Count(rows.Judged)} rows can differ by {Words.Number(Distance.Noise(rows.Baseline, rows.Judged))} by chance.",
        $"Shares (completeness, types, known values) are too low only where chance explains neither the baseline's nor the window's share: one in {Words.Count((long)Math.Round(1 / Chance.Alpha))} on each side. A type must fit {Words.Percent(Chance.LeastShown(constraints.MonitoringConfig.DatatypeCheckThreshold ?? 1, rows.Judged))} of {Words.Count(rows.Judged)} values.",
        "A single negative value is told where the baseline had none.",
        $"A category is gone when it did not come at all and chance would leave it out once in {Words.Count((long)Math.Round(1 / DataChecks.GoneByChance))} windows.",
        "A feature follows others when, with their distributions evened out, what it broke is no longer broken.",
    ];
}
