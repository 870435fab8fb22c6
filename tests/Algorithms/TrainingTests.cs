using System.Globalization;

namespace Tests.Algorithms;

public sealed class TrainingTests
{
    private static readonly SampleRows Train = SampleRows.Create(600, 1);
    private static readonly SampleRows Validation = SampleRows.Create(200, 2);

    [Fact]
    public async Task Prints_one_tab_separated_line_per_round_with_five_decimals()
    {
        using var folder = Regression(new() { ["num_round"] = "3", ["eval_metric"] = "rmse,mae" });

        var result = await AlgorithmProcess.TrainAsync(folder);

        result.ExitCode.ShouldBe(0, result.Errors);
        result.Rounds.Length.ShouldBe(3);
        result.Rounds[2].ShouldMatch(@"^\[2\]\ttrain-rmse:\d+\.\d{5}\ttrain-mae:\d+\.\d{5}\tvalidation-rmse:\d+\.\d{5}\tvalidation-mae:\d+\.\d{5}$");
    }

    [Theory]
    [InlineData("auto")]
    [InlineData("hist")]
    public async Task Gives_the_same_model_as_the_library_used_directly(string treeMethod)
    {
        using var folder = Regression(new() { ["num_round"] = "20", ["max_depth"] = "4", ["eta"] = "0.2", ["subsample"] = "0.8", ["seed"] = "5", ["tree_method"] = treeMethod });

        (await AlgorithmProcess.TrainAsync(folder)).ExitCode.ShouldBe(0);

        var direct = IndependentLibrary.TrainAndPredict(Train, Validation, 20, ("max_depth", "4"), ("eta", "0.2"), ("subsample", "0.8"), ("seed", "5"), ("tree_method", treeMethod));
        var ours = IndependentLibrary.LoadAndPredict(folder.Model, Validation);
        for (var i = 0; i < direct.Length; i++)
            ours[i].ShouldBe(direct[i], Math.Abs(direct[i]) * 1e-4);
    }

    [Fact]
    public async Task Prints_metrics_that_the_predictions_of_the_saved_model_confirm()
    {
        using var folder = Regression(new() { ["num_round"] = "10", ["eval_metric"] = "rmse,mse,r2" });

        var last = (await AlgorithmProcess.TrainAsync(folder)).Rounds[^1];

        var predictions = IndependentLibrary.LoadAndPredict(folder.Model, Validation);
        var errors = Validation.Labels.Zip(predictions, (y, p) => (double)(y - p) * (y - p)).Average();
        var mean = Validation.Labels.Average(y => (double)y);
        var variance = Validation.Labels.Average(y => (y - mean) * (y - mean));
        Metric(last, "validation-mse").ShouldBe(errors, 1e-3);
        Metric(last, "validation-rmse").ShouldBe(Math.Sqrt(errors), 1e-4);
        Metric(last, "validation-r2").ShouldBe(1 - (errors / variance), 1e-4);
    }

    [Fact]
    public async Task Stops_early_and_keeps_the_best_round()
    {
        using var folder = Regression(new() { ["num_round"] = "400", ["eta"] = "0.9", ["max_depth"] = "8", ["eval_metric"] = "rmse", ["early_stopping_rounds"] = "3" });

        var rounds = (await AlgorithmProcess.TrainAsync(folder)).Rounds;

        var scores = rounds.Select(r => Metric(r, "validation-rmse")).ToList();
        var best = scores.IndexOf(scores.Min());
        rounds.Length.ShouldBe(best + 4);
        var predictions = IndependentLibrary.LoadAndPredict(folder.Model, Validation);
        Math.Sqrt(Validation.Labels.Zip(predictions, (y, p) => (double)(y - p) * (y - p)).Average()).ShouldBe(scores[best], 1e-4);
    }

    [Fact]
    public async Task Computes_the_classification_metrics_that_the_library_lacks()
    {
        var rows = SampleRows.Create(500, 3, binary: true);
        using var folder = new TrainingFolder(new() { ["num_round"] = "5", ["objective"] = "binary:logistic", ["eval_metric"] = "auc,error,accuracy,f1,precision,recall" })
            .Data("train/rows.csv", rows.Csv());

        var last = (await AlgorithmProcess.TrainAsync(folder)).Rounds[^1];

        var right = IndependentLibrary.LoadAndPredict(folder.Model, rows).Zip(rows.Labels, (p, y) => (p > 0.5f) == (y == 1)).Average(r => r ? 1.0 : 0.0);
        Metric(last, "train-accuracy").ShouldBe(right, 1e-5);
        Metric(last, "train-error").ShouldBe(1 - right, 1e-5);
        foreach (var metric in new[] { "auc", "f1", "precision", "recall" })
            Metric(last, $"train-{metric}").ShouldBeInRange(0.7, 1);
    }

    [Fact]
    public async Task Reads_weights_from_the_second_column_and_files_from_sub_folders()
    {
        using var folder = new TrainingFolder(new() { ["num_round"] = "1", ["eta"] = "1", ["lambda"] = "0", ["csv_weights"] = "1", ["max_depth"] = "1" })
            .Data("train/a.csv", "10,3,1\n20,1,1\n")
            .Data("train/sub/b.csv", "0,1,1\n")
            .Data("train/_SUCCESS", "no data")
            .Data("train/.hidden", "no data");

        var result = await AlgorithmProcess.TrainAsync(folder);

        result.ExitCode.ShouldBe(0, result.Errors);
        result.Output.ShouldContain("Train matrix has 3 rows");
        var root = Math.Sqrt(((3 * 0.0) + (1 * 100) + (1 * 100)) / 5); // all rows alike: the weighted mean is 10
        Metric(result.Rounds[0], "train-rmse").ShouldBe(root, 1e-3);
    }

    [Fact]
    public async Task Trains_on_libsvm_text()
    {
        using var folder = new TrainingFolder(new() { ["num_round"] = "2", ["min_child_weight"] = "0" }).Channels("text/libsvm", "train")
            .Data("train/a.txt", "1 0:1.5 2:3\n2 1:0.5\n3 0:2\n");

        (await AlgorithmProcess.TrainAsync(folder)).Rounds.Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("train/a.csv", "1,2\n3,x\n", "Failed to load csv data with exception:\na.csv line 2: 'x' in column 2 is not a number")]
    [InlineData("train/a.csv", "1,2\n\n3,4,5\n", "Failed to load csv data with exception:\na.csv line 3: more than the expected 2 columns")]
    [InlineData("train/a.csv", "1,2,3\n4,5\n", "Failed to load csv data with exception:\na.csv line 2: 2 columns, expected 3")]
    [InlineData("train/a.csv", "12\n13\n", "Could not determine delimiter on line 12")]
    [InlineData("other/a.csv", "1,2\n", "No data in training channel path")]
    public async Task Refuses_data_it_cannot_read(string file, string text, string reason)
    {
        using var folder = new TrainingFolder(new() { ["num_round"] = "1" }).Data(file, text);

        var result = await AlgorithmProcess.TrainAsync(folder);

        result.ExitCode.ShouldBe(1);
        result.Failure.ShouldNotBeNull().ShouldStartWith($"ClientError: {reason}");
    }

    [Fact]
    public async Task Refuses_an_empty_validation_channel()
    {
        using var folder = new TrainingFolder(new() { ["num_round"] = "1" }, "train", "validation").Data("train/a.csv", Train.Csv());

        (await AlgorithmProcess.TrainAsync(folder)).Failure.ShouldNotBeNull().ShouldStartWith("ClientError: No data in validation channel path");
    }

    [Theory]
    [InlineData("application/x-parquet", "application/x-parquet is not supported by the local stand-in")]
    [InlineData("text/csv;label_size=2", "text/csv;label_size=2 is not an accepted csv ContentType.")]
    [InlineData("image/png", "image/png is not an accepted ContentType: csv, libsvm,")]
    public async Task Refuses_a_content_type(string contentType, string reason)
    {
        using var folder = new TrainingFolder(new() { ["num_round"] = "1" }).Channels(contentType, "train").Data("train/a.csv", "1,2\n");

        (await AlgorithmProcess.TrainAsync(folder)).Failure.ShouldNotBeNull().ShouldStartWith($"ClientError: {reason}");
    }

    [Fact]
    public async Task Names_the_package_to_install_when_the_library_is_missing()
    {
        using var folder = Regression(new() { ["num_round"] = "1" });

        var result = await AlgorithmProcess.TrainAsync(folder, ("XGBOOST_LIBRARY", "/nowhere/libxgboost.so"));

        result.ExitCode.ShouldBe(1);
        result.Failure.ShouldNotBeNull().ShouldContain("apt-get install libxgboost0");
    }

    [Fact]
    public async Task Blames_the_user_for_labels_that_do_not_fit_the_objective()
    {
        using var folder = Regression(new() { ["num_round"] = "1", ["objective"] = "binary:logistic" });

        (await AlgorithmProcess.TrainAsync(folder)).Failure.ShouldNotBeNull().ShouldStartWith("ClientError:");
    }

    private static TrainingFolder Regression(Dictionary<string, string> hyperparameters) =>
        new TrainingFolder(hyperparameters, "train", "validation").Data("train/rows.csv", Train.Csv()).Data("validation/rows.csv", Validation.Csv());

    private static double Metric(string line, string name) =>
        double.Parse(line.Split('\t').Single(p => p.StartsWith(name + ":", StringComparison.Ordinal)).Split(':')[1], CultureInfo.InvariantCulture);
}
