using Contracts.Configuration;
using Contracts.Monitoring;
using Jobs.Monitoring.Findings;

namespace Jobs.Monitoring.Quality;

/// <summary>Puts merged answers into quality.json.</summary>
internal static class QualityFindingsOf
{
    public static QualityFindings Of(MonitorCheck check, MonitorSettings settings, LabelledAnswers answers, IReadOnlyDictionary<string, QualityBaseline> baselines)
    {
        var fresh = answers.New(check.At);
        var algorithms = check.Deployments.Where(deployment => deployment.InService)
            .Select(deployment => Algorithm(deployment, [.. fresh.Where(merged => merged.Answer.Algorithm == deployment.Algorithm && merged.Answer.Run == deployment.Run)], settings, baselines))
            .OfType<AlgorithmQuality>().ToList();
        // r2 alone falls too when only the targets are less spread than at training.
        var worse = algorithms.Where(algorithm => algorithm.Violations.Any(violation => violation.Metric != "r2")).Select(algorithm => algorithm.Algorithm).ToList();
        var judged = algorithms.Any(algorithm => algorithm.Judged);
        var rows = algorithms.Where(algorithm => algorithm.Judged == judged).Max(algorithm => (long?)algorithm.Rows) ?? 0;
        return new()
        {
            Model = check.Model,
            Check = check.Check,
            At = check.At,
            Outcome = worse.Count > 0 ? FindingsOf.Drift : judged ? FindingsOf.Clear : FindingsOf.Quiet,
            Summary = worse.Count > 0 ? $"{string.Join(", ", worse)} predict{(worse.Count == 1 ? "s" : "")} worse than at training, by {Words.Count(rows)} new labels"
                : judged ? $"as good as at training, by {Words.Count(rows)} new labels" : $"not enough labels: {rows} new ones of {settings.MinimumRows}",
            Labels = new() { Rows = 0, Labelled = 0 },
            Algorithms = algorithms,
            Restated = [.. answers.Checks.Where(earlier => earlier != check.Check).Order(StringComparer.Ordinal).SelectMany(earlier => Restated(earlier, answers))],
        };
    }

    public static LabelCoverage Coverage(QualityFindings check, LabelledAnswers answers, Labels labels, long unusable)
    {
        var fresh = answers.Known(check).Where(merged => merged.FirstSeen == check.At).DistinctBy(merged => merged.Answer.RowId).Select(merged => check.At - merged.Answer.Time).Order().ToList();
        return new()
        {
            Rows = answers.Answers.Where(answer => answer.Check == check.Check).Select(answer => answer.RowId).Distinct().LongCount(),
            Labelled = answers.Now[check.Check].Select(merged => merged.Answer.RowId).Distinct().LongCount(),
            UnmatchedLabels = labels.Unmatched,
            UnmatchedRows = answers.Answers.Select(answer => answer.RowId).Distinct().LongCount(id => !labels.Found.ContainsKey(id)),
            Repeated = labels.Repeated,
            Corrected = labels.Corrected,
            Unusable = unusable,
            New = fresh.Count,
            MedianDelay = fresh.Count == 0 ? null : fresh[fresh.Count / 2],
            LongestDelay = fresh.Count == 0 ? null : fresh[^1],
        };
    }

    private static AlgorithmQuality? Algorithm(WatchedDeployment deployment, IReadOnlyList<Merged> rows, MonitorSettings settings, IReadOnlyDictionary<string, QualityBaseline> baselines)
    {
        if (rows.Count == 0)
            return null;
        var scored = LabelledAnswers.Scored(rows);
        var baseline = baselines.GetValueOrDefault(deployment.Algorithm);
        var judged = baseline is not null && rows.Count >= settings.MinimumRows;
        return new()
        {
            Algorithm = deployment.Algorithm,
            Run = deployment.Run,
            Rows = rows.Count,
            Now = QualityChecks.Metrics(scored),
            Baseline = baseline?.Statistics.ToMetrics(),
            Judged = judged,
            Violations = judged ? QualityChecks.Judge(scored, baseline!.Constraints) : [],
            Groups = settings.Group is null ? [] : Groups.Now([.. rows.Select(row => (row.Answer.Group, row.Label, row.Answer.Prediction))], baseline?.Groups ?? []),
        };
    }

    private static IEnumerable<RestatedQuality> Restated(string check, LabelledAnswers answers)
    {
        foreach (var now in answers.Now[check].GroupBy(merged => (merged.Answer.Algorithm, merged.Answer.Run)).OrderBy(group => group.Key.Algorithm, StringComparer.Ordinal))
        {
            List<Merged> before = [.. answers.Before[check].Where(merged => (merged.Answer.Algorithm, merged.Answer.Run) == now.Key)];
            if (now.Count() == before.Count && now.Sum(merged => merged.Label) == before.Sum(merged => merged.Label))
                continue;
            yield return new(
                check, now.Key.Algorithm, now.Key.Run, before.Count, now.Count(),
                before.Count == 0 ? null : QualityChecks.Metrics(LabelledAnswers.Scored(before)),
                QualityChecks.Metrics(LabelledAnswers.Scored([.. now])));
        }
    }
}

/// <summary>What the job knows of an algorithm's training.</summary>
internal sealed record QualityBaseline(QualityStatistics Statistics, QualityConstraints Constraints, IReadOnlyList<GroupBaseline> Groups);
