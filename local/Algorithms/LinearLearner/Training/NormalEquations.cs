using Local.Algorithms.Channels;

namespace Local.Algorithms.LinearLearner.Training;

/// <summary>
/// The minimum of squared errors and penalty, solved for all weights at once. Each weight's penalty keeps directions that no row shows
/// from taking any weight, so that a category training never saw, or a pair of them that does not exist, is predicted among its neighbours.
/// </summary>
internal static class NormalEquations
{
    /// <param name="moments">The mean of x * x' over all scaled rows, row by row; only the lower half is read, and it is overwritten.</param>
    /// <param name="products">The mean of x times the label; the label's mean last.</param>
    /// <param name="means">The mean of x.</param>
    /// <param name="penalties">By feature, the bias's last; those of features above 0.</param>
    /// <returns>Weights in the scaler's units, the bias last; without a bias that is 0.</returns>
    public static double[] Solve(double[] moments, double[] products, double[] means, double[] penalties, bool useBias)
    {
        var features = means.Length;
        var size = features + (useBias ? 1 : 0);
        var matrix = new double[size * size];
        for (var i = 0; i < features; i++)
        {
            moments.AsSpan(i * features, i + 1).CopyTo(matrix.AsSpan(i * size));
            matrix[(i * size) + i] += penalties[i];
        }

        if (useBias)
        {
            means.CopyTo(matrix.AsSpan(features * size));
            matrix[^1] = 1 + penalties[^1];
        }

        var weights = new double[features + 1];
        products.AsSpan(0, size).CopyTo(weights);
        Factorise(matrix, size);
        Substitute(matrix, weights.AsSpan(0, size));
        return weights;
    }

    // Cholesky, row by row, in place. A column that is 0 in every row, whose factor is 0, has nothing to be weighed.
    private static void Factorise(double[] matrix, int size)
    {
        for (var i = 0; i < size; i++)
        {
            var row = matrix.AsSpan(i * size, size);
            for (var j = 0; j <= i; j++)
            {
                var rest = row[j] - Kernels.Dot(row[..j], matrix.AsSpan(j * size, j));
                var pivot = matrix[(j * size) + j];
                row[j] = i == j ? Math.Sqrt(Math.Max(rest, 0)) : pivot > 0 ? rest / pivot : 0;
            }
        }
    }

    private static void Substitute(double[] lower, Span<double> values)
    {
        var size = values.Length;
        for (var i = 0; i < size; i++)
            values[i] = lower[(i * size) + i] is > 0 and var pivot ? (values[i] - Kernels.Dot(lower.AsSpan(i * size, i), values[..i])) / pivot : 0;
        for (var i = size - 1; i >= 0; i--)
        {
            if (lower[(i * size) + i] is not > 0)
                continue;
            values[i] /= lower[(i * size) + i];
            Kernels.Add(values[..i], -values[i], lower.AsSpan(i * size, i));
        }
    }
}
