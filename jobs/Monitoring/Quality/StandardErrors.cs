using Jobs.Evaluate;

namespace Jobs.Monitoring.Quality;

/// <summary>
/// How far chance moves each metric of so many rows. Model Monitor's deviations, of five samples of 80 %, are about half of that and coarse, so they are told but not judged by.
/// </summary>
public sealed record StandardErrors(double Mae, double Mse, double Rmse, double R2)
{
    /// <summary>On either side, baseline and window.</summary>
    public const double Allowed = 3;

    public static StandardErrors Of(ScoredRows rows)
    {
        double[] errors = [.. rows.Targets.Zip(rows.Predictions, (target, prediction) => Math.Abs(prediction - target))];
        var squares = Deviation([.. errors.Select(error => error * error)]) / Math.Sqrt(rows.Count);
        var (mse, spread) = (errors.Average(error => error * error), Math.Pow(Deviation([.. rows.Targets]), 2));
        return new(Deviation(errors) / Math.Sqrt(rows.Count), squares, mse > 0 ? squares / (2 * Math.Sqrt(mse)) : 0, spread > 0 ? squares / spread : 0);
    }

    private static double Deviation(double[] values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
    }
}
