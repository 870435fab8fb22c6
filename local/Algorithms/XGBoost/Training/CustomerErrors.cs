using Local.Algorithms.Container;
using Local.Algorithms.XGBoost.Native;

namespace Local.Algorithms.XGBoost.Training;

/// <summary>Tells the library errors that the user's data or settings cause from all others.</summary>
internal static class CustomerErrors
{
    private static readonly string[] Known =
    [
        "label must be in [0,1] for logistic regression",
        "label must be in [0, num_class)",
        "feature_names mismatch",
        "Check failed: preds.size() == info.labels_.size()",
        "Check failed: !auc_error AUC: the dataset only contains pos or neg samples",
        "base_score must be in (0,1)",
        "PoissonRegression: label must be nonnegative",
        "TweedieRegression: label must be nonnegative",
        "Parameter reg_lambda should be greater equal to 0",
    ];

    public static Exception Classify(XGBoostException error) =>
        Known.Any(k => error.Message.Contains(k, StringComparison.Ordinal))
            ? new ClientErrorException(error.Message)
            : new AlgorithmErrorException($"XGB train call failed with exception:\n {error.Message}");
}
