using Contracts;
using FsCheck;
using FsCheck.Fluent;

namespace Tests.Rules.Contracts;

public class NamesTests
{
    private static readonly DateTimeOffset Dropped = new(2026, 11, 21, 23, 30, 5, TimeSpan.FromHours(2));

    [Fact]
    public void A_run_begins_with_the_event_time_in_UTC()
    {
        var run = Names.Run(Dropped, "data", "training/abalone/a.csv", "v1", "0055");

        run.ShouldMatch("^20261121213005-[0-9a-f]{5}$");
    }

    [Fact]
    public void The_same_event_gives_the_same_run_and_another_version_another_one()
    {
        var run = Names.Run(Dropped, "data", "training/abalone/a.csv", "v1", "0055");

        Names.Run(Dropped.ToUniversalTime(), "data", "training/abalone/a.csv", "v1", "0055").ShouldBe(run);
        Names.Run(Dropped, "data", "training/abalone/a.csv", "v2", "0055").ShouldNotBe(run);
        Names.Run(Dropped, "data", "training/abalone/a.csv", "v1", "0056").ShouldNotBe(run);
        Names.Run(Dropped, "data", "training/abalone/b.csv", "v1", "0055").ShouldNotBe(run);
    }

    [Fact]
    public void Any_event_gives_a_run_that_names_can_be_made_of() =>
        Prop.ForAll<string, string, string>((key, version, sequencer) =>
        {
            var run = Names.Run(Dropped, "data", key ?? "", version, sequencer);
            return run == Names.Run(Dropped, "data", key ?? "", version, sequencer) && Names.IsModel(run) && run.Length == 20;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("xgboost")]
    [InlineData("linear-learner")]
    public void The_longest_model_leaves_room_for_a_hundredth_redrive_and_tenth_retry(string algorithm)
    {
        var model = new string('m', Names.LongestModel);
        var run = Names.Run(Dropped, "b", "k", null, null);

        $"{Names.Job(model, run, algorithm)}-{99}{9}{99}{9}{99}{9}".Length.ShouldBeLessThanOrEqualTo(63);
        $"{model}-{run}-pre-{99}{9}".Length.ShouldBeLessThanOrEqualTo(63);
        Names.Endpoint(model, algorithm).Length.ShouldBeLessThanOrEqualTo(63);
        Names.Execution(model, run).Length.ShouldBeLessThanOrEqualTo(80);
    }

    [Theory]
    [InlineData("abalone", true)]
    [InlineData("used-car-price", true)]
    [InlineData("a", true)]
    [InlineData("2024-prices", true)]
    [InlineData("", false)]
    [InlineData("Abalone", false)]
    [InlineData("used_cars", false)]
    [InlineData("-cars", false)]
    [InlineData("cars-", false)]
    [InlineData("used--cars", false)]
    [InlineData("cars\n", false)]
    [InlineData("autó", false)]
    [InlineData("a23456789012345678901234567890123", false)]
    public void Knows_what_a_model_may_be_called(string name, bool allowed) => Names.IsModel(name).ShouldBe(allowed);
}
