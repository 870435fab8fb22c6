using Contracts.Scoring;
using Contracts.Training;
using SummarizeBatch;

namespace Tests.Rules.SummarizeBatch;

public class SummariesTests
{
    private static readonly ColumnSummary Column = new(2, 1, 0, 4);
    private static readonly BatchPlan Plan = new(
        "cars", "20261121100005-ab12c", "november", DateTimeOffset.UnixEpoch, [new BatchFile("november.csv", "november", "00000.csv", "", 1)],
        [new BatchAlgorithm("xgboost", "saved", "20261101100000-00000", 2, 0, "layout-1", "ml.m5.xlarge", "job", Column)], [], "max", 100);

    [Fact]
    public void Tells_rows_models_time_and_files()
    {
        var summary = Summary(rows: 10, scored: 7, rejected: 3);

        (summary.RowsIn, summary.Scored, summary.Rejected, summary.DurationSeconds).ShouldBe((10, 7, 3, 5));
        summary.Files.ShouldBe(["scored/cars/20261121100005-ab12c/november.csv", "scored/cars/20261121100005-ab12c/november.rejected.csv"]);
        summary.Models.ShouldHaveSingleItem().Version.ShouldBe("20261101100000-00000");
        Summaries.KeyOf(Plan).ShouldBe("scored/cars/20261121100005-ab12c/november.summary.json");
    }

    [Fact]
    public void The_machine_is_told_only_the_files_that_a_mail_names()
    {
        var summary = Summary(rows: 10, scored: 7, rejected: 3) with { Files = [.. Enumerable.Range(0, 1000).Select(i => $"{i}.csv")] };

        Summaries.Told(summary).Files.ShouldBe(["0.csv", "1.csv", "2.csv", "3.csv", "4.csv", "5.csv"]);
    }

    [Theory]
    [InlineData(9, 7, 3)]
    [InlineData(10, 6, 3)]
    [InlineData(10, 8, 3)]
    [InlineData(10, 8, 2)]
    public void Fails_when_rows_are_lost_or_doubled(long rows, long scored, long rejected) =>
        Should.Throw<RowsUnaccountedException>(() => Summary(rows, scored, rejected)).Message.ShouldContain("Prepare read 10 rows and rejected 3");

    [Fact]
    public void Costs_are_hours_of_all_instances_times_their_price()
    {
        var cost = Prices.Of(Jobs("ml.m5.large"));

        cost.Instances.Select(part => (part.Job, part.Hours)).ShouldBe([("Prepare", 0.5), ("xgb", 2), ("Assemble", 0.25)]);
        cost.Usd!.Value.ShouldBe((0.5 * 0.23) + (2 * 0.115) + (0.25 * 0.23), 1e-6);
        cost.Note.ShouldContain("estimate");
    }

    [Fact]
    public void A_price_that_is_not_known_makes_no_sum_up() => Prices.Of(Jobs("ml.q9.huge")).Usd.ShouldBeNull();

    private static ScoredBatch Jobs(string instance) => new(
        "cars", "20261121100005-ab12c", "data", 2, new JobTimes("Prepare", "ml.m5.xlarge", 0, 1_800_000), new JobTimes("Assemble", "ml.m5.xlarge", 0, 900_000), [new JobTimes("xgb", instance, 0, 3_600_000)]);

    private static BatchSummary Summary(long rows, long scored, long rejected) => Summaries.Of(
        Plan,
        new PreparationReport(10, 3, new Dictionary<string, long> { ["2 values instead of 3"] = 3 }, [new PreparedPart("part-00000.csv", 7)], 1),
        new AssemblyReport(rows, scored, rejected, Column, new Dictionary<string, ColumnSummary> { ["xgboost"] = Column }, 1, scored),
        Prices.Of(Jobs("ml.m5.large")),
        DateTimeOffset.UnixEpoch.AddSeconds(5));
}
