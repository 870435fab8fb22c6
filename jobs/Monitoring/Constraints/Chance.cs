namespace Jobs.Monitoring.Constraints;

/// <summary>
/// What chance alone can do to a share of rows, by the Chernoff bound of the binomial distribution: it holds for every number of rows and every share, at the price of being a little wide.
/// </summary>
public static class Chance
{
    /// <summary>One in ten thousand: with twenty features and a check an hour, chance alone raises its voice less than once in a year of checks, for the bound is wide.</summary>
    public const double Alpha = 1e-4;

    /// <summary>The lowest true share that can have shown itself as count of rows.</summary>
    public static double LowestShare(long count, long rows) =>
        rows == 0 || count == 0 ? 0 : Bisect(0, count / (double)rows, share => Unlikely(count / (double)rows, share, rows));

    /// <summary>The highest true share that can have shown itself as count of rows.</summary>
    public static double HighestShare(long count, long rows) => 1 - LowestShare(rows - count, rows);

    /// <summary>The lowest share that so many rows can show where the true one is known.</summary>
    public static double LeastShown(double share, long rows) =>
        rows == 0 || share <= 0 ? 0 : Bisect(0, share, shown => Unlikely(shown, share, rows));

    /// <summary>ln of the bound on the probability that a share shows itself as low, or as high, as it was seen.</summary>
    public static double LogProbability(double shown, double share, long rows) => -rows * Divergence(shown, share);

    private static bool Unlikely(double shown, double share, long rows) => LogProbability(shown, share, rows) < Math.Log(Alpha);

    /// <summary>The relative entropy of two coins.</summary>
    private static double Divergence(double shown, double share) => Term(shown, share) + Term(1 - shown, 1 - share);

    private static double Term(double shown, double share) => shown <= 0 ? 0 : share <= 0 ? double.PositiveInfinity : shown * Math.Log(shown / share);

    /// <summary>Where a condition that holds at the lower end ceases to hold.</summary>
    private static double Bisect(double low, double high, Func<double, bool> holds)
    {
        if (!holds(low))
            return low;
        for (var step = 0; step < 60; step++)
        {
            var middle = (low + high) / 2;
            if (holds(middle))
                low = middle;
            else
                high = middle;
        }

        return high;
    }
}
