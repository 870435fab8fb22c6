using System.Globalization;
using System.Text.RegularExpressions;
using Local.Algorithms.LinearLearner;

namespace Tests.Algorithms.LinearLearner;

public sealed partial class LinearTrainingTests
{
    [Fact]
    public async Task Finds_the_plane_that_the_rows_lie_on()
    {
        using var folder = PlaneRows.Folder([], "train", "validation");

        (await AlgorithmProcess.TrainAsync(folder)).ExitCode.ShouldBe(0);

        var model = LinearModel.Load(Path.Combine(folder.Root, "model"));
        model.Weights[0].ShouldBe(3, 0.05);
        model.Weights[1].ShouldBe(-20, 1);
        model.Weights[2].ShouldBe(0.5, 0.01);
        model.Predict([50, 0.5f, 5500]).ShouldBe(2990, 1);
    }

    [Fact]
    public async Task Writes_the_lines_that_are_scraped_and_one_file()
    {
        using var folder = PlaneRows.Folder(new() { ["epochs"] = "2" }, "train", "validation", "test");

        var lines = (await AlgorithmProcess.TrainAsync(folder)).Output.TrimEnd().Split('\n').Select(l => Numbers().Replace(l, "N")).ToArray();

        lines.ShouldBe([
            "#quality_metric: host=algo-1, epoch=N, train squared_loss_objective <loss>=N",
            "#quality_metric: host=algo-1, epoch=N, validation squared_loss_objective <loss>=N",
            "#progress_metric: host=algo-1, completed N %",
            "#throughput_metric: host=algo-1, train throughput=N records/second",
            "#quality_metric: host=algo-1, epoch=N, train squared_loss_objective <loss>=N",
            "#quality_metric: host=algo-1, epoch=N, validation squared_loss_objective <loss>=N",
            "#progress_metric: host=algo-1, completed N %",
            "#throughput_metric: host=algo-1, train throughput=N records/second",
            .. new[] { "train", "validation", "test" }.SelectMany(channel => new[] { "squared_loss_objective", "mse", "absolute_loss" }, (channel, metric) => $"#quality_metric: host=algo-1, {channel} {metric} <loss>=N"),
        ]);
        Directory.GetFiles(Path.Combine(folder.Root, "model")).ShouldHaveSingleItem().ShouldEndWith("/model_algo-1");
    }

    [Fact]
    public async Task Reports_the_mean_squared_error_in_the_labels_own_unit()
    {
        using var folder = PlaneRows.Folder([], "train", "validation");

        var mse = Metric((await AlgorithmProcess.TrainAsync(folder)).Output, "validation mse");

        var model = LinearModel.Load(Path.Combine(folder.Root, "model"));
        var rows = File.ReadLines(Path.Combine(folder.Root, "input/data/validation/rows.csv")).Select(l => l.Split(',').Select(c => float.Parse(c, CultureInfo.InvariantCulture)).ToArray());
        rows.Average(r => Math.Pow(model.Predict(r.AsSpan(1)) - (double)r[0], 2)).ShouldBe(mse, 1e-9);
    }

    [Fact]
    public async Task Trains_the_same_model_from_the_same_input()
    {
        using var one = PlaneRows.Folder([]);
        using var two = PlaneRows.Folder([]);

        await AlgorithmProcess.TrainAsync(one);
        await AlgorithmProcess.TrainAsync(two);

        File.ReadAllText(Path.Combine(two.Root, "model/model_algo-1")).ShouldBe(File.ReadAllText(Path.Combine(one.Root, "model/model_algo-1")));
    }

    [Theory]
    [InlineData("absolute_loss", "num_models", "3")]
    [InlineData("huber_loss", "huber_delta", "0.5")]
    [InlineData("quantile_loss", "quantile", "0.5")]
    [InlineData("eps_insensitive_squared_loss", "loss_insensitivity", "0.001")]
    [InlineData("eps_insensitive_absolute_loss", "loss_insensitivity", "0.001")]
    [InlineData("squared_loss", "optimizer", "sgd")]
    [InlineData("squared_loss", "optimizer", "rmsprop")]
    [InlineData("squared_loss", "learning_rate", "0.05")]
    [InlineData("squared_loss", "init_method", "normal")]
    [InlineData("squared_loss", "normalize_label", "true")]
    public async Task Comes_near_the_plane_with_every_loss_and_optimizer(string loss, string name, string value)
    {
        using var folder = PlaneRows.Folder(new() { ["loss"] = loss, [name] = value });

        var result = await AlgorithmProcess.TrainAsync(folder);

        result.ExitCode.ShouldBe(0, result.Errors);
        result.Output.ShouldContain($"train {loss}_objective <loss>=");
        Metric(result.Output, "train mse").ShouldBeLessThan(8);
    }

    [Fact]
    public async Task A_quantile_lies_above_its_share_of_the_labels()
    {
        using var folder = PlaneRows.Folder(new() { ["loss"] = "quantile_loss", ["quantile"] = "0.9" });

        await AlgorithmProcess.TrainAsync(folder);

        var model = LinearModel.Load(Path.Combine(folder.Root, "model"));
        var rows = File.ReadLines(Path.Combine(folder.Root, "input/data/train/rows.csv")).Select(l => l.Split(',').Select(c => float.Parse(c, CultureInfo.InvariantCulture)).ToArray());
        rows.Average(r => model.Predict(r.AsSpan(1)) > r[0] ? 1.0 : 0).ShouldBeInRange(0.8, 0.97);
    }

    [Theory]
    [InlineData("l1", "1")]
    [InlineData("wd", "10")]
    public async Task A_penalty_makes_weights_small(string name, string value)
    {
        using var free = PlaneRows.Folder([]);
        using var penalised = PlaneRows.Folder(new() { [name] = value });

        await AlgorithmProcess.TrainAsync(free);
        await AlgorithmProcess.TrainAsync(penalised);

        Math.Abs(Weight(penalised)).ShouldBeLessThan(Math.Abs(Weight(free)) / 1.5);

        static double Weight(TrainingFolder folder) => LinearModel.Load(Path.Combine(folder.Root, "model")).Weights[2];
    }

    [Fact]
    public async Task Takes_constant_and_collinear_columns()
    {
        using var folder = PlaneRows.Folder([]).Data("train/rows.csv", PlaneRows.Csv(500, 1, a => $",7,{(a < 50 ? 1 : 0)},{(a < 50 ? 0 : 1)},{2 * a}"));

        var result = await AlgorithmProcess.TrainAsync(folder);

        result.ExitCode.ShouldBe(0, result.Errors);
        Metric(result.Output, "train mse").ShouldBeLessThan(1);
        LinearModel.Load(Path.Combine(folder.Root, "model")).Weights[3].ShouldBe(0);
    }

    [Fact]
    public async Task A_constant_label_is_predicted()
    {
        using var folder = PlaneRows.Folder([]).Data("train/rows.csv", "5,1,2\n5,2,1\n5,3,7\n5,1,1\n");

        (await AlgorithmProcess.TrainAsync(folder)).ExitCode.ShouldBe(0);

        LinearModel.Load(Path.Combine(folder.Root, "model")).Predict([2, 2]).ShouldBe(5, 0.2);
    }

    [Fact]
    public async Task Stops_when_nothing_is_gained_any_more()
    {
        using var folder = PlaneRows.Folder(new() { ["epochs"] = "500", ["early_stopping_patience"] = "2" }, "train", "validation");

        var output = (await AlgorithmProcess.TrainAsync(folder)).Output;

        output.Split('\n').Count(l => l.Contains("train squared_loss_objective", StringComparison.Ordinal)).ShouldBeLessThan(400);
        output.ShouldContain("completed 100.0 %");
    }

    private static double Metric(string output, string name) =>
        double.Parse(output.Split('\n').Last(l => l.Contains($", {name} <loss>=", StringComparison.Ordinal)).Split('=')[^1], CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<=[= ])[-+]?\d[\d.]*(e[-+]?\d+)?")]
    private static partial Regex Numbers();
}
