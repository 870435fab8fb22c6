namespace Local.Algorithms.XGBoost.Metrics;

/// <summary>rmse, mse, mae and r2 of predictions against labels.</summary>
internal static class RegressionMetrics
{
    public static double Evaluate(string metric, ReadOnlySpan<float> labels, ReadOnlySpan<float> predictions) => metric switch
    {
        "rmse" => Math.Sqrt(SquaredError(labels, predictions) / labels.Length),
        "mse" => SquaredError(labels, predictions) / labels.Length,
        "mae" => AbsoluteError(labels, predictions) / labels.Length,
        _ => Determination(labels, SquaredError(labels, predictions)),
    };

    private static double SquaredError(ReadOnlySpan<float> labels, ReadOnlySpan<float> predictions)
    {
        double sum = 0;
        for (var i = 0; i < labels.Length; i++)
            sum += ((double)labels[i] - predictions[i]) * ((double)labels[i] - predictions[i]);
        return sum;
    }

    private static double AbsoluteError(ReadOnlySpan<float> labels, ReadOnlySpan<float> predictions)
    {
        double sum = 0;
        for (var i = 0; i < labels.Length; i++)
            sum += Math.Abs((double)labels[i] - predictions[i]);
        return sum;
    }

    // A constant label leaves nothing to explain: scikit-learn then says 1 for a perfect fit, else 0.
    private static double Determination(ReadOnlySpan<float> labels, double squaredError)
    {
        double mean = 0, total = 0;
        foreach (var label in labels)
            mean += label;
        mean /= labels.Length;
        foreach (var label in labels)
            total += (label - mean) * (label - mean);
        return total > 0 ? 1 - (squaredError / total) : squaredError == 0 ? 1 : 0;
    }
}
