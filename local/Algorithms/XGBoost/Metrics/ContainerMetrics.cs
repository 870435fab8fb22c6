using Local.Algorithms.XGBoost.Native;

namespace Local.Algorithms.XGBoost.Metrics;

/// <summary>The metrics that SageMaker's container computes itself, from the model's raw margins.</summary>
internal static class ContainerMetrics
{
    private static readonly string[] Regression = ["mae", "mse", "r2", "rmse"];

    public static bool Has(string metric) => Regression.Contains(metric) || ClassificationMetrics.Names.Contains(metric);

    public static double Evaluate(string metric, ReadOnlySpan<float> labels, Predictions margins) =>
        Regression.Contains(metric)
            ? RegressionMetrics.Evaluate(metric, labels, margins.Values)
            : new ClassificationMetrics(labels, Classes(margins)).Evaluate(metric);

    private static int[] Classes(Predictions margins)
    {
        var classes = new int[margins.Rows];
        for (var row = 0; row < classes.Length; row++)
            classes[row] = margins.Width == 1
                ? (margins.Values[row] > 0 ? 1 : 0)
                : Largest(margins.Values.Slice(row * margins.Width, margins.Width));
        return classes;
    }

    private static int Largest(ReadOnlySpan<float> margins)
    {
        var best = 0;
        for (var i = 1; i < margins.Length; i++)
            if (margins[i] > margins[best])
                best = i;
        return best;
    }
}
