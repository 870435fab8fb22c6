using System.Globalization;
using Contracts.Configuration;
using Contracts.Training;

namespace RmseGate;

/// <summary>The gate's decision in words and numbers.</summary>
internal static class Reason
{
    public static string Of(Evaluation evaluation, RmseDifference? difference, GateRules gate, Champion? known, string? unjudged, bool accepted) =>
        unjudged is null
            ? $"{Judged(evaluation, difference, gate, known)}{Learned(evaluation)}{Uncompared(known)}"
            : $"it cannot be judged: {unjudged}. {(accepted ? "It was accepted all the same, because gate.unjudged is accept." : "It was refused for that.")}";

    private static string Judged(Evaluation evaluation, RmseDifference? difference, GateRules gate, Champion? known)
    {
        var (rmse, champion) = (evaluation.Challenger.Rmse.Value, evaluation.Champion?.Rmse.Value);
        if (rmse > gate.Threshold)
            return $"rmse {Text(rmse)} is above the threshold of {Text(gate.Threshold)}{(champion is { } has ? $"; the model in service has {Text(has)} on the same rows" : "")}.";
        var within = $"rmse {Text(rmse)} is within the threshold of {Text(gate.Threshold)}";
        if (champion is not { } figure) return known is { Exists: true } ? $"{within}." : $"{within}; there is no model in service to compare with.";
        return $"{within}; {Compared(difference!, figure, evaluation.Rows, gate.Margin)}";
    }

    private static string Compared(RmseDifference difference, double champion, int rows, double margin)
    {
        var against = string.Create(CultureInfo.InvariantCulture, $"the model in service, {Text(champion)}, on the same {rows} test rows");
        var error = $"standard error {Text(difference.StandardError)}";
        var by = $"{(difference.Value < 0 ? "better" : "worse")} by {Text(Math.Abs(difference.Value))}";
        var share = champion > 0 ? string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(difference.Value) / champion * 100:0.#} %, ") : "";
        var refused = difference.Value > margin * difference.StandardError;
        if (difference.Value == 0) return $"no difference to {against}.";
        if (Math.Abs(difference.Value) <= difference.StandardError && !refused) return $"no measurable difference to {against} ({by}, {error}).";
        var compared = $"{by} ({share}{error}) than {against}";
        if (difference.Value < 0) return $"{compared}.";
        var most = $"margin {Text(margin)} allows {Text(margin * difference.StandardError)}";
        return refused ? $"{compared}: refused, {most}." : $"{compared}; {most}.";
    }

    /// <summary>Said where it matters: a model that is no better than a constant.</summary>
    private static string Learned(Evaluation evaluation) => evaluation.Mean is { } mean && evaluation.Challenger.Rmse.Value >= mean.Rmse.Value
        ? $" Predicting the mean of the training rows for every row has {Text(mean.Rmse.Value)}: the model has learned nothing."
        : "";

    private static string Uncompared(Champion? known) =>
        known is { Exists: true, Comparable: false } ? $" The model in service, of run {known.Run}, could not be compared with: {known.Reason}; the threshold alone judged." : "";

    private static string Text(double value) => value.ToString(Math.Abs(value) >= 100_000 ? "0" : "G6", CultureInfo.InvariantCulture);
}
