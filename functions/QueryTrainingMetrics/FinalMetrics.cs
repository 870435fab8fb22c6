using System.Globalization;
using Contracts.Training;

namespace QueryTrainingMetrics;

/// <summary>The figures of every algorithm in one form: XGBoost reports rmse, Linear Learner mse.</summary>
public static class FinalMetrics
{
    public static TrainingMetrics From(string job, IEnumerable<(string Name, float Value)> reported, int? seconds)
    {
        // SageMaker may list a metric more than once; the last is the final one.
        var metrics = reported.GroupBy(metric => metric.Name).ToDictionary(group => group.Key, group => Exact(group.Last().Value));
        return new TrainingMetrics(job, Rmse(metrics, "train"), Rmse(metrics, "validation"), metrics, seconds);
    }

    private static double? Rmse(Dictionary<string, double> metrics, string channel)
    {
        if (metrics.TryGetValue($"{channel}:rmse", out var rmse)) return rmse;
        return metrics.TryGetValue($"{channel}:mse", out var mse) && mse >= 0 ? Math.Sqrt(mse) : null;
    }

    /// <summary>0.64f as 0.64 and not as 0.6399999856948853; JSON has no word for what is not a number.</summary>
    private static double Exact(float value) => float.IsFinite(value)
        ? double.Parse(value.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
        : throw new InvalidDataException($"The training job reports {value}, which is no number: the training diverged. Lower eta or look at the target's values.");
}
