using System.Text.Json;
using Contracts;
using Contracts.Training;
using Jobs.Evaluate;

namespace Tests.Rules.Jobs;

/// <summary>Metrics of scored rows.</summary>
public sealed class Evaluating : IDisposable
{
    private readonly JobFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Computes_the_metrics_by_their_definitions()
    {
        var metrics = Regression.Metrics(new([1, 2, 3, 4], [2, 2, 3, 2]), new Random(1));

        metrics.Mse.Value.ShouldBe(1.25, 1e-12);
        metrics.Rmse.Value.ShouldBe(Math.Sqrt(1.25), 1e-12);
        metrics.Mae.Value.ShouldBe(0.75, 1e-12);
        metrics.R2.Value.ShouldBe(0, 1e-12);
        metrics.Rmse.StandardDeviation.ShouldBeNull();
    }

    [Fact]
    public void Tells_deviations_from_200_rows_on_and_always_the_same()
    {
        var rows = Scored(200, error: row => row % 7);

        var metrics = Regression.Metrics(rows, new Random(1));

        metrics.ShouldBe(Regression.Metrics(rows, new Random(1)));
        metrics.Rmse.StandardDeviation!.Value.ShouldBeInRange(0.001, 0.3);
        Regression.Metrics(Scored(199, row => row % 7), new Random(1)).Rmse.StandardDeviation.ShouldBeNull();
    }

    [Fact]
    public void Judges_challenger_and_champion_on_the_same_rows()
    {
        folder.Put("1,1.5\n2,2\n", "processing", "input", "scored", "challenger", "test.csv.out");
        folder.Put("1,3\n2,2\n", "processing", "input", "scored", "champion", "test.csv.out");

        folder.Run("evaluate").ShouldBe(0);

        var evaluation = JsonSerializer.Deserialize(folder.Output("evaluation.json"), ContractsJson.Default.Evaluation)!;
        evaluation.ShouldSatisfyAllConditions(
            it => it.Rows.ShouldBe(2),
            it => it.Challenger.Mse.Value.ShouldBe(0.125),
            it => it.Champion!.Mse.Value.ShouldBe(2));
    }

    [Fact]
    public void Judges_the_training_mean_beside_them()
    {
        folder.Preprocess(Cars.Csv()).ShouldBe(0);
        folder.Put(folder.Output("features", "features.json"), "processing", "input", "features", "features.json");
        folder.Put("1,1.5\n3,2\n", "processing", "input", "scored", "challenger", "test.csv.out");
        folder.Put("1,3\n3,2\n", "processing", "input", "scored", "champion", "test.csv.out");
        var mean = global::Jobs.Features.FeatureSchema.Read(folder.OutputPath("features", "features.json")).TargetRange!.Mean;

        folder.Run("evaluate").ShouldBe(0);

        var evaluation = JsonSerializer.Deserialize(folder.Output("evaluation.json"), ContractsJson.Default.Evaluation)!;
        evaluation.Mean!.Mse.Value.ShouldBe((((mean - 1) * (mean - 1)) + ((mean - 3) * (mean - 3))) / 2, 1e-3);
        evaluation.Difference!.Value.ShouldBe(evaluation.Challenger.Rmse.Value - evaluation.Champion!.Rmse.Value, 1e-12);
        evaluation.TargetIsConstant.ShouldBeFalse();
    }

    /// <summary>The truth: how the difference of independent samples' rmse spreads. The error tells it from one sample.</summary>
    [Fact]
    public void The_error_of_a_paired_difference_is_that_of_repeated_samples()
    {
        var random = new Random(5);
        var samples = Enumerable.Range(0, 400).Select(_ => Difference(Pair(random, 300))).ToList();

        var mean = samples.Average(sample => sample.Value);
        var spread = Math.Sqrt(samples.Average(sample => (sample.Value - mean) * (sample.Value - mean)));
        samples.Average(sample => sample.StandardError).ShouldBe(spread, 0.1 * spread);
        samples.Count(sample => Math.Abs(sample.Value - mean) <= sample.StandardError).ShouldBeInRange(240, 305);
    }

    [Fact]
    public void Equal_predictions_differ_by_nothing_and_shared_errors_cancel()
    {
        var (one, other) = Pair(new Random(3), 500);

        PairedDifference.Of(one, one).ShouldBe(new RmseDifference(0, 0));
        PairedDifference.Of(one, other).StandardError.ShouldBeLessThan(0.5 * Regression.Metrics(one, new Random(1)).Rmse.Value / Math.Sqrt(2 * 500));
        PairedDifference.Of(one with { Predictions = one.Targets }, one with { Predictions = one.Targets }).ShouldBe(new RmseDifference(0, 0));
    }

    /// <summary>Two models of the same rows, whose errors are mostly the rows' own.</summary>
    private static (ScoredRows One, ScoredRows Other) Pair(Random random, int count)
    {
        double[] targets = [.. Enumerable.Range(0, count).Select(_ => random.NextDouble() * 100)];
        double[] hard = [.. targets.Select(_ => Normal(random) * 10)];
        return (Predicted(2), Predicted(3));

        ScoredRows Predicted(double own) => new(targets, [.. targets.Select((target, row) => target + hard[row] + (Normal(random) * own))]);
    }

    private static RmseDifference Difference((ScoredRows One, ScoredRows Other) pair) => PairedDifference.Of(pair.One, pair.Other);

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    [Fact]
    public void Judges_alone_when_nothing_is_in_service()
    {
        folder.Put("1,1.5\r\n2,2\r\n", "processing", "input", "scored", "challenger", "a.csv.out");
        folder.Put("3,3.5", "processing", "input", "scored", "challenger", "b.csv.out");

        folder.Run("evaluate").ShouldBe(0);

        var evaluation = JsonSerializer.Deserialize(folder.Output("evaluation.json"), ContractsJson.Default.Evaluation)!;
        (evaluation.Rows, evaluation.Champion).ShouldBe((3, null));
    }

    [Theory]
    [InlineData("1,1\n2,2\n", "1,1\n", "scored/challenger has 2 rows and scored/champion has 1.")]
    [InlineData("1,1\n2,2\n", "1,1\n2.5,2\n", "Row 2 has the target 2 in scored/challenger and 2.5 in scored/champion.")]
    [InlineData("1,1,1\n", null, "line 1: expected target,prediction as two numbers, found '1,1,1'.")]
    [InlineData("1,nan\n", null, "line 1: expected target,prediction as two numbers, found '1,nan'.")]
    [InlineData("", null, "holds no scored rows.")]
    [InlineData(null, null, "holds no scored rows.")]
    public void Fails_loudly_when_the_rows_are_not_the_same_or_no_rows(string? challenger, string? champion, string sentence)
    {
        if (challenger is not null)
            folder.Put(challenger, "processing", "input", "scored", "challenger", "test.csv.out");
        if (champion is not null)
            folder.Put(champion, "processing", "input", "scored", "champion", "test.csv.out");

        folder.Run("evaluate").ShouldBe(1);

        folder.Message.ShouldContain(sentence);
    }

    private static ScoredRows Scored(int count, Func<int, double> error) =>
        new([.. Enumerable.Range(0, count).Select(row => (double)row)], [.. Enumerable.Range(0, count).Select(row => row + error(row))]);
}
