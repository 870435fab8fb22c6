using System.Globalization;
using Contracts.Training;

namespace Notify;

/// <summary>What to do about a model that the gate refused.</summary>
internal static class RejectedAdvice
{
    /// <summary>From this share of a constant's error on, a model knows next to nothing.</summary>
    private const double NothingLearned = 0.95;

    /// <summary>Test rows predicted so much worse than training rows mean that these were learned by heart.</summary>
    private const double Overfitted = 1.3;

    private const int LeastTestRows = 30;

    public static IEnumerable<string> Lines(EndedExecution execution)
    {
        var results = (execution.State?.Results ?? []).Where(result => result is { Outcome: "rejected", Verdict: not null }).ToList();
        var file = $"models/{execution.State?.Model}.yaml";
        yield return results.Any(result => result.Verdict!.ChampionRun is not null) ? "Nothing is broken: the model that was in service goes on serving." : "Nothing is broken, but nothing of this algorithm is in service.";
        if (results.FirstOrDefault(result => result.Verdict!.Unjudged is not null) is { } unjudged)
        {
            foreach (var line in Unjudged(unjudged.Verdict!, execution.State?.Preprocessing?.Report, file)) yield return line;
            yield break;
        }

        foreach (var line in results.FirstOrDefault(result => result.Verdict!.Rmse > result.Verdict.Threshold) is { } above ? TooHigh(above, execution.State?.Preprocessing?.Report?.Target, file) : []) yield return line;
        foreach (var line in results.FirstOrDefault(result => result.Verdict!.Rmse <= result.Verdict.Threshold) is { } worse ? Worse(worse.Verdict!, file) : []) yield return line;
        yield return "Then drop the file again.";
    }

    private static IEnumerable<string> Unjudged(GateVerdict verdict, PreprocessReport? report, string file)
    {
        yield return verdict.Rows < LeastTestRows && report is { Test: > 0 }
            ? $"Drop a file with more rows: about {Text.Count((long)Math.Ceiling(1.2 * LeastTestRows * report.Accepted / (double)report.Test))} rows give enough test rows, or a larger split.test in {file} does."
            : "Drop a file in which the target differs between the test rows.";
        yield return $"If the model should serve unjudged, set gate: {{ unjudged: accept }} in {file}, and drop the file again.";
    }

    private static IEnumerable<string> TooHigh(AlgorithmResult result, ColumnSummary? target, string file)
    {
        var verdict = result.Verdict!;
        var constant = verdict.MeanRmse ?? target?.StandardDeviation;
        if (verdict.Rmse >= NothingLearned * constant)
            yield return $"Predicting the target's mean for every row would do as well (rmse {Text.Number(constant)}): little was learned. Look whether each target stands in its own row, and whether the training is long enough.";
        yield return result.Metrics?.TrainRmse is { } train && verdict.Rmse > Overfitted * train
            ? $"The model fits its training rows (rmse {Text.Number(train)}) much better than the test rows ({Text.Number(verdict.Rmse)}): it overfits. More rows help, or a simpler model: the hyperparameters under algorithms in {file}."
            : $"If the file is what it should be (right rows, target not mixed up, enough of them), the model may be too simple or trained too briefly: the hyperparameters under algorithms in {file}.";
        yield return $"If an rmse of {Text.Number(verdict.Rmse)} is good enough for the purpose, raise gate.threshold in {file} above it.";
    }

    private static IEnumerable<string> Worse(GateVerdict verdict, string file)
    {
        yield return "The model in service predicts the new test rows better. If the new file is smaller or narrower than what that one was trained on, drop a fuller one.";
        if (verdict.Difference is { StandardError: > 0 } difference)
            yield return string.Create(CultureInfo.InvariantCulture, $"If the new model should serve all the same, set gate.margin in {file} to {Math.Ceiling(difference.Value / difference.StandardError * 10) / 10:0.#} or more: it is that many standard errors worse.");
    }
}
