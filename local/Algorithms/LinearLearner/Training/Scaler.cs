using Local.Algorithms.Channels;
using Local.Algorithms.LinearLearner.Hyperparameters;

namespace Local.Algorithms.LinearLearner.Training;

/// <summary>Brings features and label to mean 0 and deviation 1, as far as the settings say, and a model back to the data's units.</summary>
internal sealed record Scaler(double[] Offsets, double[] Factors, double LabelOffset, double LabelScale)
{
    /// <summary>Learns from the first rows of a shuffled table; if they do not show a column's deviation, from all.</summary>
    public static Scaler Of(Table train, LinearSettings settings)
    {
        var sample = Math.Min(train.Rows, settings.ScalerPoints);
        var moments = Moments.Of(train, sample);
        if (moments.AnyConstant && sample < train.Rows)
            moments = Moments.Of(train, train.Rows);
        var label = train.Columns;
        return new Scaler(
            [.. moments.Means[..label].Select(mean => settings.UnbiasData ? mean : 0)],
            [.. Enumerable.Range(0, label).Select(i => settings.NormalizeData ? Factor(moments, i, settings.UnbiasData) : 1)],
            settings.UnbiasLabel ? moments.Means[label] : 0,
            settings.NormalizeLabel && !moments.IsConstant(label) ? moments.Deviations[label] : 1);
    }

    /// <summary>The model of scaled data as one of data as they are.</summary>
    public LinearModel Unscale(ReadOnlySpan<double> weights, double bias)
    {
        var unscaled = new double[weights.Length];
        var sum = bias;
        for (var i = 0; i < unscaled.Length; i++)
        {
            unscaled[i] = LabelScale * weights[i] * Factors[i];
            sum -= weights[i] * Factors[i] * Offsets[i];
        }
        return new LinearModel(unscaled, LabelOffset + (LabelScale * sum));
    }

    // A constant column says nothing beside a bias; without one it takes the bias's part.
    private static double Factor(Moments moments, int column, bool unbiased)
    {
        if (!moments.IsConstant(column))
            return 1 / moments.Deviations[column];
        return unbiased || moments.Means[column] == 0 ? 0 : 1 / Math.Abs(moments.Means[column]);
    }
}
