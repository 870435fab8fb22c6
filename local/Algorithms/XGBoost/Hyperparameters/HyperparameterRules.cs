using System.Globalization;
using Local.Algorithms.Container;

namespace Local.Algorithms.XGBoost.Hyperparameters;

/// <summary>The rules that hold between hyperparameters.</summary>
internal static class HyperparameterRules
{
    private static readonly string[] TreeGrowers = ["grow_colmaker", "distcol", "grow_histmaker", "grow_quantile_histmaker"];
    private static readonly string[] LinearUpdaters = ["shotgun", "coord_descent"];

    public static void Check(IReadOnlyDictionary<string, string> values)
    {
        Objective(values);
        Metrics(values);
        Updater(values);
        Constraints(values, "monotone_constraints", "'exact' or 'hist'", "exact", "hist");
        Constraints(values, "interaction_constraints", "'exact', 'hist' or 'approx'", "exact", "hist", "approx");
        NotHere(values);
    }

    /// <summary>A metric with a threshold, such as error@0.7; an unknown name or threshold is refused.</summary>
    public static bool IsCutMetric(string metric)
    {
        var at = metric.IndexOf('@', StringComparison.Ordinal);
        if (at < 0)
            return false;
        var name = metric[..at].Trim();
        if (!MetricNames.Cut.Contains(name))
            throw new ClientErrorException(
                $"Metric '{metric}' is not supported. Parameter 'eval_metric' with customized threshold should be one of these options: 'error', 'ndcg', 'map'.");
        return double.TryParse(metric[(at + 1)..], NumberStyles.Float, CultureInfo.InvariantCulture, out _)
            ? true
            : throw new ClientErrorException($"Threshold value 't' in '{name}@t' expects float input.");
    }

    private static void Objective(IReadOnlyDictionary<string, string> values)
    {
        if (values.GetValueOrDefault("objective") is "multi:softmax" or "multi:softprob" && !values.ContainsKey("num_class"))
            throw new ClientErrorException("Require input for parameter 'num_class' for multi-classification");
    }

    private static void Metrics(IReadOnlyDictionary<string, string> values)
    {
        var metrics = values.GetValueOrDefault("eval_metric", "").Split(',');
        var objective = values.GetValueOrDefault("objective", "reg:squarederror");
        if (metrics.Contains("auc") && !objective.StartsWith("binary:", StringComparison.Ordinal) && !objective.StartsWith("rank:", StringComparison.Ordinal))
            throw new ClientErrorException("Metric 'auc' can only be applied for classification and ranking problems.");
        if (metrics.Contains("aft-nloglik") && objective != "survival:aft")
            throw new ClientErrorException("Metric 'aft-nloglik' can only be applied for 'survival:aft' objective.");
    }

    private static void Updater(IReadOnlyDictionary<string, string> values)
    {
        if (!values.TryGetValue("updater", out var text))
            return;
        var updaters = text.Split(',');
        if (values.GetValueOrDefault("booster") == "gblinear")
        {
            if (updaters.Length != 1 || !LinearUpdaters.Contains(updaters[0]))
                throw new ClientErrorException("Linear updater should be one of these options: 'shotgun', 'coord_descent'.");
        }
        else if (values.GetValueOrDefault("process_type") == "update")
        {
            if (!updaters.All(u => u is "refresh" or "prune"))
                throw new ClientErrorException("process_type 'update' can only be used with updater 'refresh' and 'prune'");
        }
        else if (updaters.Any(LinearUpdaters.Contains))
        {
            throw new ClientErrorException(
                "Tree updater should be selected from these options: 'grow_colmaker', 'distcol', 'grow_histmaker', 'grow_skmaker', 'grow_quantile_histmaker', 'sync', 'refresh', 'prune'.");
        }
        else if (updaters.Count(TreeGrowers.Contains) > 1)
        {
            throw new ClientErrorException(
                "Only one tree grow plugin can be selected. Choose one from the following: 'grow_colmaker', 'distcol', 'grow_histmaker', 'grow_skmaker'");
        }
    }

    private static void Constraints(IReadOnlyDictionary<string, string> values, string name, string shown, params string[] methods)
    {
        if (values.ContainsKey(name) && !methods.Contains(values.GetValueOrDefault("tree_method")))
            throw new ClientErrorException($"{name} can be used only when the tree_method parameter is set to either {shown}.");
    }

    private static void NotHere(IReadOnlyDictionary<string, string> values)
    {
        if (values.ContainsKey("_kfold"))
            throw new ClientErrorException("Hyperparameter _kfold: cross validation is not supported by the local stand-in for XGBoost.");
        if (values.GetValueOrDefault("tree_method") == "gpu_hist" || values.GetValueOrDefault("use_dask_gpu_training") == "true")
            throw new ClientErrorException("Training on GPUs is not supported by the local stand-in for XGBoost: set tree_method to hist.");
    }
}
