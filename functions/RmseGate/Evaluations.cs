using System.Text.Json;
using Contracts;
using Contracts.Training;

namespace RmseGate;

/// <summary>Reads evaluation.json and refuses, by place, figures that nothing can be decided by.</summary>
public static class Evaluations
{
    /// <summary>Champion's figures are taken only when it was to be compared with; a file that lacks them then decides nothing.</summary>
    public static Evaluation Parse(string json, string place, Champion? champion)
    {
        var evaluation = Parse(json, place);
        if (champion is not { Comparable: true }) return evaluation with { Champion = null, Difference = null };
        return evaluation.Champion is not null ? evaluation : throw new InvalidDataException($"{place} has no champion, though run {champion.Run} was scored to be compared with.");
    }

    public static Evaluation Parse(string json, string place)
    {
        try
        {
            var evaluation = JsonSerializer.Deserialize(json, ContractsJson.Default.Evaluation) ?? throw new InvalidDataException($"{place} is empty.");
            Check(evaluation.Challenger, "challenger", place);
            if (evaluation.Champion is { } champion) Check(champion, "champion", place);
            if (evaluation.Difference is { } difference && !(double.IsFinite(difference.Value) && IsMeasure(difference.StandardError)))
                throw new InvalidDataException($"{place}: difference is {difference.Value} with the error {difference.StandardError}; numbers belong there.");
            return evaluation;
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException($"{place} is no evaluation: {broken.Message}", broken);
        }
    }

    private static void Check(RegressionMetrics? metrics, string whose, string place)
    {
        if (metrics?.Rmse is not { } rmse) throw new InvalidDataException($"{place} has no {whose}.rmse.");
        if (!IsMeasure(rmse.Value)) throw new InvalidDataException($"{place}: {whose}.rmse.value is {rmse.Value}; a number of 0 or more belongs there.");
        if (rmse.StandardDeviation is { } deviation && !IsMeasure(deviation))
            throw new InvalidDataException($"{place}: {whose}.rmse.standardDeviation is {deviation}; a number of 0 or more belongs there.");
    }

    private static bool IsMeasure(double value) => double.IsFinite(value) && value >= 0;
}
