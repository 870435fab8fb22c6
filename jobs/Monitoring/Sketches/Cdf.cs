namespace Jobs.Monitoring.Sketches;

/// <summary>A distribution of numbers as sorted points and the weight up to each of them.</summary>
public sealed class Cdf
{
    private readonly double[] points;
    private readonly double[] upTo;

    private Cdf(double[] points, double[] weights)
    {
        Array.Sort(points, weights);
        for (var i = 1; i < weights.Length; i++)
            weights[i] += weights[i - 1];
        (this.points, upTo) = (points, weights);
    }

    public double Weight => upTo.Length == 0 ? 0 : upTo[^1];

    public static Cdf Of(KllSketch sketch) => new(
        [.. sketch.Levels.SelectMany(level => level.ToArray())],
        [.. sketch.Levels.SelectMany((level, h) => Enumerable.Repeat(Math.ScaleB(1, h), level.Length))]);

    public static Cdf Of(double[] values) => new([.. values], [.. Enumerable.Repeat(1.0, values.Length)]);

    /// <summary>Values that count as much as their weights say.</summary>
    public static Cdf Of(double[] values, double[] weights) => new([.. values], [.. weights]);

    /// <summary>The share of values at or below a number.</summary>
    public double At(double value) => upTo.Length == 0 ? 0 : Before(PointsUpTo(value)) / Weight;

    /// <summary>The share of values below a number.</summary>
    public double Below(double value) => At(Math.BitDecrement(value));

    /// <summary>The smallest point that has at least the share at or below it.</summary>
    public double Quantile(double share)
    {
        if (points.Length == 0)
            return double.NaN;
        var at = Array.BinarySearch(upTo, share * Weight);
        at = at >= 0 ? at : ~at;
        while (at > 0 && upTo[at - 1] >= share * Weight)
            at--;
        return points[Math.Min(at, points.Length - 1)];
    }

    /// <summary>The largest vertical distance of two distributions, at any point of either (L-infinity; Kolmogorov-Smirnov).</summary>
    public static double Distance(Cdf one, Cdf other)
    {
        var (i, j, largest) = (0, 0, 0.0);
        while (i < one.points.Length && j < other.points.Length)
        {
            var at = Math.Min(one.points[i], other.points[j]);
            i = one.Past(i, at);
            j = other.Past(j, at);
            largest = Math.Max(largest, Math.Abs((one.Before(i) / one.Weight) - (other.Before(j) / other.Weight)));
        }

        return largest;
    }

    private int Past(int from, double value)
    {
        while (from < points.Length && points[from] <= value)
            from++;
        return from;
    }

    private double Before(int index) => index == 0 ? 0 : upTo[index - 1];

    private int PointsUpTo(double value)
    {
        var (low, high) = (0, points.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (points[middle] <= value)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
