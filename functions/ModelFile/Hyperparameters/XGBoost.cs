namespace ModelFile.Hyperparameters;

/// <summary>What SageMaker's XGBoost 1.7-1 takes, and what of it a model that predicts a number can use.</summary>
internal static class XGBoost
{
    private static readonly string[] Regressions =
    [
        "reg:squarederror", "reg:linear", "reg:squaredlogerror", "reg:logistic", "reg:pseudohubererror", "reg:absoluteerror", "reg:gamma", "reg:tweedie", "count:poisson",
    ];

    private static readonly string[] OtherObjectives =
    [
        "binary:logistic", "binary:logitraw", "binary:hinge", "multi:softmax", "multi:softprob", "rank:pairwise", "rank:ndcg", "rank:map", "survival:aft", "survival:cox",
    ];

    private static readonly string[] RegressionMetrics = ["rmse", "mae", "mse", "r2", "rmsle", "mape", "mphe", "gamma-deviance", "gamma-nloglik", "poisson-nloglik"];

    private static readonly string[] OtherMetrics =
    [
        "accuracy", "auc", "aucpr", "balanced_accuracy", "error", "f1", "f1_binary", "f1_macro", "logloss", "map", "merror", "mlogloss", "ndcg", "precision", "precision_macro",
        "precision_micro", "recall", "recall_macro", "recall_micro", "aft-nloglik", "cox-nloglik", "interval-regression-accuracy", "tweedie-nloglik",
    ];

    private static readonly string[] LinearUpdaters = ["shotgun", "coord_descent"];
    private static readonly string[] TreeGrowers = ["grow_colmaker", "grow_histmaker"];

    private static readonly string[] OfTrees =
    [
        "gamma", "max_depth", "min_child_weight", "max_delta_step", "subsample", "colsample_bytree", "colsample_bylevel", "colsample_bynode", "tree_method", "sketch_eps",
        "grow_policy", "max_leaves", "max_bin", "num_parallel_tree", "monotone_constraints", "sampling_method", "refresh_leaf", "process_type",
    ];

    private static readonly Number Fraction = new(0, 1);
    private static readonly Number Share = new(0, 1, AboveMin: true);
    private static readonly Number NotNegative = new(0);
    private static readonly Number Count = new(1, Whole: true);
    private static readonly Number CountOrNone = new(0, Whole: true);
    private static readonly Number ZeroOrOne = new(0, 1, Whole: true);
    private static readonly OneOf TrueOrFalse = new("true", "false");

    public static AlgorithmTable Table { get; } = new()
    {
        Required = ["num_round"],
        Aliases = new Dictionary<string, string> { ["learning_rate"] = "eta", ["min_split_loss"] = "gamma", ["reg_lambda"] = "lambda", ["reg_alpha"] = "alpha" },
        Known = new Dictionary<string, Accepted>
        {
            ["num_round"] = Count,
            ["objective"] = new OneOf([.. Regressions, .. OtherObjectives]),
            ["eval_metric"] = new ListOf([.. RegressionMetrics, .. OtherMetrics], "error", "ndcg", "map"),
            ["early_stopping_rounds"] = Count,
            ["booster"] = new OneOf("gbtree", "gblinear", "dart"),
            ["eta"] = Fraction,
            ["gamma"] = NotNegative,
            ["max_depth"] = CountOrNone,
            ["min_child_weight"] = NotNegative,
            ["max_delta_step"] = NotNegative,
            ["subsample"] = Share,
            ["colsample_bytree"] = Share,
            ["colsample_bylevel"] = Share,
            ["colsample_bynode"] = Share,
            ["lambda"] = NotNegative,
            ["alpha"] = NotNegative,
            ["tree_method"] = new OneOf("auto", "exact", "approx", "hist", "gpu_hist"),
            ["sketch_eps"] = new Number(0, 1, AboveMin: true, BelowMax: true),
            ["scale_pos_weight"] = new Number(0, AboveMin: true),
            ["updater"] = new ListOf([.. TreeGrowers, "refresh", "prune", .. LinearUpdaters]),
            ["dsplit"] = new OneOf("row", "col"),
            ["refresh_leaf"] = ZeroOrOne,
            ["process_type"] = new OneOf("default", "update"),
            ["grow_policy"] = new OneOf("depthwise", "lossguide"),
            ["max_leaves"] = CountOrNone,
            ["max_bin"] = new Number(2, Whole: true),
            ["predictor"] = new OneOf("auto", "cpu_predictor", "gpu_predictor"),
            ["monotone_constraints"] = new Signs(),
            ["sample_type"] = new OneOf("uniform", "weighted"),
            ["normalize_type"] = new OneOf("tree", "forest"),
            ["rate_drop"] = Fraction,
            ["one_drop"] = ZeroOrOne,
            ["skip_drop"] = Fraction,
            ["lambda_bias"] = Fraction,
            ["tweedie_variance_power"] = new Number(1, 2, AboveMin: true, BelowMax: true),
            ["base_score"] = NotNegative,
            ["seed"] = new Number(int.MinValue, int.MaxValue, AboveMin: true, BelowMax: true, Whole: true),
            ["num_parallel_tree"] = Count,
            ["nthread"] = Count,
            ["verbosity"] = new Number(0, 3, Whole: true),
            ["csv_weights"] = ZeroOrOne,
            ["save_model_on_termination"] = TrueOrFalse,
            ["aft_loss_distribution"] = new OneOf("normal", "logistic", "extreme"),
            ["aft_loss_distribution_scale"] = NotNegative,
            ["deterministic_histogram"] = TrueOrFalse,
            ["sampling_method"] = new OneOf("uniform", "gradient_based"),
        },
        Unusable = new Dictionary<string, string>
        {
            ["num_class"] = "is for classes, and a model predicts a number here; remove it",
            ["interaction_constraints"] = "cannot be used: SageMaker's XGBoost refuses it for rows in CSV, which is what it gets here; remove it",
            ["use_dask_gpu_training"] = "is not supported here; remove it",
            ["_kfold"] = "is set by SageMaker's own jobs and not in a model file; remove it",
            ["_num_cv_round"] = "is set by SageMaker's own jobs and not in a model file; remove it",
            ["_tuning_objective_metric"] = "is set by SageMaker's tuning jobs and not in a model file; remove it",
        },
        Refused =
        [
            new(["objective"], given => OtherObjectives.Contains(given["objective"]), $"only regression is supported: the target is a number. One of {string.Join(", ", Regressions)} belongs here"),
            new(["eval_metric"], given => given["eval_metric"].Split(',').Any(metric => !RegressionMetrics.Contains(metric)),
                $"only regression is supported: the target is a number. One or more of {string.Join(", ", RegressionMetrics)} belong here"),
            new(["tree_method"], given => given["tree_method"] == "gpu_hist" && !HasGpu(given), "gpu_hist needs an instance with a GPU, such as ml.g4dn.xlarge; set instance, or use hist"),
            new(["predictor"], given => given["predictor"] == "gpu_predictor" && !HasGpu(given), "gpu_predictor needs an instance with a GPU, such as ml.g4dn.xlarge; set instance, or use auto"),
            new(["sampling_method"], given => given["sampling_method"] == "gradient_based" && given["tree_method"] != "gpu_hist", "gradient_based needs tree_method: gpu_hist; use uniform"),
            new(["monotone_constraints"], given => given["tree_method"] is not ("exact" or "hist"), "needs tree_method: exact or hist beside it"),
            new(["csv_weights"], given => given["csv_weights"] == "1", "1 would take the first feature as the rows' weights, which training rows do not have; use 0"),
            new(["process_type"], given => given["process_type"] == "update", "update changes the trees of a trained model, and every training begins without one; use default"),
            new(["updater"], given => given["booster"] == "gblinear" && !LinearUpdaters.Contains(given["updater"]), "booster gblinear takes one of shotgun, coord_descent here"),
            new(["updater"], given => given["booster"] != "gblinear" && !GrowsTrees(given["updater"].Split(',')), $"one of {string.Join(", ", TreeGrowers)} comes first, once; refresh and prune may follow, and the others need booster: gblinear"),
            new(["max_depth"], given => given["max_depth"] == "0" && given["booster"] != "gblinear" && given["tree_method"] is not ("hist" or "approx" or "gpu_hist"), "0, no limit, needs tree_method: hist or approx beside it"),
        ],
        WithoutEffect =
        [
            new(["early_stopping_rounds"], given => !given.Has("eval_metric"), "stops nothing without eval_metric; add eval_metric: rmse, or remove it"),
            new(["sample_type", "normalize_type", "rate_drop", "one_drop", "skip_drop"], given => given["booster"] != "dart", "has an effect with booster: dart only"),
            new(["lambda_bias"], given => given["booster"] != "gblinear", "has an effect with booster: gblinear only"),
            new(OfTrees, given => given["booster"] == "gblinear", "has no effect with booster: gblinear, which grows no trees"),
            new(["tweedie_variance_power"], given => given["objective"] != "reg:tweedie", "has an effect with objective: reg:tweedie only"),
            new(["aft_loss_distribution", "aft_loss_distribution_scale"], _ => true, "has an effect in survival analysis only"),
            new(["sketch_eps"], given => given["booster"] != "gblinear" && given["tree_method"] != "approx", "has an effect with tree_method: approx only"),
            new(["max_bin", "grow_policy"], given => given["booster"] != "gblinear" && given["tree_method"] == "exact", "has no effect with tree_method: exact"),
            new(["refresh_leaf"], given => given["booster"] != "gblinear" && !given["updater"].Split(',').Contains("refresh"), "has an effect with updater: refresh only"),
            new(["deterministic_histogram"], given => given["tree_method"] != "gpu_hist", "has an effect with tree_method: gpu_hist only"),
            new(["dsplit"], _ => true, "has an effect on several instances only, and one trains"),
        ],
    };

    private static bool GrowsTrees(string[] updaters) => TreeGrowers.Contains(updaters[0]) && !updaters.Skip(1).Any(TreeGrowers.Contains);

    /// <summary>SageMaker's instances with a GPU are the families ml.p and ml.g.</summary>
    private static bool HasGpu(Given given) => given.Instance.Length > 4 && given.Instance[3] is 'p' or 'g' && char.IsDigit(given.Instance[4]);
}
