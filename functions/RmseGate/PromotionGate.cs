using System.Globalization;
using Contracts.Configuration;
using Contracts.Training;

namespace RmseGate;

/// <summary>Whether a model is good enough: below the threshold, and not worse than the model in service by more than chance explains.</summary>
public static class PromotionGate
{
    public static GateVerdict Judge(Evaluation evaluation, GateRules gate)
    {
        var (challenger, champion) = (evaluation.Challenger.Rmse, evaluation.Champion?.Rmse);
        var (accepted, reason) = Decide(challenger, champion, gate);
        return new GateVerdict(accepted, reason, challenger.Value, challenger.StandardDeviation, gate.Threshold, champion?.Value, champion?.StandardDeviation, evaluation.Rows);
    }

    /// <summary>
    /// The deviation of a difference of two independent estimates. Both come from the same rows, which makes the true one smaller:
    /// the allowance errs towards the new model, which has seen newer data. Without deviations (too few rows) there is none.
    /// </summary>
    public static double CombinedDeviation(Metric one, Metric other) =>
        Math.Sqrt(Square(one.StandardDeviation ?? 0) + Square(other.StandardDeviation ?? 0));

    private static (bool Accepted, string Reason) Decide(Metric challenger, Metric? champion, GateRules gate)
    {
        if (challenger.Value > gate.Threshold) return (false, $"rmse {Shown(challenger)} is above the threshold of {Text(gate.Threshold)}.");
        var below = $"rmse {Shown(challenger)} is within the threshold of {Text(gate.Threshold)}";
        if (champion is null) return (true, $"{below}; there is no model in service to compare with.");

        var limit = champion.Value + gate.Margin * CombinedDeviation(challenger, champion);
        var against = $"that of the model in service, {Shown(champion)}, on the same rows; up to {Text(limit)} is allowed (margin {Text(gate.Margin)})";
        return challenger.Value > limit
            ? (false, $"{below}, but worse than {against}.")
            : (true, $"{below} and not worse than {against}.");
    }

    private static string Shown(Metric metric) =>
        metric.StandardDeviation is { } deviation ? $"{Text(metric.Value)} +/- {Text(deviation)}" : Text(metric.Value);

    private static string Text(double value) => value.ToString(Math.Abs(value) >= 100_000 ? "0" : "G6", CultureInfo.InvariantCulture);

    private static double Square(double value) => value * value;
}
