namespace ModelFile.Hyperparameters;

/// <summary>What SageMaker's Linear Learner takes, and what of it a model that predicts a number can use.</summary>
internal static class LinearLearner
{
    private static readonly string[] Losses =
    [
        "auto", "squared_loss", "absolute_loss", "eps_insensitive_squared_loss", "eps_insensitive_absolute_loss", "quantile_loss", "huber_loss",
    ];

    private static readonly string[] ClassLosses = ["logistic", "softmax_loss", "hinge_loss"];
    private static readonly Number Positive = new(0, AboveMin: true);
    private static readonly Number PositiveOrAuto = new(0, AboveMin: true, Or: ["auto"]);
    private static readonly Number NotNegativeOrAuto = new(0, Or: ["auto"]);
    private static readonly Number BelowOneOrAuto = new(0, 1, BelowMax: true, Or: ["auto"]);
    private static readonly Number Share = new(0, 1, AboveMin: true, BelowMax: true);
    private static readonly Number Count = new(1, Whole: true);
    private static readonly Number CountOrAuto = new(1, Whole: true, Or: ["auto"]);
    private static readonly OneOf TrueOrFalse = new("true", "false");
    private static readonly OneOf AutoTrueOrFalse = new("auto", "true", "false");

    private static readonly string[] OfClasses =
    [
        "binary_classifier_model_selection_criteria", "balance_multiclass_weights", "num_classes", "accuracy_top_k", "positive_example_weight_mult", "target_precision",
        "target_recall", "f_beta", "margin",
    ];

    public static AlgorithmTable Table { get; } = new()
    {
        Known = new Dictionary<string, Accepted>
        {
            ["predictor_type"] = new OneOf("regressor", "binary_classifier", "multiclass_classifier"),
            ["epochs"] = Count,
            ["mini_batch_size"] = Count,
            ["learning_rate"] = PositiveOrAuto,
            ["l1"] = NotNegativeOrAuto,
            ["wd"] = NotNegativeOrAuto,
            ["loss"] = new OneOf([.. Losses, .. ClassLosses]),
            ["optimizer"] = new OneOf("auto", "adam", "sgd", "rmsprop"),
            ["num_models"] = CountOrAuto,
            ["use_bias"] = TrueOrFalse,
            ["normalize_data"] = AutoTrueOrFalse,
            ["normalize_label"] = AutoTrueOrFalse,
            ["unbias_data"] = AutoTrueOrFalse,
            ["unbias_label"] = AutoTrueOrFalse,
            ["early_stopping_patience"] = Count,
            ["early_stopping_tolerance"] = Positive,
            ["use_lr_scheduler"] = TrueOrFalse,
            ["lr_scheduler_step"] = CountOrAuto,
            ["lr_scheduler_factor"] = new Number(0, 1, AboveMin: true, BelowMax: true, Or: ["auto"]),
            ["lr_scheduler_minimum_lr"] = PositiveOrAuto,
            ["momentum"] = BelowOneOrAuto,
            ["beta_1"] = BelowOneOrAuto,
            ["beta_2"] = BelowOneOrAuto,
            ["bias_lr_mult"] = PositiveOrAuto,
            ["bias_wd_mult"] = NotNegativeOrAuto,
            ["init_method"] = new OneOf("uniform", "normal"),
            ["init_scale"] = Positive,
            ["init_sigma"] = Positive,
            ["init_bias"] = new Number(),
            ["num_point_for_scaler"] = Count,
            ["num_calibration_samples"] = CountOrAuto,
            ["huber_delta"] = new Number(0),
            ["quantile"] = Share,
            ["loss_insensitivity"] = Positive,
            ["feature_dim"] = CountOrAuto,
            ["binary_classifier_model_selection_criteria"] = new OneOf(
                "accuracy", "f1", "f_beta", "precision_at_target_recall", "recall_at_target_precision", "cross_entropy_loss", "loss_function"),
            ["balance_multiclass_weights"] = TrueOrFalse,
            ["num_classes"] = new Number(3, 1_000_000, Whole: true),
            ["accuracy_top_k"] = Count,
            ["positive_example_weight_mult"] = new Number(0, AboveMin: true, Or: ["auto", "balanced"]),
            ["target_precision"] = Share,
            ["target_recall"] = Share,
            ["f_beta"] = Positive,
            ["margin"] = Positive,
        },
        Unusable = new Dictionary<string, string> { ["_tuning_objective_metric"] = "is set by SageMaker's tuning jobs and not in a model file; remove it" },
        Refused =
        [
            new(["predictor_type"], given => given["predictor_type"] != "regressor", "only regression is supported: the target is a number. regressor belongs here"),
            new(["loss"], given => ClassLosses.Contains(given["loss"]), $"only regression is supported: the target is a number. One of {string.Join(", ", Losses)} belongs here"),
        ],
        WithoutEffect =
        [
            new(OfClasses, _ => true, "has an effect in classification only"),
            new(["huber_delta"], given => given["loss"] != "huber_loss", "has an effect with loss: huber_loss only"),
            new(["quantile"], given => given["loss"] != "quantile_loss", "has an effect with loss: quantile_loss only"),
            new(["loss_insensitivity"], given => !given["loss"].StartsWith("eps_", StringComparison.Ordinal), "has an effect with loss: eps_insensitive_squared_loss or eps_insensitive_absolute_loss only"),
            new(["momentum"], given => given["optimizer"] != "sgd", "has an effect with optimizer: sgd only"),
            new(["beta_1", "beta_2"], given => given["optimizer"] is "sgd" or "rmsprop", "has an effect with optimizer: adam only"),
            new(["lr_scheduler_step", "lr_scheduler_factor", "lr_scheduler_minimum_lr"], given => given["use_lr_scheduler"] == "false", "has no effect with use_lr_scheduler: false"),
            new(["bias_lr_mult", "bias_wd_mult", "init_bias"], given => given["use_bias"] == "false", "has no effect with use_bias: false"),
            new(["init_scale"], given => given["init_method"] == "normal", "has an effect with init_method: uniform only"),
            new(["init_sigma"], given => given["init_method"] != "normal", "has an effect with init_method: normal only"),
        ],
    };
}
