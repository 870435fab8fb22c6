using Local.Algorithms.Container;
using static Local.Algorithms.XGBoost.Hyperparameters.ValueKind;

namespace Local.Algorithms.XGBoost.Hyperparameters;

/// <summary>The hyperparameters of SageMaker's XGBoost 1.7-1, with their aliases.</summary>
internal static class HyperparameterTable
{
    private static readonly Interval Fraction = new(0, 1);
    private static readonly Interval PositiveFraction = new(0, 1, MinOpen: true);
    private static readonly Interval NotNegative = new(0);
    private static readonly Interval OneOrMore = new(1);
    private static readonly Choice TrueOrFalse = new("true", "false");

    public static IReadOnlyDictionary<string, string> Aliases { get; } = new Dictionary<string, string>
    {
        ["learning_rate"] = "eta",
        ["min_split_loss"] = "gamma",
        ["reg_lambda"] = "lambda",
        ["reg_alpha"] = "alpha",
    };

    public static IReadOnlyDictionary<string, Hyperparameter> All { get; } = new Hyperparameter[]
    {
        new("num_round", Integer, OneOrMore),
        new("csv_weights", Integer, Fraction),
        new("early_stopping_rounds", Integer, OneOrMore),
        new("booster", Word, new Choice("gbtree", "gblinear", "dart")),
        new("verbosity", Integer, new Interval(0, 3)),
        new("nthread", Integer, OneOrMore),
        new("eta", Continuous, Fraction),
        new("gamma", Continuous, NotNegative),
        new("max_depth", Integer, NotNegative),
        new("min_child_weight", Continuous, NotNegative),
        new("max_delta_step", Continuous, NotNegative),
        new("subsample", Continuous, PositiveFraction),
        new("colsample_bytree", Continuous, PositiveFraction),
        new("colsample_bylevel", Continuous, PositiveFraction),
        new("colsample_bynode", Continuous, PositiveFraction),
        new("lambda", Continuous, NotNegative),
        new("alpha", Continuous, NotNegative),
        new("tree_method", Word, new Choice("auto", "exact", "approx", "hist", "gpu_hist")),
        new("sketch_eps", Continuous, new Interval(0, 1, MinOpen: true, MaxOpen: true)),
        new("scale_pos_weight", Continuous, new Interval(0, MinOpen: true)),
        new("updater", Words, new Choice(
            "grow_colmaker", "distcol", "grow_histmaker", "grow_skmaker", "grow_quantile_histmaker", "sync", "refresh", "prune", "shotgun", "coord_descent")),
        new("dsplit", Word, new Choice("row", "col")),
        new("refresh_leaf", Integer, Fraction),
        new("process_type", Word, new Choice("default", "update")),
        new("grow_policy", Word, new Choice("depthwise", "lossguide")),
        new("max_leaves", Integer, NotNegative),
        new("max_bin", Integer, NotNegative),
        new("predictor", Word, new Choice("auto", "cpu_predictor", "gpu_predictor")),
        new("monotone_constraints", ValueKind.Tuple, new Interval(-1, 1)),
        new("interaction_constraints", NestedList, OneOrMore),
        new("sample_type", Word, new Choice("uniform", "weighted")),
        new("normalize_type", Word, new Choice("tree", "forest")),
        new("rate_drop", Continuous, Fraction),
        new("one_drop", Integer, Fraction),
        new("skip_drop", Continuous, Fraction),
        new("lambda_bias", Continuous, Fraction),
        new("tweedie_variance_power", Continuous, new Interval(1, 2, MinOpen: true, MaxOpen: true)),
        new("objective", Word, new Choice(
            "binary:logistic", "binary:logitraw", "binary:hinge", "count:poisson", "multi:softmax", "multi:softprob",
            "rank:pairwise", "rank:ndcg", "rank:map", "reg:linear", "reg:squarederror", "reg:logistic", "reg:gamma",
            "reg:pseudohubererror", "reg:squaredlogerror", "reg:absoluteerror", "reg:tweedie", "survival:aft", "survival:cox")),
        new("num_class", Integer, new Interval(2)),
        new("base_score", Continuous, NotNegative),
        new("_kfold", Integer, new Interval(2)),
        new("_num_cv_round", Integer, OneOrMore),
        new("_tuning_objective_metric", Word, new Choice([.. MetricNames.All.Select(m => $"validation:{m}")])),
        new("eval_metric", Words, new Choice([.. MetricNames.All])),
        new("seed", Integer, new Interval(int.MinValue, int.MaxValue, MinOpen: true, MaxOpen: true)),
        new("num_parallel_tree", Integer, OneOrMore),
        new("save_model_on_termination", Word, TrueOrFalse),
        new("aft_loss_distribution", Word, new Choice("normal", "logistic", "extreme")),
        new("aft_loss_distribution_scale", Continuous, NotNegative),
        new("deterministic_histogram", Word, TrueOrFalse),
        new("sampling_method", Word, new Choice("uniform", "gradient_based")),
        new("use_dask_gpu_training", Word, TrueOrFalse),
    }.ToDictionary(h => h.Name);
}
