using System.Globalization;
using Local.Algorithms.LinearLearner.Training;

namespace Local.Algorithms.LinearLearner.Hyperparameters;

/// <summary>Checked hyperparameters as values; null stands for auto, which training decides.</summary>
internal sealed class LinearSettings(IReadOnlyDictionary<string, string> values)
{
    public int? Features => Whole("feature_dim");

    public int Epochs => Whole("epochs") ?? 15;

    /// <summary>The most rows of a step; a small data set has fewer.</summary>
    public int MiniBatch => Whole("mini_batch_size") ?? 1000;

    public double? LearningRate => Number("learning_rate");

    public double? L1 => Number("l1");

    public double? WeightDecay => Number("wd");

    /// <summary>A tuning job compares settings itself, so each of its trainings has one candidate.</summary>
    public int? Models => values.ContainsKey("_tuning_objective_metric") ? 1 : Whole("num_models");

    public bool UseBias => Flag("use_bias") ?? true;

    public bool NormalizeData => Flag("normalize_data") ?? true;

    public bool NormalizeLabel => Flag("normalize_label") ?? true;

    public bool UnbiasData => Flag("unbias_data") ?? UseBias;

    public bool UnbiasLabel => Flag("unbias_label") ?? UseBias;

    public int ScalerPoints => Whole("num_point_for_scaler") ?? 10_000;

    public int CalibrationSamples => Whole("num_calibration_samples") ?? 10_000;

    public int Patience => Whole("early_stopping_patience") ?? 3;

    public double Tolerance => Number("early_stopping_tolerance") ?? 0.001;

    public bool UseScheduler => Flag("use_lr_scheduler") ?? true;

    public int? SchedulerStep => Whole("lr_scheduler_step");

    public double? SchedulerFactor => Number("lr_scheduler_factor");

    public double? SchedulerMinimum => Number("lr_scheduler_minimum_lr");

    public string Optimizer => values.GetValueOrDefault("optimizer") is { } name and not "auto" ? name : "adam";

    public double Momentum => Number("momentum") ?? 0;

    public double Beta1 => Number("beta_1") ?? 0.9;

    public double Beta2 => Number("beta_2") ?? 0.99;

    public double BiasRateFactor => Number("bias_lr_mult") ?? 1;

    public double BiasDecayFactor => Number("bias_wd_mult") ?? 0;

    /// <summary>Whether the first weights are as they were asked for, and not only any small ones.</summary>
    public bool GivenStart => values.ContainsKey("init_method") || values.ContainsKey("init_scale") || values.ContainsKey("init_sigma");

    /// <summary>Whether the result is to be where the asked steps lead, and not the minimum that steps of an open length would approach.</summary>
    public bool OwnPath => GivenStart || LearningRate != null || !NormalizeData || Loss is not SquaredLoss;

    public bool NormalInit => values.GetValueOrDefault("init_method") == "normal";

    public double InitScale => Number("init_scale") ?? 0.07;

    public double InitSigma => Number("init_sigma") ?? 0.01;

    public double InitBias => Number("init_bias") ?? 0;

    public Loss Loss => values.GetValueOrDefault("loss") switch
    {
        "absolute_loss" => new AbsoluteLoss(),
        "huber_loss" => new HuberLoss(Number("huber_delta") ?? 1),
        "quantile_loss" => new QuantileLoss(Number("quantile") ?? 0.5),
        "eps_insensitive_squared_loss" => new InsensitiveSquaredLoss(Insensitivity),
        "eps_insensitive_absolute_loss" => new InsensitiveAbsoluteLoss(Insensitivity),
        _ => new SquaredLoss(),
    };

    private double Insensitivity => Number("loss_insensitivity") ?? 0.01;

    private int? Whole(string name) => Number(name) is { } number ? (int)number : null;

    private double? Number(string name) =>
        values.TryGetValue(name, out var text) && text != "auto" ? double.Parse(text, CultureInfo.InvariantCulture) : null;

    private bool? Flag(string name) => values.TryGetValue(name, out var text) && text != "auto" ? text == "true" : null;
}
