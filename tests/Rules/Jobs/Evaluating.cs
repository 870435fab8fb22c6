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
