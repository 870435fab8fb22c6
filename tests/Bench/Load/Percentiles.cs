namespace Bench.Load;

/// <summary>Percentiles of measured values, each a value that was really measured.</summary>
public static class Percentiles
{
    /// <summary>The smallest value that at least this part of all values does not exceed.</summary>
    /// <param name="part">From 0 to 1.</param>
    public static double At(IReadOnlyCollection<double> values, double part)
    {
        if (values.Count == 0) throw new ArgumentException("There is nothing measured to take a percentile of.", nameof(values));
        return values.Order().ElementAt(Math.Max(0, (int)Math.Ceiling(part * values.Count) - 1));
    }

    public static double Median(IReadOnlyCollection<double> values) => At(values, 0.5);
}
