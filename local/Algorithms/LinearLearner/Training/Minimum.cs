using Local.Algorithms.Channels;
using Local.Algorithms.LinearLearner.Hyperparameters;

namespace Local.Algorithms.LinearLearner.Training;

/// <summary>
/// The minimum of squared errors and penalty that small steps approach, by conjugate gradients over all rows. A category of a handful of
/// rows meets a step or two in an epoch: its weight is noise when the epochs are over, unless it is taken the rest of the way.
/// </summary>
internal sealed class Minimum(Table train, Scaler scaler, Decorrelation coordinates, double[] penalties)
{
    private const int MostPasses = 100;
    private const double Precision = 1e-5; // of the slope, as a share of what it was at weights of 0
    private const int Parts = 8; // whatever the machine, so that the same rows give the same sums
    private const int RowsOfBatch = 256;

    private readonly int _features = penalties.Length - 1;

    /// <summary>Weights in the scaler's units, the bias last; without a bias that is 0.</summary>
    public double[] Find(bool useBias)
    {
        var place = new double[coordinates.Count + 1];
        var slope = Slope(new double[penalties.Length], label: 1, useBias);
        var direction = slope.ToArray();
        var length = Kernels.Dot(slope, slope);
        var enough = length * Precision * Precision;
        for (var pass = 0; pass < MostPasses && length > enough; pass++)
        {
            var bent = Slope(Weights(direction), label: 0, useBias);
            var step = length / -Kernels.Dot(direction, bent);
            if (!double.IsFinite(step) || step <= 0)
                break;
            Kernels.Add(place, step, direction);
            Kernels.Add(slope, step, bent);
            var next = Kernels.Dot(slope, slope);
            for (var i = 0; i < direction.Length; i++)
                direction[i] = slope[i] + (next / length * direction[i]);
            length = next;
        }
        return Weights(place);
    }

    /// <summary>All weights at once, for as many features as that costs little for.</summary>
    public double[] Solve(bool useBias)
    {
        var nothing = new double[penalties.Length];
        var products = Sum(nothing, label: 1);
        nothing[^1] = -1;
        var means = Sum(nothing, label: 0)[.._features];
        return NormalEquations.Solve(SecondMoments.Of(train, scaler, train.Rows).Mean(), products, means, penalties, useBias);
    }

    /// <summary>
    /// Weight decay of a feature and its bias. Where it is open, each weight's square also counts as one squared error of one row, both in the data's own units:
    /// ridge regression with alpha 1.
    /// </summary>
    public static double[] Penalties(Table train, LinearSettings settings, Scaler scaler, double decay) =>
    [
        .. scaler.Factors.Select(factor => (decay / 2) + (settings.WeightDecay == null ? factor * factor / train.Rows : 0)),
        decay / 2 * settings.BiasDecayFactor,
    ];

    private double[] Weights(double[] place)
    {
        var weights = new double[penalties.Length];
        coordinates.ToWeights(place.AsSpan(0, coordinates.Count), weights.AsSpan(0, _features));
        weights[^1] = place[^1];
        return weights;
    }

    // Half the slope downwards, by coordinate, of squared errors against so many times the label.
    private double[] Slope(double[] weights, double label, bool useBias)
    {
        var sum = Sum(weights, label);
        for (var i = 0; i < sum.Length; i++)
            sum[i] -= penalties[i] * weights[i];
        var slope = new double[coordinates.Count + 1];
        coordinates.ToCoordinates(sum.AsSpan(0, _features), slope.AsSpan(0, coordinates.Count));
        slope[^1] = useBias ? sum[^1] : 0;
        return slope;
    }

    // The mean of x times the errors against so many times the label.
    private double[] Sum(double[] weights, double label)
    {
        var parts = new double[Parts][];
        Parallel.For(0, Parts, part => parts[part] = Sum(weights, label, train.Rows * part / Parts, train.Rows * (part + 1) / Parts));
        var sum = new double[penalties.Length];
        foreach (var part in parts)
            Kernels.Add(sum, 1.0 / train.Rows, part);
        return sum;
    }

    private double[] Sum(double[] weights, double label, long first, long end)
    {
        var slope = new double[weights.Length];
        var batch = new Batch(_features, RowsOfBatch);
        for (; first < end; first += batch.Count)
        {
            batch.Fill(train, first, scaler);
            for (var row = 0; row < batch.Count && first + row < end; row++)
            {
                var error = (label * batch.Label(row)) - Kernels.Dot(batch.Row(row), weights.AsSpan(0, _features)) - weights[^1];
                Kernels.Add(slope.AsSpan(0, _features), error, batch.Row(row));
                slope[^1] += error;
            }
        }
        return slope;
    }
}
