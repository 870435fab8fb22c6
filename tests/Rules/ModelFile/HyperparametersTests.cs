using ModelFile;

namespace Tests.Rules.ModelFile;

public class HyperparametersTests
{
    private const string Regressions = "reg:squarederror, reg:linear, reg:squaredlogerror, reg:logistic, reg:pseudohubererror, reg:absoluteerror, reg:gamma, reg:tweedie, count:poisson";

    [Theory]
    [InlineData("max_depht: 6", 47, "max_depht: unknown hyperparameter; did you mean max_depth?")]
    [InlineData("n_estimators: 6", 47, "n_estimators: unknown hyperparameter; known here: num_round, objective,")]
    [InlineData("lerning_rate: 0.1", 47, "did you mean learning_rate?")]
    [InlineData("eta: 5", 52, "eta: a number from 0 to 1 belongs here, not 5")]
    [InlineData("learning_rate: -1", 62, "learning_rate: a number from 0 to 1 belongs here, not -1")]
    [InlineData("eta: fast", 52, "a number from 0 to 1 belongs here, not fast")]
    [InlineData("eta: .nan", 52, "not .nan")]
    [InlineData("eta: [0.1]", 52, "eta: a number or a text of at most 2,500 characters belongs here, not a list")]
    [InlineData("eta: 0.1, learning_rate: 0.2", 57, "learning_rate: is the same as eta; keep one of them")]
    [InlineData("subsample: 0", 58, "a number above 0 and up to 1 belongs here, not 0")]
    [InlineData("tweedie_variance_power: 2", 71, "a number above 1 and below 2 belongs here, not 2")]
    [InlineData("max_depth: 2.5", 58, "a whole number of 0 or more belongs here, not 2.5")]
    [InlineData("max_depth: 0", 58, "0, no limit, needs tree_method: hist or approx beside it")]
    [InlineData("max_bin: 4294967296", 56, "a whole number of 2 or more belongs here, not 4294967296")]
    [InlineData("booster: gbtre", 56, "one of gbtree, gblinear, dart belongs here, not gbtre; did you mean gbtree?")]
    [InlineData("save_model_on_termination: True", 74, "true or false belongs here, not True; did you mean true?")]
    [InlineData("objective: \"reg:squareerror\"", 58, "not reg:squareerror; did you mean reg:squarederror?")]
    [InlineData("objective: \"multi:softprob\"", 58, $"only regression is supported: the target is a number. One of {Regressions} belongs here")]
    [InlineData("objective: \"binary:logistic\"", 58, "only regression is supported")]
    [InlineData("eval_metric: auc", 60, "only regression is supported: the target is a number. One or more of rmse, mae,")]
    [InlineData("eval_metric: \"error@0.7\"", 60, "only regression is supported")]
    [InlineData("eval_metric: \"rmse,rsme\"", 60, "not rsme; did you mean rmse?")]
    [InlineData("eval_metric: \"rmse, mae\"", 60, "with commas and no blanks between, belongs here, not  mae; did you mean mae?")]
    [InlineData("num_class: 3", 47, "is for classes, and a model predicts a number here; remove it")]
    [InlineData("_kfold: 3", 47, "is set by SageMaker's own jobs")]
    [InlineData("tree_method: gpu_hist", 60, "gpu_hist needs an instance with a GPU, such as ml.g4dn.xlarge; set instance, or use hist")]
    [InlineData("monotone_constraints: \"(1,0,0)\"", 69, "needs tree_method: exact or hist beside it")]
    [InlineData("tree_method: hist, monotone_constraints: \"(1,2,0)\"", 88, "-1, 0 or 1 for each encoded column, such as \"(1,0,-1)\", belongs here, not (1,2,0)")]
    [InlineData("interaction_constraints: \"[[1,2]]\"", 47, "cannot be used: SageMaker's XGBoost refuses it for rows in CSV")]
    [InlineData("sampling_method: gradient_based", 64, "gradient_based needs tree_method: gpu_hist; use uniform")]
    [InlineData("csv_weights: 1", 60, "1 would take the first feature as the rows' weights")]
    [InlineData("process_type: update", 61, "every training begins without one; use default")]
    [InlineData("updater: shotgun", 56, "one of grow_colmaker, grow_histmaker comes first, once; refresh and prune may follow, and the others need booster: gblinear")]
    [InlineData("updater: prune", 56, "one of grow_colmaker, grow_histmaker comes first, once; refresh and prune may follow")]
    [InlineData("booster: gblinear, updater: prune", 75, "booster gblinear takes one of shotgun, coord_descent here")]
    public void XGBoosts_are_refused_at_their_place(string given, int column, string said) => Refused($"xgboost: {{ hyperparameters: {{ num_round: 5, {given} }} }}", column, said);

    [Theory]
    [InlineData("epoch: 5", 40, "epoch: unknown hyperparameter; did you mean epochs?")]
    [InlineData("epochs: 0", 48, "epochs: a whole number of 1 or more belongs here, not 0")]
    [InlineData("learning_rate: 0", 55, "learning_rate: a number above 0, or auto, belongs here, not 0")]
    [InlineData("use_bias: yes", 50, "true or false belongs here, not yes")]
    [InlineData("optimizer: addam", 51, "one of auto, adam, sgd, rmsprop belongs here, not addam; did you mean adam?")]
    [InlineData("loss: logistic", 46, "only regression is supported: the target is a number. One of auto, squared_loss,")]
    [InlineData("positive_example_weight_mult: x", 70, "a number above 0, or auto or balanced, belongs here, not x")]
    public void Linear_Learners_are_refused_at_their_place(string given, int column, string said) => Refused($"linear-learner: {{ hyperparameters: {{ {given} }} }}", column, said);

    [Theory]
    [InlineData("xgboost: { hyperparameters: { num_round: 5, early_stopping_rounds: 30 } }", "algorithms.xgboost.hyperparameters.early_stopping_rounds: stops nothing without eval_metric; add eval_metric: rmse, or remove it")]
    [InlineData("xgboost: { hyperparameters: { num_round: 5, rate_drop: 0.1 } }", "rate_drop: has an effect with booster: dart only")]
    [InlineData("xgboost: { hyperparameters: { num_round: 5, booster: gblinear, reg_alpha: 1, min_split_loss: 5 } }", "min_split_loss: has no effect with booster: gblinear, which grows no trees")]
    [InlineData("xgboost: { hyperparameters: { num_round: 5, tweedie_variance_power: 1.5 } }", "has an effect with objective: reg:tweedie only")]
    [InlineData("xgboost: { hyperparameters: { num_round: 5, tree_method: exact, max_bin: 64 } }", "max_bin: has no effect with tree_method: exact")]
    [InlineData("linear-learner: { hyperparameters: { quantile: 0.9 } }", "algorithms.linear-learner.hyperparameters.quantile: has an effect with loss: quantile_loss only")]
    [InlineData("linear-learner: { hyperparameters: { num_classes: 3 } }", "has an effect in classification only")]
    [InlineData("linear-learner: { hyperparameters: { use_lr_scheduler: false, lr_scheduler_step: 5 } }", "has no effect with use_lr_scheduler: false")]
    public void What_has_no_effect_is_a_warning_with_its_place(string algorithm, string said)
    {
        var read = Read(algorithm);

        read.Faults.ShouldBeEmpty();
        var warning = read.Warnings.ShouldHaveSingleItem();
        warning.ShouldStartWith("models/abalone.yaml, line 7, column ");
        warning.ShouldEndWith(said);
    }

    [Theory]
    [InlineData("xgboost: { hyperparameters: { num_round: 5, early_stopping_rounds: 30, eval_metric: \"mae,rmse\", reg_lambda: 2, seed: -7 } }")]
    [InlineData("xgboost: { instance: ml.p3.2xlarge, hyperparameters: { num_round: 5, tree_method: gpu_hist, sampling_method: gradient_based, predictor: gpu_predictor } }")]
    [InlineData("xgboost: { hyperparameters: { num_round: 5, objective: \"reg:tweedie\", tweedie_variance_power: 1.2, tree_method: hist, max_depth: 0, grow_policy: lossguide, max_leaves: 8 } }")]
    [InlineData("xgboost: { hyperparameters: { num_round: 5, booster: dart, rate_drop: 0.1, tree_method: exact, monotone_constraints: \"(1, 0, -1)\" } }")]
    [InlineData("xgboost: { hyperparameters: { num_round: 5, booster: gblinear, updater: coord_descent, lambda_bias: 0.1 } }")]
    [InlineData("linear-learner: { hyperparameters: { predictor_type: regressor, loss: quantile_loss, quantile: 0.9, learning_rate: auto, l1: 1e-5, optimizer: sgd, momentum: 0.5 } }")]
    [InlineData("linear-learner:")]
    public void What_has_an_effect_is_accepted_without_a_word(string algorithm)
    {
        var read = Read(algorithm);

        read.Faults.ShouldBeEmpty();
        read.Warnings.ShouldBeEmpty();
    }

    private static void Refused(string algorithm, int column, string said)
    {
        var fault = Read(algorithm).Faults.ShouldHaveSingleItem();

        fault.ToString().ShouldContain(said);
        (fault.Line, fault.Column).ShouldBe((7L, (long)column), fault.ToString());
    }

    private static ModelFileResult Read(string algorithm) => ModelFileReader.Read(ModelFiles.With("xgboost: { hyperparameters: { num_round: 50 } }", algorithm), "abalone");
}
