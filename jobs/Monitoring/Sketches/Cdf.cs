namespace Jobs.Monitoring.Sketches;

/// <summary>A distribution of numbers as sorted points and the weight up to each of them.</summary>
public sealed class Cdf
{
    private readonly double[] points;
    private readonly double[] upTo;

    /// <param name="points">In order.</param>
    private Cdf(double[] points, double[] weights)
    {
        for (var i = 1; i < weights.Length; i++)
            weights[i] += weights[i - 1];
        (this.points, upTo) = (points, weights);
    }

    public double Weight => upTo.Length == 0 ? 0 : upTo[^1];

    public static Cdf Of(KllSketch sketch) => Of([.. sketch.Levels.Select(level => level.ToArray())]);

    /// <param name="levels">The values that a sketch keeps; one at level h stands for 2^h values.</param>
    public static Cdf Of(IReadOnlyList<double[]> levels)
    {
        var (points, weights) = (Array.Empty<double>(), Array.Empty<double>());
        for (var h = 0; h < levels.Count; h++)
            (points, weights) = Merged((points, weights), Sorted(levels[h]), Math.ScaleB(1, h));
        return new(points, weights);
    }

    public static Cdf Of(double[] values) => Of(values, [.. Enumerable.Repeat(1.0, values.Length)]);

    /// <summary>Values that count as much as their weights say.</summary>
    public static Cdf Of(double[] values, double[] weights)
    {
        (values, weights) = ([.. values], [.. weights]);
        Array.Sort(values, weights);
        return new(values, weights);
    }

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

    /// <summary>A sketch gives its levels sorted; files of others need not.</summary>
    private static double[] Sorted(double[] values)
    {
        for (var i = 1; i < values.Length; i++)
        {
            if (values[i - 1] > values[i])
                return [.. values.Order()];
        }

        return values;
    }

    private static (double[] Points, double[] Weights) Merged((double[] Points, double[] Weights) some, double[] others, double weight)
    {
        if (others.Length == 0)
            return some;
        var (points, weights) = (new double[some.Points.Length + others.Length], new double[some.Points.Length + others.Length]);
        var (i, j) = (0, 0);
        for (var at = 0; at < points.Length; at++)
        {
            var isOther = i == some.Points.Length || (j < others.Length && others[j] < some.Points[i]);
            (points[at], weights[at]) = isOther ? (others[j++], weight) : (some.Points[i], some.Weights[i++]);
        }

        return (points, weights);
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
