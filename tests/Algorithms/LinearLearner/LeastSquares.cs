using MathNet.Numerics.LinearAlgebra;

namespace Tests.Algorithms.LinearLearner;

/// <summary>The exact minimum of squared errors, by normal equations; collinear columns share their weight.</summary>
internal static class LeastSquares
{
    public static Func<double[], double> Fit(IReadOnlyList<double[]> rows, IReadOnlyList<double> labels)
    {
        var width = rows[0].Length;
        var means = Enumerable.Range(0, width).Select(i => rows.Average(r => r[i])).ToArray();
        var scales = Enumerable.Range(0, width).Select(i => Math.Sqrt(rows.Average(r => Math.Pow(r[i] - means[i], 2)))).Select(d => d > 1e-9 ? d : 1).ToArray();
        double[] Scaled(double[] row) => [1, .. row.Select((v, i) => (v - means[i]) / scales[i])];
        var features = Matrix<double>.Build.DenseOfRowArrays(rows.Select(Scaled));
        var weights = features.TransposeThisAndMultiply(features).PseudoInverse() * features.TransposeThisAndMultiply(Vector<double>.Build.DenseOfEnumerable(labels));
        return row => weights.DotProduct(Vector<double>.Build.Dense(Scaled(row)));
    }

    public static double Rmse(IEnumerable<double> predicted, IEnumerable<double> labels) => Math.Sqrt(predicted.Zip(labels, (p, y) => (p - y) * (p - y)).Average());
}
