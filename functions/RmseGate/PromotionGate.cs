using System.Globalization;
using Contracts.Configuration;
using Contracts.Training;

namespace RmseGate;

/// <summary>Whether a model is good enough: below the threshold, and not worse than the model in service by more than chance explains.</summary>
public static class PromotionGate
{
    /// <param name="known">The model in service as it was chosen; null when only the evaluation tells of it.</param>
    public static GateVerdict Judge(Evaluation evaluation, GateRules gate, Champion? known = null)
    {
        var (challenger, champion) = (evaluation.Challenger.Rmse, evaluation.Champion?.Rmse);
        double? allowed = champion is null ? null : champion.Value + gate.Margin * CombinedDeviation(challenger, champion);
        var accepted = challenger.Value <= gate.Threshold && !(challenger.Value > allowed);
        return new GateVerdict(
            accepted, $"{Sentence(evaluation, gate, allowed, known)}{Uncompared(known)}", challenger.Value, challenger.StandardDeviation, gate.Threshold,
            champion?.Value, champion?.StandardDeviation, evaluation.Rows, known?.Run, allowed);
    }

    /// <summary>
    /// The deviation of a difference of two independent estimates. Both come from the same rows, which makes the true one smaller:
    /// the allowance errs towards the new model, which has seen newer data. Without deviations (too few rows) there is none.
    /// </summary>
    public static double CombinedDeviation(Metric one, Metric other) =>
        Math.Sqrt(Square(one.StandardDeviation ?? 0) + Square(other.StandardDeviation ?? 0));

    private static string Sentence(Evaluation evaluation, GateRules gate, double? allowed, Champion? known)
    {
        var (challenger, champion) = (evaluation.Challenger.Rmse, evaluation.Champion?.Rmse);
        if (challenger.Value > gate.Threshold) return $"rmse {Shown(challenger)} is above the threshold of {Text(gate.Threshold)}{(champion is null ? "" : $"; the model in service has {Shown(champion)} on the same rows")}.";
        var below = $"rmse {Shown(challenger)} is within the threshold of {Text(gate.Threshold)}";
        if (champion is null) return known is { Exists: true } ? $"{below}." : $"{below}; there is no model in service to compare with.";
        var against = $"that of the model in service, {Shown(champion)}, on the same rows; up to {Text(allowed!.Value)} is allowed (margin {Text(gate.Margin)})";
        return challenger.Value > allowed ? $"{below}, but worse than {against}." : $"{below} and not worse than {against}.";
    }

    private static string Uncompared(Champion? known) =>
        known is { Exists: true, Comparable: false } ? $" The model in service, of run {known.Run}, could not be compared with: {known.Reason}; the threshold alone judged." : "";

    private static string Shown(Metric metric) =>
        metric.StandardDeviation is { } deviation ? $"{Text(metric.Value)} +/- {Text(deviation)}" : Text(metric.Value);

    private static string Text(double value) => value.ToString(Math.Abs(value) >= 100_000 ? "0" : "G6", CultureInfo.InvariantCulture);

    private static double Square(double value) => value * value;
}
