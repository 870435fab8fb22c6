namespace Local.Algorithms.XGBoost.Hyperparameters;

/// <summary>The evaluation metrics that the built-in algorithm knows by name.</summary>
internal static class MetricNames
{
    public static IReadOnlyList<string> Maximised { get; } =
    [
        "accuracy", "auc", "aucpr", "balanced_accuracy", "f1", "f1_binary", "f1_macro", "map", "ndcg", "precision", "r2", "recall",
        "precision_macro", "precision_micro", "recall_macro", "recall_micro",
    ];

    public static IReadOnlyList<string> Minimised { get; } =
    [
        "aft-nloglik", "cox-nloglik", "error", "gamma-deviance", "gamma-nloglik", "interval-regression-accuracy", "logloss", "mae", "mape",
        "merror", "mlogloss", "mphe", "mse", "poisson-nloglik", "rmse", "rmsle", "tweedie-nloglik",
    ];

    public static IEnumerable<string> All => Maximised.Concat(Minimised);

    /// <summary>Metrics that take a threshold or a rank after an at sign.</summary>
    public static IReadOnlyList<string> Cut { get; } = ["error", "ndcg", "map"];
}
