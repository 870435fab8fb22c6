using Local.Algorithms.Container;
using Local.Algorithms.XGBoost.Hyperparameters;

namespace Tests.Algorithms;

public sealed class HyperparameterTests
{
    [Theory]
    [InlineData("num_round", "0", "Hyperparameter num_round: 0 is not in [1, +inf)")]
    [InlineData("num_round", "1.5", "Hyperparameter num_round: could not parse value (caused by ValueError)")]
    [InlineData("eta", "2", "Hyperparameter eta: 2.0 is not in [0, 1]")]
    [InlineData("learning_rate", "-0.5", "Hyperparameter eta: -0.5 is not in [0, 1]")]
    [InlineData("eta", "fast", "Hyperparameter eta: could not parse value (caused by ValueError)")]
    [InlineData("subsample", "0", "Hyperparameter subsample: 0.0 is not in (0, 1]")]
    [InlineData("sketch_eps", "1", "Hyperparameter sketch_eps: 1.0 is not in (0, 1)")]
    [InlineData("max_depth", "-1", "Hyperparameter max_depth: -1 is not in [0, +inf)")]
    [InlineData("verbosity", "4", "Hyperparameter verbosity: 4 is not in [0, 3]")]
    [InlineData("seed", "2147483647", "Hyperparameter seed: 2147483647 is not in (-2147483648, 2147483647)")]
    [InlineData("booster", "forest", "Hyperparameter booster: forest is not in ['gbtree', 'gblinear', 'dart']")]
    [InlineData("n_estimators", "10", "Extraneous hyperparameter found: n_estimators")]
    [InlineData("eval_metric", "auc", "Metric 'auc' can only be applied for classification and ranking problems.")]
    [InlineData("eval_metric", "rmse@3", "Metric 'rmse@3' is not supported. Parameter 'eval_metric' with customized threshold should be one of these options: 'error', 'ndcg', 'map'.")]
    [InlineData("eval_metric", "error@x", "Threshold value 't' in 'error@t' expects float input.")]
    [InlineData("objective", "multi:softmax", "Require input for parameter 'num_class' for multi-classification")]
    [InlineData("monotone_constraints", "(1,0)", "monotone_constraints can be used only when the tree_method parameter is set to either 'exact' or 'hist'.")]
    [InlineData("monotone_constraints", "(2,0)", "Hyperparameter monotone_constraints: value (2,0) not in range [-1, 1]")]
    [InlineData("interaction_constraints", "[[0]]", "Hyperparameter interaction_constraints: value [[0]] not in range [1, +inf)")]
    [InlineData("updater", "shotgun", "Tree updater should be selected from")]
    [InlineData("updater", "grow_colmaker,grow_histmaker", "Only one tree grow plugin can be selected.")]
    [InlineData("_kfold", "3", "Hyperparameter _kfold: cross validation is not supported by the local stand-in")]
    [InlineData("tree_method", "gpu_hist", "Training on GPUs is not supported by the local stand-in")]
    public void Refuses(string name, string value, string message) =>
        Should.Throw<ClientErrorException>(() => Validate((name, value))).Message.ShouldStartWith(message);

    [Fact]
    public void Refuses_a_missing_number_of_rounds() =>
        Should.Throw<ClientErrorException>(() => HyperparameterCheck.Validate(new Dictionary<string, string> { ["eta"] = "0.1" }))
            .Message.ShouldBe("Missing required hyperparameter: num_round");

    [Fact]
    public void Lists_the_known_metrics_when_one_is_unknown() =>
        Should.Throw<ClientErrorException>(() => Validate(("eval_metric", "rmse,made_up")))
            .Message.ShouldStartWith("Hyperparameter eval_metric: value ['rmse', 'made_up'] not in range ['accuracy', 'auc',");

    [Theory]
    [InlineData("reg_lambda", "2", "lambda", "2.0")]
    [InlineData("reg_alpha", "1e-3", "alpha", "0.001")]
    [InlineData("min_split_loss", "4", "gamma", "4.0")]
    [InlineData("learning_rate", "0.2", "eta", "0.2")]
    [InlineData("max_depth", " 5 ", "max_depth", "5")]
    [InlineData("eval_metric", "rmse,mae,error@0.7", "eval_metric", "rmse,mae,error@0.7")]
    public void Accepts_and_names_as_the_library_does(string name, string value, string libraryName, string libraryValue) =>
        Validate((name, value))[libraryName].ShouldBe(libraryValue);

    [Fact]
    public void Accepts_constraints_with_a_fitting_tree_method() =>
        Validate(("monotone_constraints", "(1, 0, -1)"), ("tree_method", "hist"))["monotone_constraints"].ShouldBe("(1,0,-1)");

    private static IReadOnlyDictionary<string, string> Validate(params (string Name, string Value)[] values)
    {
        var given = new Dictionary<string, string> { ["num_round"] = "10" };
        foreach (var (name, value) in values)
            given[name] = value;
        return HyperparameterCheck.Validate(given);
    }
}
