using Local.Algorithms.Container;
using Local.Algorithms.LinearLearner.Hyperparameters;
using Local.Algorithms.LinearLearner.Training;

namespace Tests.Algorithms.LinearLearner;

public sealed class LinearRefusalTests
{
    [Theory]
    [InlineData("epoch", "15", "Extraneous hyperparameter found: epoch")]
    [InlineData("epochs", "0", "Hyperparameter epochs: 0 is not in [1, +inf)")]
    [InlineData("epochs", "1.5", "Hyperparameter epochs: 1.5 is not a whole number in [1, +inf)")]
    [InlineData("mini_batch_size", "auto", "Hyperparameter mini_batch_size: auto is not a whole number")]
    [InlineData("learning_rate", "0", "Hyperparameter learning_rate: 0 is not in (0, +inf) or ['auto']")]
    [InlineData("learning_rate", "fast", "Hyperparameter learning_rate: fast is not a number in (0, +inf) or ['auto']")]
    [InlineData("wd", "-1", "Hyperparameter wd: -1 is not in [0, +inf) or ['auto']")]
    [InlineData("beta_1", "1", "Hyperparameter beta_1: 1 is not in [0, 1) or ['auto']")]
    [InlineData("quantile", "1", "Hyperparameter quantile: 1 is not in (0, 1)")]
    [InlineData("lr_scheduler_factor", "NaN", "Hyperparameter lr_scheduler_factor: NaN is not a number")]
    [InlineData("num_classes", "2", "Hyperparameter num_classes: 2 is not in [3, 1000000]")]
    [InlineData("use_bias", "True", "Hyperparameter use_bias: True is not in ['true', 'false']")]
    [InlineData("optimizer", "lbfgs", "Hyperparameter optimizer: lbfgs is not in ['auto', 'adam', 'sgd', 'rmsprop']")]
    [InlineData("loss", "logistic", "Hyperparameter loss: logistic does not fit predictor_type regressor")]
    [InlineData("predictor_type", "binary_classifier", "predictor_type: binary_classifier is not supported by the local stand-in")]
    [InlineData("predictor_type", "multiclass_classifier", "predictor_type: multiclass_classifier is not supported by the local stand-in")]
    [InlineData("predictor_type", "regression", "predictor_type: regression is not in ['binary_classifier', 'multiclass_classifier', 'regressor']")]
    public void A_hyperparameter_that_does_not_fit(string name, string value, string reason) =>
        Should.Throw<ClientErrorException>(() => HyperparameterCheck.Validate(new Dictionary<string, string> { ["predictor_type"] = "regressor", [name] = value }))
            .Message.ShouldContain(reason);

    [Fact]
    public void A_missing_predictor_type() =>
        Should.Throw<ClientErrorException>(() => HyperparameterCheck.Validate(new Dictionary<string, string> { ["epochs"] = "1" })).Message.ShouldContain("Missing required hyperparameter: predictor_type");

    [Fact]
    public void But_not_what_leaves_everything_to_the_algorithm()
    {
        var auto = HyperparameterTable.All.Values.Where(h => h.Words.Contains("auto")).ToDictionary(h => h.Name, _ => "auto");

        var settings = new LinearSettings(HyperparameterCheck.Validate(new Dictionary<string, string>(auto) { ["predictor_type"] = "regressor", ["loss"] = "auto", ["optimizer"] = "auto" }));

        (settings.Epochs, settings.MiniBatch, settings.Patience, settings.Tolerance, settings.Optimizer, settings.Models).ShouldBe((15, 1000, 3, 0.001, "adam", null));
        settings.Loss.ShouldBe(new SquaredLoss());
        CandidateSettings.From(settings).Count.ShouldBe(9);
    }

    [Theory]
    [InlineData("1,2\n3,\n", "rows.csv line 2 has a cell that is empty or no finite number. Linear Learner takes no missing values")]
    [InlineData("1,2\n\n3,4\nnan,1\n", "rows.csv line 4 has a cell")]
    [InlineData("1,2\n3,1e39\n", "rows.csv line 2 has a cell")]
    [InlineData("1,2\n3,x\n", "rows.csv line 2: 'x' in column 2 is not a number")]
    [InlineData("1,2\n3,4,5\n", "rows.csv line 2: more than the expected 2 columns")]
    [InlineData("y,a\n1,2\n", "rows.csv line 1: 'y' in column 1 is not a number")]
    [InlineData("1\t2\n", "rows.csv line 1 has no comma")]
    public void Data_that_it_cannot_take(string csv, string reason)
    {
        using var folder = PlaneRows.Folder([]).Data("train/rows.csv", csv);

        Refusal(folder).ShouldContain(reason);
    }

    [Theory]
    [InlineData("application/x-recordio-protobuf", "application/x-recordio-protobuf, the content type of the train channel, is not supported by the local stand-in")]
    [InlineData("text/csv;label_size=0", "a regressor has one label, so label_size must be 1")]
    [InlineData("text/libsvm", "text/libsvm is not an accepted ContentType of the train channel")]
    public void A_content_type(string contentType, string reason)
    {
        using var folder = PlaneRows.Folder([]).Channels(contentType, "train");

        Refusal(folder).ShouldContain(reason);
    }

    [Fact]
    public void Channels_that_do_not_belong_together()
    {
        using var narrow = PlaneRows.Folder([], "train", "validation").Data("validation/rows.csv", "1,2\n");
        using var wrong = PlaneRows.Folder(new() { ["feature_dim"] = "5" });
        using var extra = PlaneRows.Folder([]).Channels("text/csv", "train", "eval");
        using var absent = PlaneRows.Folder([]).Channels("text/csv", "validation");

        Refusal(narrow).ShouldContain("The validation channel has 1 features after the label, the train channel says 3.");
        Refusal(wrong).ShouldContain("The train channel has 3 features after the label, feature_dim says 5.");
        Refusal(extra).ShouldContain("Extraneous channel found: eval");
        Refusal(absent).ShouldContain("Missing required channel: train");
    }

    [Fact]
    public void A_training_that_diverges()
    {
        using var folder = PlaneRows.Folder(new() { ["optimizer"] = "sgd", ["learning_rate"] = "10", ["normalize_data"] = "false", ["use_lr_scheduler"] = "false" });

        Refusal(folder).ShouldContain("Training diverged");
    }

    private static string Refusal(TrainingFolder folder) =>
        Should.Throw<ClientErrorException>(() => LinearLearnerTraining.Run(new ContainerFolder(folder.Root))).Message;
}
