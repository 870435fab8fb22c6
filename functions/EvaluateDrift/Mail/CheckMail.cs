using Contracts.Monitoring;
using EvaluateDrift.Verdicts;

namespace EvaluateDrift.Mail;

/// <summary>Composes what Notify mails of a check: what comes before the command names only what moved.</summary>
public static class CheckMail
{
    private const int LeastGroup = 30;

    public static CheckMessage Compose(CheckFindings findings, Judgement judgement, MailPlaces places) => new(
        Fact(findings, judgement),
        [.. Happened(findings, judgement)],
        [.. Since(findings, judgement)],
        [.. MailAdvice.Lines(findings, judgement, places)],
        [.. MailNumbers.Lines(findings, judgement)],
        [.. places.Rows(findings)]);

    /// <summary>Features in the order of their severity, the worst first, so that a cut subject keeps it.</summary>
    private static string Fact(CheckFindings findings, Judgement judgement) => judgement.Outcome switch
    {
        CheckVerdict.Drift => string.Join(", ", Ordered(findings).Select(feature => feature.Name)),
        CheckVerdict.Quality => string.Join(", ", findings.Worse.Select(worse => $"{worse.Algorithm} rmse {Words.Number(worse.Now.Rmse.Value)} instead of {Words.Number(worse.Baseline?.Rmse.Value)}")),
        CheckVerdict.Settled => $"{Words.List(judgement.Known.Keys.Order(StringComparer.Ordinal))} as in training again",
        _ => string.Join(", ", judgement.Retraining.Reasons.Values),
    };

    private static IEnumerable<string> Happened(CheckFindings findings, Judgement judgement)
    {
        foreach (var feature in Ordered(findings)) yield return $"{feature.Name}{(feature.Critical ? " (critical)" : "")}: {feature.What}";
        foreach (var worse in findings.Worse)
            yield return $"{worse.Algorithm} predicts worse than at training: {Worse(worse)}{Group(worse)}.";
        if (judgement.Ended.Count > 0) yield return $"{(judgement.Ended.Count == 1 ? "One other finding that was reported is" : $"{judgement.Ended.Count} other findings that were reported are")} over; Numbers has the name{(judgement.Ended.Count == 1 ? "" : "s")}.";
        if (judgement.Outcome == CheckVerdict.Settled) yield return $"What was reported of {Words.List(judgement.Known.Keys.Order(StringComparer.Ordinal))} is over: {Words.Count(findings.Data.Rows.Judged)} rows are as those that the model was trained on.";
        if (findings.Moved.Count == 0 && findings.Worse.Count == 0 && judgement.Outcome != CheckVerdict.Settled) yield return $"There is a reason to train {findings.Model} again: {string.Join("; ", judgement.Retraining.Reasons.Values)}.";
    }

    /// <summary>The rmse, by which models are accepted; another metric only where that has kept within its bound.</summary>
    private static string Worse(AlgorithmQuality worse) =>
        (worse.Violations.FirstOrDefault(broken => broken.Metric == "rmse") ?? worse.Violations[0]) is { Metric: "rmse" } rmse
            ? $"rmse {Words.Number(rmse.Value)} now, {Words.Number(worse.Baseline?.Rmse.Value)} at training, {Words.Number(rmse.Threshold)} allowed"
            : $"{worse.Violations[0].Metric} {Words.Number(worse.Violations[0].Value)} now, {Words.Number(worse.Violations[0].Threshold)} allowed";

    /// <summary>Where it has become worst, of the groups that are large enough to say.</summary>
    private static string Group(AlgorithmQuality worse) =>
        worse.Groups.Where(group => group.Rows >= LeastGroup && group.Rmse > group.RmseBefore).MaxBy(group => group.Rmse / group.RmseBefore) is { } group
            ? $"; most for {group.Value}: {Words.Number(group.Rmse)} now, {Words.Number(group.RmseBefore)} at training"
            : "";

    private static IEnumerable<string> Since(CheckFindings findings, Judgement judgement)
    {
        var rows = findings.Data.Rows;
        yield return $"The rows were asked from {Words.Time(rows.From)} to {Words.Time(rows.To)}; the check ran {Words.Time(findings.Data.At)}.";
        var current = Telling.Current(findings);
        foreach (var (name, told) in judgement.Known.Where(known => current.ContainsKey(known.Key)).OrderBy(known => known.Value.Since))
            yield return $"{name} was reported first {Words.Time(told.Since)}{(Telling.IsNews(judgement.Known, KeyValuePair.Create(name, current[name])) ? "; it has become worse since" : ", and lasts")}.";
    }

    private static IEnumerable<FeatureFinding> Ordered(CheckFindings findings) => findings.Moved.OrderByDescending(Severity.Of);
}
