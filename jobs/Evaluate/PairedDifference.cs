using Contracts.Training;

namespace Jobs.Evaluate;

/// <summary>
/// The difference of two models' rmse on the same rows. Hard rows are hard for both, so the rows' own differences tell far more than the two figures' deviations
/// apart: by the delta method each row adds e²/(2 rmse) of one model minus that of the other.
/// </summary>
public static class PairedDifference
{
    public static RmseDifference Of(ScoredRows challenger, ScoredRows champion)
    {
        var (one, other) = (Rmse(challenger), Rmse(champion));
        var (mean, squares) = (0.0, 0.0);
        for (var row = 0; row < challenger.Count; row++)
        {
            var influence = Influence(challenger, row, one) - Influence(champion, row, other);
            var step = influence - mean;
            mean += step / (row + 1);
            squares += step * (influence - mean);
        }

        return new(one - other, challenger.Count < 2 ? 0 : Math.Sqrt(squares / (challenger.Count - 1) / challenger.Count));
    }

    /// <summary>A model without any error has none in any row.</summary>
    private static double Influence(ScoredRows rows, int row, double rmse) => rmse == 0 ? 0 : SquaredError(rows, row) / (2 * rmse);

    private static double Rmse(ScoredRows rows)
    {
        var sum = 0.0;
        for (var row = 0; row < rows.Count; row++)
            sum += SquaredError(rows, row);
        return Math.Sqrt(sum / rows.Count);
    }

    private static double SquaredError(ScoredRows rows, int row)
    {
        var error = rows.Predictions[row] - rows.Targets[row];
        return error * error;
    }
}
