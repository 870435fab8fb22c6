namespace Jobs.Evaluate;

/// <summary>The metrics of one selection of rows.</summary>
internal sealed record Scores(double Mse, double Mae, double R2)
{
    public double Rmse => Math.Sqrt(Mse);

    public static Scores Of(ScoredRows rows, bool[] chosen)
    {
        var (count, mean) = Mean(rows.Targets, chosen);
        var (squares, absolutes, spread) = (0.0, 0.0, 0.0);
        for (var i = 0; i < chosen.Length; i++)
        {
            if (!chosen[i])
                continue;
            var error = rows.Predictions[i] - rows.Targets[i];
            squares += error * error;
            absolutes += Math.Abs(error);
            spread += (rows.Targets[i] - mean) * (rows.Targets[i] - mean);
        }

        // A target without spread cannot be explained: by convention 1 when it was hit exactly, else 0.
        return new(squares / count, absolutes / count, spread > 0 ? 1 - squares / spread : squares == 0 ? 1 : 0);
    }

    private static (int Count, double Mean) Mean(IReadOnlyList<double> values, bool[] chosen)
    {
        var (count, sum) = (0, 0.0);
        for (var i = 0; i < chosen.Length; i++)
        {
            if (!chosen[i])
                continue;
            count++;
            sum += values[i];
        }

        return (count, sum / count);
    }
}
