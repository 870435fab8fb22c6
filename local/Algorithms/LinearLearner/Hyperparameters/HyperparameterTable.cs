using Local.Algorithms.Container;

namespace Local.Algorithms.LinearLearner.Hyperparameters;

/// <summary>The hyperparameters of SageMaker's Linear Learner.</summary>
internal static class HyperparameterTable
{
    private static readonly Interval Positive = new(0, MinOpen: true);
    private static readonly Interval NotNegative = new(0);
    private static readonly Interval AnyNumber = new();
    private static readonly Interval BelowOne = new(0, 1, MaxOpen: true);
    private static readonly Interval OpenFraction = new(0, 1, MinOpen: true, MaxOpen: true);
    private static readonly Choice TrueOrFalse = new("true", "false");
    private static readonly Choice AutoTrueOrFalse = new("auto", "true", "false");

    public static IReadOnlyDictionary<string, Hyperparameter> All { get; } = new Hyperparameter[]
    {
        new("predictor_type", new Choice("binary_classifier", "multiclass_classifier", "regressor")),
        new("loss", new Choice(
            "auto", "logistic", "softmax_loss", "hinge_loss", "squared_loss", "absolute_loss", "eps_insensitive_squared_loss", "eps_insensitive_absolute_loss", "quantile_loss", "huber_loss")),
        new("optimizer", new Choice("auto", "adam", "sgd", "rmsprop")),
        new("init_method", new Choice("uniform", "normal")),
        new("binary_classifier_model_selection_criteria", new Choice(
            "accuracy", "f1", "f_beta", "precision_at_target_recall", "recall_at_target_precision", "cross_entropy_loss", "loss_function")),
        new("use_bias", TrueOrFalse),
        new("use_lr_scheduler", TrueOrFalse),
        new("balance_multiclass_weights", TrueOrFalse),
        new("normalize_data", AutoTrueOrFalse),
        new("normalize_label", AutoTrueOrFalse),
        new("unbias_data", AutoTrueOrFalse),
        new("unbias_label", AutoTrueOrFalse),
        Count("feature_dim", "auto"),
        Count("mini_batch_size"),
        Count("epochs"),
        Count("num_models", "auto"),
        Count("num_point_for_scaler"),
        Count("num_calibration_samples", "auto"),
        Count("early_stopping_patience"),
        Count("lr_scheduler_step", "auto"),
        Count("accuracy_top_k"),
        new("num_classes", new Interval(3, 1_000_000), Whole: true),
        new("learning_rate", Positive, Words: "auto"),
        new("lr_scheduler_factor", OpenFraction, Words: "auto"),
        new("lr_scheduler_minimum_lr", Positive, Words: "auto"),
        new("momentum", BelowOne, Words: "auto"),
        new("beta_1", BelowOne, Words: "auto"),
        new("beta_2", BelowOne, Words: "auto"),
        new("l1", NotNegative, Words: "auto"),
        new("wd", NotNegative, Words: "auto"),
        new("bias_lr_mult", Positive, Words: "auto"),
        new("bias_wd_mult", NotNegative, Words: "auto"),
        new("early_stopping_tolerance", Positive),
        new("init_scale", Positive),
        new("init_sigma", Positive),
        new("init_bias", AnyNumber),
        new("huber_delta", NotNegative),
        new("quantile", OpenFraction),
        new("loss_insensitivity", Positive),
        new("margin", Positive),
        new("positive_example_weight_mult", Positive, Words: ["auto", "balanced"]),
        new("target_precision", OpenFraction),
        new("target_recall", OpenFraction),
        new("f_beta", Positive),
        new("_tuning_objective_metric", new Pattern()),
    }.ToDictionary(h => h.Name);

    private static Hyperparameter Count(string name, params string[] words) => new(name, new Interval(1), Whole: true, words);

    /// <summary>Any text: the tuner's own member, which only says that a tuning job is behind this training.</summary>
    private sealed record Pattern : ValueRange;
}
