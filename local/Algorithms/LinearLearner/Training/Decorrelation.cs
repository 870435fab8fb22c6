using Local.Algorithms.Channels;

namespace Local.Algorithms.LinearLearner.Training;

/// <summary>
/// Coordinates in which the features are uncorrelated. Steps taken there reach the minimum of correlated features, such as
/// weights of the whole and of its parts, in some hundred steps; the minimum itself stays where it is. Directions that no row
/// shows, as columns that add up to another have them, have no coordinate: nothing that is learned puts weight on them.
/// </summary>
internal sealed class Decorrelation
{
    /// <summary>Beyond this many features the coordinates would cost more than they save.</summary>
    public const int MostFeatures = 512;

    private readonly Factor? _factor;
    private readonly double[] _inverse;

    private Decorrelation(int features, Factor? factor)
    {
        (_factor, Count) = (factor, factor?.Rank ?? features);
        _inverse = factor?.Inverse() ?? [];
    }

    /// <summary>How many coordinates there are, at most one per feature.</summary>
    public int Count { get; }

    public static Decorrelation None(int features) => new(features, null);

    /// <summary>Learns from the first rows of a shuffled table, at least as many as are asked for; from all if these leave a direction out.</summary>
    public static Decorrelation Of(Table train, Scaler scaler, int atLeast)
    {
        var moments = SecondMoments.Of(train, scaler, atLeast);
        var factor = Factor.Of(moments.Mean(), train.Columns);
        if (factor.Rank == train.Columns || !moments.IsSample)
            return new Decorrelation(train.Columns, factor);
        moments.AddTheRest();
        return new Decorrelation(train.Columns, Factor.Of(moments.Mean(), train.Columns));
    }

    /// <summary>Turns a gradient for weights into the one for coordinates.</summary>
    public void ToCoordinates(ReadOnlySpan<double> gradient, Span<double> coordinates)
    {
        if (_factor == null)
        {
            gradient.CopyTo(coordinates);
            return;
        }
        coordinates.Clear();
        for (var i = 0; i < gradient.Length; i++)
            Kernels.Add(coordinates, gradient[i], Row(i));
    }

    /// <summary>Turns coordinates into weights: those of least length that tell the same of every row.</summary>
    public void ToWeights(ReadOnlySpan<double> coordinates, Span<double> weights)
    {
        if (_factor == null)
        {
            coordinates.CopyTo(weights);
            return;
        }
        for (var i = 0; i < weights.Length; i++)
            weights[i] = Kernels.Dot(Row(i), coordinates);
    }

    /// <summary>The coordinates of weights, without what no row shows of them.</summary>
    public double[] Coordinates(ReadOnlySpan<double> weights)
    {
        if (_factor == null)
            return weights.ToArray();
        var coordinates = new double[Count];
        for (var i = 0; i < weights.Length; i++)
            Kernels.Add(coordinates, weights[i], _factor.Row(i));
        return coordinates;
    }

    private ReadOnlySpan<double> Row(int feature) => _inverse.AsSpan(feature * Count, Count);
}
