using Contracts.Serving;
using ExportConfiguration;

namespace Tests.Rules.ExportConfiguration;

public class SuccessionTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 21, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_first_model_goes_into_service()
    {
        var record = Succession.Next(null, Candidate("20261121100000-aaaaa"), At)!;

        var deployed = record.Algorithms["xgboost"];
        (deployed.Outcome, deployed.Run, deployed.Endpoint, deployed.At).ShouldBe(("deployed", "20261121100000-aaaaa", "abalone-xgboost", At));
        record.Strategy.ShouldBe("max");
        record.Previous.ShouldBeEmpty();
    }

    [Fact]
    public void A_newer_run_replaces_an_older_one_which_stays_known_as_the_previous()
    {
        var first = Succession.Next(null, Candidate("20261121100000-aaaaa"), At);

        var next = Succession.Next(first, Candidate("20261121110000-00000"), At.AddHours(1))!;

        next.Algorithms["xgboost"].Run.ShouldBe("20261121110000-00000");
        next.Previous["xgboost"].Run.ShouldBe("20261121100000-aaaaa");
    }

    [Fact]
    public void An_older_run_changes_nothing()
    {
        var first = Succession.Next(null, Candidate("20261121110000-00000"), At);

        Succession.Next(first, Candidate("20261121100000-fffff"), At).ShouldBeNull();
    }

    [Fact]
    public void A_call_again_changes_nothing_and_keeps_the_time()
    {
        var first = Succession.Next(null, Candidate("20261121100000-aaaaa"), At);

        Succession.Next(first, Candidate("20261121100000-aaaaa"), At.AddMinutes(5)).ShouldBeSameAs(first);
    }

    [Fact]
    public void What_could_not_be_announced_gives_way_to_what_was_before()
    {
        var first = Succession.Next(null, Candidate("20261121100000-aaaaa"), At);
        var second = Succession.Next(first, Candidate("20261121110000-00000"), At);

        var withdrawn = Succession.Without(second, Candidate("20261121110000-00000"))!;

        withdrawn.Algorithms["xgboost"].Run.ShouldBe("20261121100000-aaaaa");
        withdrawn.Previous.ShouldBeEmpty();
        Succession.Without(first, Candidate("20261121100000-aaaaa"))!.Algorithms.ShouldBeEmpty();
    }

    [Fact]
    public void A_newer_run_is_not_withdrawn_by_an_older_one()
    {
        var now = Succession.Next(null, Candidate("20261121110000-00000"), At);

        Succession.Without(now, Candidate("20261121100000-aaaaa")).ShouldBeSameAs(now);
        Succession.Without(null, Candidate("20261121100000-aaaaa")).ShouldBeNull();
    }

    [Fact]
    public void The_same_run_on_another_config_takes_its_place_and_keeps_what_was_before()
    {
        var first = Succession.Next(null, Candidate("20261121100000-aaaaa"), At);
        var second = Succession.Next(first, Candidate("20261121110000-aaaaa"), At);

        var redriven = Succession.Next(second, Candidate("20261121110000-aaaaa") with { Config = "abalone-c-10" }, At)!;

        redriven.Algorithms["xgboost"].Config.ShouldBe("abalone-c-10");
        redriven.Previous["xgboost"].Run.ShouldBe("20261121100000-aaaaa");
    }

    [Fact]
    public void Two_algorithms_stand_side_by_side()
    {
        var first = Succession.Next(null, Candidate("20261121100000-aaaaa"), At);

        var both = Succession.Next(first, Candidate("20261121100000-aaaaa") with { Algorithm = "linear-learner" }, At)!;

        both.Algorithms.Keys.ShouldBe(["xgboost", "linear-learner"], ignoreOrder: true);
    }

    [Fact]
    public void An_older_run_of_another_algorithm_does_not_turn_the_strategy_back()
    {
        var first = Succession.Next(null, Candidate("20261121110000-aaaaa") with { Strategy = "mean" }, At);

        var both = Succession.Next(first, Candidate("20261121100000-aaaaa") with { Algorithm = "linear-learner", Strategy = "min" }, At)!;

        both.Strategy.ShouldBe("mean");
        both.Algorithms.Count.ShouldBe(2);
    }

    [Fact]
    public void The_record_is_read_back_as_it_was_written()
    {
        var first = Succession.Next(null, Candidate("20261121100000-aaaaa"), At);
        var record = Succession.Next(first, Candidate("20261121110000-aaaaa"), At)!;

        var again = ServingRecord.Parse(record.ToJson(), "in-service.json");

        again.Algorithms.ShouldBe(record.Algorithms);
        again.Previous.ShouldBe(record.Previous);
    }

    [Fact]
    public void A_parameter_that_would_not_fit_is_refused_with_its_size()
    {
        var algorithms = Enumerable.Range(0, 20).ToDictionary(n => $"algorithm-{n}", _ => Succession.Entry(Candidate("20261121100000-aaaaa"), "deployed", At));

        Should.Throw<InvalidDataException>(() => InferenceParameters.Text(new InService("abalone", "max", algorithms), "/models/abalone")).Message.ShouldContain("4096");
    }

    [Fact]
    public void The_parameter_holds_what_the_inference_API_reads()
    {
        var text = InferenceParameters.Text(Succession.Next(null, Candidate("20261121100000-aaaaa"), At)!.InService, "/models/abalone");

        text.ShouldStartWith("""{"model":"abalone","strategy":"max","algorithms":{"xgboost":{"outcome":"deployed",""");
        text.ShouldNotContain("previous");
    }

    private static VerifiedModel Candidate(string run) =>
        new("abalone", run, "xgboost", "abalone-xgboost", $"abalone-{run}-xgb-00", $"abalone-{run}-xgb-00", $"abalone/runs/{run}/features/features.json", "max", 2.1, "arn:execution");
}
