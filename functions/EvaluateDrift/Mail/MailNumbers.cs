using Contracts.Monitoring;
using EvaluateDrift.Verdicts;

namespace EvaluateDrift.Mail;

/// <summary>Numbers: per feature distance and both distributions in words, model quality, rows and versions.</summary>
internal static class MailNumbers
{
    private const int MostFeatures = 12;

    public static IEnumerable<string> Lines(CheckFindings findings, Judgement judgement)
    {
        var shown = findings.Moved.OrderByDescending(Severity.Of).Take(MostFeatures).ToList();
        IEnumerable<IEnumerable<string>> blocks =
        [
            .. shown.Select(feature => Feature(feature, findings.Data.Threshold)),
            findings.Moved.Count > MostFeatures ? [$"{findings.Moved.Count - MostFeatures} more features moved; the report has all."] : [],
            findings.Followers.Select(Follower),
            judgement.Ended.Select(ended => $"  {ended.Key} is as in training again; it was reported first {Words.Time(ended.Value.Since)}."),
            Unmoved(findings),
            Quality(findings),
            Aligned.Lines([.. Rows(findings)]),
            Compared(findings),
        ];
        return blocks.Where(block => block.Any()).SelectMany((block, number) => number == 0 ? block : block.Prepend(""));
    }

    private static IEnumerable<string> Feature(FeatureFinding feature, double threshold) => Aligned.Lines(
    [
        [feature.Name, $"distance {Words.Number(feature.Distance)}, threshold {Words.Number(feature.Threshold ?? threshold)}{(feature.Effect is { } effect ? $", effect {effect.Size} (stability index {Words.Number(effect.PopulationStability)})" : "")}"],
        ["  compared", $"{Words.Count(feature.BaselineValues)} values of training, {Words.Count(feature.WindowValues)} now"],
        ["  before", feature.Before.Words],
        ["  now", feature.Now?.Words ?? "no such column"],
    ]);

    private static string Follower(FeatureFinding feature) =>
        $"  {feature.Name} moved too (distance {Words.Number(feature.Distance)}), but only follows {Words.List(feature.Following?.Features ?? [])}: with those evened out, {Words.Number(feature.Following?.DistanceLeft)} is left.";

    private static IEnumerable<string> Unmoved(CheckFindings findings)
    {
        var others = findings.Data.Features.Count - findings.Moved.Count - findings.Followers.Count;
        return others == 0 ? [] : [$"  {others} other {(others == 1 ? "feature is" : "features are")} as in training."];
    }

    private static IEnumerable<string> Quality(CheckFindings findings)
    {
        if (findings.Quality is not { } quality) return ["  Model quality: no labels have been dropped for this model."];
        var labels = quality.Labels;
        string[][] metrics = [["  rmse", "at training", "now", "deviation", "labels"], .. quality.Algorithms.Select(one => (string[])[$"  {one.Algorithm}", Words.Number(one.Baseline?.Rmse.Value), Words.Number(one.Now.Rmse.Value), Words.Number(one.Now.Rmse.StandardDeviation), Words.Count(one.Rows)])];
        return
        [
            .. quality.Algorithms.Count == 0 ? [] : Aligned.Lines(metrics),
            $"  {Words.Count(labels.Labelled)} of {Words.Count(labels.Rows)} rows of this check have labels ({Words.Percent(labels.Rows == 0 ? 0 : (double)labels.Labelled / labels.Rows)}); {Words.Count(labels.New)} labels are new{(labels.MedianDelay is { } delay ? $", half of them within {Words.Duration(delay)} of the prediction" : "")}.",
            .. labels.Unusable == 0 ? (string[])[] : [$"  {Words.Count(labels.Unusable)} of the lines under ground-truth/{findings.Model}/ are no labels; they are in quality/set-aside.jsonl, each with its reason."],
            .. labels.UnmatchedLabels == 0 ? (string[])[] : [$"  {Words.Count(labels.UnmatchedLabels)} labels match no row that was asked within monitor.labels_within; they are in unmatched-labels.csv."],
        ];
    }

    private static IEnumerable<string[]> Rows(CheckFindings findings)
    {
        var rows = findings.Data.Rows;
        yield return ["rows judged", Words.Count(rows.Judged)];
        yield return ["rows of training", Words.Count(rows.Baseline)];
        if (rows.AnsweredAgain > 0) yield return ["answered by several endpoints", Words.Count(rows.AnsweredAgain)];
        foreach (var (reason, count) in rows.SetAside.OrderByDescending(pair => pair.Value)) yield return [$"set aside: {reason}", Words.Count(count)];
        foreach (var (run, count) in rows.Versions) yield return [$"answered by run {run}", Words.Count(count)];
    }

    private static IEnumerable<string> Compared(CheckFindings findings) =>
        [$"  Compared with the training rows of run {findings.Data.BaselineRun}, by {findings.Data.Comparison} distance."];
}
