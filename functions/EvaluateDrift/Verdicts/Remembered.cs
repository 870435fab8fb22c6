using Contracts.Monitoring;

namespace EvaluateDrift.Verdicts;

/// <summary>What a check leaves to the next one.</summary>
public static class Remembered
{
    private const int MostPast = 60;

    /// <summary>More than two days can hold, as far as the window looks back: one a minute by the fastest schedule, and as many on demand.</summary>
    private const int MostJudged = 6000;

    public static MonitorMemory After(CheckFindings findings, Judgement judgement)
    {
        var (before, window, at) = (findings.Memory, findings.Request.Window, findings.Data.At);
        var told = Telling.After(findings, judgement.Tell);
        return new MonitorMemory
        {
            Check = findings.Check,
            Execution = findings.Request.Execution,
            At = at,
            From = window.From!,
            Judged = [.. (before?.Judged ?? []).Where(run => !window.Runs.Contains(run)).TakeLast(MostJudged), .. window.Runs],
            Told = told,
            Past = [.. (before?.Past ?? []).TakeLast(MostPast - 1), PastOf(findings, judgement)],
            LabelsCheck = findings.Quality is not null ? findings.Check : before?.LabelsCheck,
            NewLabels = judgement.Retraining.Start ? 0 : RetrainRules.NewLabels(findings),
            BaselineRun = findings.Data.BaselineRun,
            RetrainedAt = judgement.Retraining.Start ? at : before?.RetrainedAt,
            RetrainReasons = [.. judgement.Retraining.Reasons.Keys.Union(Unconfirmed(findings, told))],
        };
    }

    /// <summary>Reasons that people know of and that are not over, as far as this check could look; else they would be news at the next one.</summary>
    private static IEnumerable<string> Unconfirmed(CheckFindings findings, IReadOnlyDictionary<string, ToldFinding> told) => findings.IsNewModel ? [] : (findings.Memory?.RetrainReasons ?? []).Where(reason => reason switch
    {
        RetrainRules.Quality => !findings.QualityIsJudged,
        RetrainRules.Drift => told.Keys.Any(name => !Telling.IsOfQuality(name)),
        _ => false,
    });

    private static PastCheck PastOf(CheckFindings findings, Judgement judgement) => new(
        findings.Check,
        findings.Data.At,
        judgement.Outcome,
        findings.Data.Rows.Judged,
        findings.Data.Features.Where(feature => feature.Distance is not null).ToDictionary(feature => feature.Name, feature => Math.Round(feature.Distance!.Value, 4)),
        (findings.Quality?.Algorithms ?? []).ToDictionary(algorithm => algorithm.Algorithm, algorithm => algorithm.Now.Rmse.Value));
}
