using System.Globalization;
using Contracts.Configuration;
using Contracts.Training;

namespace RmseGate;

/// <summary>Whether a model is good enough: within the threshold, and not measurably worse than the model in service.</summary>
public static class PromotionGate
{
    /// <summary>Of fewer test rows a figure says next to nothing.</summary>
    public const int LeastRows = 30;

    /// <param name="known">The model in service as it was chosen; null when only the evaluation tells of it.</param>
    public static GateVerdict Judge(Evaluation evaluation, GateRules gate, Champion? known = null)
    {
        var (rmse, champion, difference) = (evaluation.Challenger.Rmse, evaluation.Champion?.Rmse, DifferenceOf(evaluation));
        double? allowed = champion is null ? null : champion.Value + (gate.Margin * difference!.StandardError);
        var unjudged = Unjudged(evaluation);
        var accepted = unjudged is not null ? gate.Unjudged == "accept" : rmse.Value <= gate.Threshold && !(difference?.Value > gate.Margin * difference?.StandardError);
        return new GateVerdict(
            accepted, Reason.Of(evaluation, difference, gate, known, unjudged, accepted), rmse.Value, rmse.StandardDeviation, gate.Threshold,
            champion?.Value, champion?.StandardDeviation, evaluation.Rows, known?.Run, allowed, difference, evaluation.Mean?.Rmse.Value, unjudged);
    }

    /// <summary>Why nothing can be decided by the figures, as a sentence's part; null when something can.</summary>
    private static string? Unjudged(Evaluation evaluation) =>
        evaluation.Rows < LeastRows ? string.Create(CultureInfo.InvariantCulture, $"{evaluation.Rows} test {(evaluation.Rows == 1 ? "row is" : "rows are")} too few, {LeastRows} are needed")
        : evaluation.TargetIsConstant ? $"the target is the same in all {evaluation.Rows} test rows"
        : null;

    /// <summary>Evaluations of earlier versions have no paired difference: then any worse figure is worse.</summary>
    private static RmseDifference? DifferenceOf(Evaluation evaluation) => evaluation.Champion is { } champion
        ? evaluation.Difference ?? new RmseDifference(evaluation.Challenger.Rmse.Value - champion.Rmse.Value, 0)
        : null;
}
