using Contracts.Monitoring;
using EvaluateDrift.Verdicts;

namespace EvaluateDrift.Page;

/// <summary>The report of a check as one file that needs nothing beside it.</summary>
public static class ReportPage
{
    public static string Of(CheckFindings findings, Judgement judgement) => $"""
        <!doctype html>
        <html lang=en><head><meta charset=utf-8><meta name=viewport content="width=device-width,initial-scale=1">
        <meta http-equiv=Content-Security-Policy content="default-src 'none'; style-src 'unsafe-inline'">
        <title>{Html.Text(findings.Model)}: {judgement.Outcome}, {Html.Text(findings.Data.Summary)}</title>
        <style>
        {Style.Sheet}
        </style></head><body><main>
        <header><h1>{Html.Text(findings.Model)} <span class="badge {judgement.Outcome}">{judgement.Outcome}</span></h1>
        <p>{Html.Text(Capital(judgement.Summary))}.</p>
        <p class=soft>Check {findings.Check}, {Words.Time(findings.Data.At)}. {Words.Count(findings.Data.Rows.Judged)} rows, asked from {Words.Time(findings.Data.Rows.From)} to {Words.Time(findings.Data.Rows.To)}, compared with {Words.Count(findings.Data.Rows.Baseline)} training rows of run {findings.Data.BaselineRun}.</p>
        <p class="soft key"><span><i style="background:#8aa4bd"></i>before (training)</span><span><i style="background:#c8501e"></i>now</span></p></header>
        {Features("What moved", findings.Moved.OrderByDescending(Severity.Of))}
        {Features("What moved with it", findings.Followers)}
        {Html.Section("Model quality", Quality(findings))}
        {Trend.Of(findings)}
        {Features("As in training", findings.Data.Features.Where(feature => feature.State == "unchanged"))}
        {Html.Section("Rows", Rows(findings))}
        {Html.Section("Rules", $"<ul>{string.Concat(findings.Data.Rules.Select(rule => $"<li>{Html.Text(rule)}</li>"))}</ul>")}
        </main></body></html>

        """;

    private static string Features(string title, IEnumerable<FeatureFinding> features)
    {
        var cards = string.Concat(features.Select(FeatureCard.Of));
        return cards.Length == 0 ? "" : $"<h2>{Html.Text(title)}</h2>\n<div class=grid>{cards}</div>";
    }

    private static string Quality(CheckFindings findings)
    {
        if (findings.Quality is not { } quality) return "<p>No labels have been dropped for this model.</p>";
        var table = quality.Algorithms.Count == 0 ? "" : Html.Table(
            ["algorithm", "metric", "at training", "now", "deviation", "labels"],
            quality.Algorithms.SelectMany(one => (string[][])
            [
                [one.Algorithm, "rmse", Words.Number(one.Baseline?.Rmse.Value), Words.Number(one.Now.Rmse.Value), Words.Number(one.Now.Rmse.StandardDeviation), Words.Count(one.Rows)],
                ["", "mae", Words.Number(one.Baseline?.Mae.Value), Words.Number(one.Now.Mae.Value), Words.Number(one.Now.Mae.StandardDeviation), ""],
                ["", "r2", Words.Number(one.Baseline?.R2.Value), Words.Number(one.Now.R2.Value), Words.Number(one.Now.R2.StandardDeviation), ""],
            ]));
        var groups = string.Concat(quality.Algorithms.Where(one => one.Groups.Count > 0).Select(one => $"<h3>{Html.Text(one.Algorithm)} by group</h3>" + Html.Table(
            ["group", "rmse at training", "now", "labels"], one.Groups.Select(group => (string[])[group.Value, Words.Number(group.RmseBefore), Words.Number(group.Rmse), Words.Count(group.Rows)]))));
        return $"<p>{Html.Text(Capital(quality.Summary))}. {Words.Count(quality.Labels.Labelled)} of {Words.Count(quality.Labels.Rows)} rows of this check have labels; {Words.Count(quality.Labels.New)} labels are new{(quality.Labels.Unusable > 0 ? $"; {Words.Count(quality.Labels.Unusable)} lines of ground truth are no labels" : "")}.</p>{table}{groups}{Restated(quality)}";
    }

    private static string Restated(QualityFindings quality) => quality.Restated.Count == 0 ? "" : "<h3>Earlier checks, now that more labels are there</h3>" + Html.Table(
        ["check", "algorithm", "labels then", "labels now", "rmse then", "rmse now"],
        quality.Restated.Select(one => (string[])[one.Check, one.Algorithm, Words.Count(one.LabelledBefore), Words.Count(one.LabelledNow), Words.Number(one.Before?.Rmse.Value), Words.Number(one.Now.Rmse.Value)]));

    private static string Rows(CheckFindings findings)
    {
        var rows = findings.Data.Rows;
        return Html.Table(["rows", "count"],
        [
            ["captured lines", Words.Count(rows.Lines)],
            ["rows judged", Words.Count(rows.Judged)],
            ["answered by several endpoints", Words.Count(rows.AnsweredAgain)],
            ["smoke calls, judged by nobody", Words.Count(rows.Smoke)],
            .. rows.Versions.Select(version => (string[])[$"answered by run {version.Key}", Words.Count(version.Value)]),
            .. rows.SetAside.Select(reason => (string[])[$"set aside: {reason.Key}", Words.Count(reason.Value)]),
        ]);
    }

    private static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
