using System.Globalization;
using Contracts.Monitoring;
using Contracts.Training;
using Jobs.Evaluate;

namespace Jobs.Monitoring.Quality;

/// <summary>Suggests constraints from held-out rows and judges later ones by them.</summary>
public static class QualityChecks
{
    /// <summary>The same as for evaluations, so that the same rows give the same deviations.</summary>
    private const int Seed = 20;

    public static RegressionMetrics Metrics(ScoredRows rows) => Regression.Metrics(rows, new Random(Seed));

    /// <summary>The baseline's value and three of its standard errors, where Model Monitor leaves no room at all.</summary>
    public static QualityConstraints Suggest(ScoredRows rows)
    {
        var (metrics, errors) = (Metrics(rows), StandardErrors.Of(rows));
        MetricConstraint AtMost(Metric metric, double error) => new(metric.Value + (StandardErrors.Allowed * error), MetricConstraint.Greater);
        return new(0.0, new(
            AtMost(metrics.Mae, errors.Mae),
            AtMost(metrics.Mse, errors.Mse),
            AtMost(metrics.Rmse, errors.Rmse),
            new(metrics.R2.Value - (StandardErrors.Allowed * errors.R2), MetricConstraint.Less)));
    }

    /// <summary>The metrics that are worse than their threshold even after three standard errors of these rows.</summary>
    public static IReadOnlyList<MetricFinding> Judge(ScoredRows rows, QualityConstraints constraints)
    {
        var (metrics, errors, bounds) = (Metrics(rows), StandardErrors.Of(rows), constraints.RegressionConstraints);
        MetricFinding?[] found =
        [
            Judge("mae", metrics.Mae, errors.Mae, bounds.Mae),
            Judge("mse", metrics.Mse, errors.Mse, bounds.Mse),
            Judge("rmse", metrics.Rmse, errors.Rmse, bounds.Rmse),
            Judge("r2", metrics.R2, errors.R2, bounds.R2),
        ];
        return [.. found.OfType<MetricFinding>()];
    }

    public static QualityViolations Violations(IReadOnlyList<MetricFinding> found, QualityConstraints constraints) => new([.. found.Select(finding => new QualityViolation(
        finding.Metric == "r2" ? constraints.RegressionConstraints.R2!.ComparisonOperator : MetricConstraint.Greater, finding.Description, finding.Metric))]);

    private static MetricFinding? Judge(string name, Metric metric, double error, MetricConstraint? bound)
    {
        if (bound is null)
            return null;
        var room = StandardErrors.Allowed * error;
        var worse = bound.ComparisonOperator == MetricConstraint.Less ? metric.Value + room < bound.Threshold : metric.Value - room > bound.Threshold;
        return !worse ? null : new(name, metric.Value, metric.StandardDeviation, bound.Threshold, string.Create(
            CultureInfo.InvariantCulture, $"Metric {name} with {metric.Value} +/- {metric.StandardDeviation ?? double.NaN} was {bound.ComparisonOperator} '{bound.Threshold}'"));
    }
}
