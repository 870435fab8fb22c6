using Contracts.Training;

namespace Jobs.Evaluate;

/// <summary>Regression metrics of scored rows.</summary>
public static class Regression
{
    /// <summary>Below this many rows a deviation would say nothing.</summary>
    public const int LeastForDeviation = 200;

    private const int Subsamples = 5;

    /// <param name="random">Draws the subsamples; the same seed gives the same deviations.</param>
    public static RegressionMetrics Metrics(ScoredRows rows, Random random)
    {
        var whole = Scores.Of(rows, [.. Enumerable.Repeat(true, rows.Count)]);
        Scores[] samples = rows.Count < LeastForDeviation ? [] : [.. Enumerable.Range(0, Subsamples).Select(_ => Scores.Of(rows, Choose(rows.Count, random)))];
        return new(
            Metric(scores => scores.Rmse),
            Metric(scores => scores.Mae),
            Metric(scores => scores.Mse),
            Metric(scores => scores.R2));

        Metric Metric(Func<Scores, double> of) => new(of(whole), samples.Length == 0 ? null : Deviation([.. samples.Select(of)]));
    }

    // Selection sampling: exactly 80 % of the rows, each subset equally likely.
    private static bool[] Choose(int count, Random random)
    {
        var chosen = new bool[count];
        var needed = (int)(count * 0.8);
        for (var i = 0; i < count; i++)
        {
            chosen[i] = random.NextDouble() * (count - i) < needed;
            needed -= chosen[i] ? 1 : 0;
        }

        return chosen;
    }

    private static double Deviation(double[] values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / values.Length);
    }
}
