using Contracts.Configuration;
using Contracts.Monitoring;
using Jobs.Monitoring.Constraints;

namespace Jobs.Monitoring.Findings;

/// <summary>Puts a comparison into the words and numbers of findings.json.</summary>
public static class FindingsOf
{
    public const string Drift = "drift";
    public const string Clear = "clear";
    public const string Quiet = "quiet";

    public const string Moved = "moved";
    public const string FollowingState = "following";
    public const string Unchanged = "unchanged";

    /// <summary>A window with too few rows to be judged.</summary>
    public static DataFindings TooFew(MonitorCheck check, MonitorSettings settings, WindowRows rows) => Start(check, settings, rows) with
    {
        Outcome = Quiet,
        Summary = $"not enough data: {rows.Judged} of {settings.MinimumRows}",
    };

    public static DataFindings Of(MonitorCheck check, MonitorSettings settings, WindowRows rows, (DataBaseline Baseline, DataComparison Comparison) compared)
    {
        var (baseline, comparison) = compared;
        var features = comparison.Features.Select((feature, i) => Feature(i, compared, settings)).Concat(comparison.Extra.Select(extra => Extra(extra.Name, extra.Check)))
            .OrderBy(finding => finding.State switch { Moved => 0, FollowingState => 1, _ => 2 }).ThenByDescending(finding => finding.Critical).ThenByDescending(finding => finding.Distance ?? 2).ToList();
        var moved = features.Where(feature => feature.State == Moved).Select(feature => feature.Name).ToList();
        return Start(check, settings, rows) with
        {
            Outcome = moved.Count > 0 ? Drift : Clear,
            Summary = moved.Count > 0 ? $"{Words.List(moved)} moved" : $"nothing moved in {Words.Count(rows.Judged)} rows",
            Features = features,
            Rules = Rules.Of(baseline.Constraints, settings, rows),
        };
    }

    private static DataFindings Start(MonitorCheck check, MonitorSettings settings, WindowRows rows) => new()
    {
        Model = check.Model,
        Check = check.Check,
        At = check.At,
        BaselineRun = check.BaselineRun,
        Outcome = Clear,
        Summary = "",
        Rows = rows,
        Comparison = settings.Comparison,
        Threshold = settings.Threshold,
    };

    private static FeatureFinding Feature(int index, (DataBaseline Baseline, DataComparison Comparison) compared, MonitorSettings settings)
    {
        var (comparison, name) = (compared.Comparison, compared.Comparison.Demands[index].Name);
        var (feature, checks) = (comparison.Features[index], comparison.Checks[index]);
        var before = compared.Baseline.Statistics.Features.Single(statistics => statistics.Name == name);
        var follows = comparison.Blame.Followers.TryGetValue(index, out var leaders);
        return new()
        {
            Name = name,
            Kind = before.NumericalStatistics is null ? "text" : "number",
            State = checks.Count == 0 ? Unchanged : follows ? FollowingState : Moved,
            Critical = settings.Critical.Contains(name),
            What = feature is null ? "The column is missing." : Sentences.Of(feature, checks),
            Checks = checks,
            Distance = feature?.Distance,
            Threshold = feature?.Strictness.Distance,
            Effect = feature?.Effect,
            BaselineValues = before.Common.NumPresent,
            WindowValues = feature?.WindowValues ?? 0,
            Before = Descriptions.Of(before),
            Now = feature is null ? null : Descriptions.Of(feature.Now),
            Following = follows ? new([.. leaders.Leaders.Select(leader => comparison.Demands[leader].Name)], leaders.Left) : null,
            Bars = feature is null ? [] : Bars.Of(before, feature.Now),
        };
    }

    private static FeatureFinding Extra(string name, CheckFinding check) => new()
    {
        Name = name,
        Kind = "text",
        State = Moved,
        Critical = false,
        What = "The column is new; the baseline does not have it.",
        Checks = [check],
        Before = new() { Words = "no such column", Completeness = 0, Type = Statistics.InferredType.Unknown },
    };
}
