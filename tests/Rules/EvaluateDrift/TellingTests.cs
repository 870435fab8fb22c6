using Contracts.Monitoring;
using EvaluateDrift.Verdicts;

namespace Tests.Rules.EvaluateDrift;

public class TellingTests
{
    [Fact]
    public void A_first_finding_is_told() => Judgement.Of(Findings.Of(Findings.Moved("length"))).ShouldSatisfyAllConditions(it => it.Tell.ShouldBeTrue(), it => it.Outcome.ShouldBe("drift"));

    [Fact]
    public void A_clear_check_is_quiet() => Judgement.Of(Findings.Of(Findings.Feature("length"))).ShouldSatisfyAllConditions(it => it.Tell.ShouldBeFalse(), it => it.Outcome.ShouldBe("clear"));

    [Theory]
    [InlineData(0.3, false)]
    [InlineData(0.36, false)]
    [InlineData(0.2, false)]
    [InlineData(0.4, true)]
    public void The_same_finding_is_told_again_only_when_it_is_clearly_worse(double distance, bool told) =>
        Judgement.Of(Next(Findings.Moved("length"), Findings.Moved("length", distance))).Tell.ShouldBe(told);

    [Fact]
    public void A_finding_cannot_creep_away_from_what_was_told()
    {
        var checks = Findings.Of(Findings.Moved("length", 0.3));
        foreach (var distance in (double[])[0.34, 0.36]) checks = Findings.After(checks, Findings.Of(Findings.Moved("length", distance)));

        Judgement.Of(checks).Tell.ShouldBeFalse();
        Judgement.Of(Findings.After(checks, Findings.Of(Findings.Moved("length", 0.4)))).Tell.ShouldBeTrue();
    }

    [Fact]
    public void Another_feature_that_joins_is_told() =>
        Judgement.Of(Next(Findings.Moved("length"), Findings.Moved("length"), Findings.Moved("height"))).Tell.ShouldBeTrue();

    [Fact]
    public void The_end_is_told_once()
    {
        var over = Next(Findings.Moved("length"), Findings.Feature("length"));

        Judgement.Of(over).ShouldSatisfyAllConditions(it => it.Tell.ShouldBeTrue(), it => it.Outcome.ShouldBe("settled"));
        Judgement.Of(Findings.After(over, Findings.Of(Findings.Feature("length")))).Tell.ShouldBeFalse();
    }

    [Fact]
    public void The_end_of_one_of_two_is_told_once_while_the_other_lasts()
    {
        var one = Findings.After(Findings.Of(Findings.Moved("length"), Findings.Moved("height")), Findings.Of(Findings.Moved("length"), Findings.Feature("height")));

        Judgement.Of(one).ShouldSatisfyAllConditions(it => it.Tell.ShouldBeTrue(), it => it.Outcome.ShouldBe("drift"), it => it.Ended.Select(ended => ended.Key).ShouldBe(["height"]));
        var same = Findings.After(one, Findings.Of(Findings.Moved("length"), Findings.Feature("height")));
        Judgement.Of(same).Tell.ShouldBeFalse();
        Judgement.Of(Findings.After(same, Findings.Of(Findings.Feature("length"), Findings.Feature("height")))).Known.Keys.ShouldBe(["length"]);
    }

    [Fact]
    public void The_end_of_one_waits_for_another_that_is_nearly_over()
    {
        var near = Findings.After(Findings.Of(Findings.Moved("length"), Findings.Moved("height")), Findings.Of(Findings.Feature("length", distance: 0.09), Findings.Feature("height")));

        Judgement.Of(near).Tell.ShouldBeFalse();
        Judgement.Of(Findings.After(near, Findings.Of(Findings.Feature("length"), Findings.Feature("height")))).ShouldSatisfyAllConditions(it => it.Outcome.ShouldBe("settled"), it => it.Known.Keys.Order().ShouldBe(["height", "length"]));
    }

    [Fact]
    public void A_finding_that_comes_back_is_told_again()
    {
        var over = Next(Findings.Moved("length"), Findings.Feature("length"));

        Judgement.Of(Findings.After(over, Findings.Of(Findings.Moved("length")))).Tell.ShouldBeTrue();
    }

    [Fact]
    public void What_is_told_of_quality_is_over_only_when_labels_say_so()
    {
        var worse = Findings.WithQuality(4, worse: true, Findings.Feature("length"));

        Judgement.Of(worse).Outcome.ShouldBe("quality");
        Judgement.Of(Findings.After(worse, Findings.Of(Findings.Feature("length")))).Tell.ShouldBeFalse();
        Judgement.Of(Findings.After(worse, Findings.WithQuality(2, worse: false, Findings.Feature("length")))).Outcome.ShouldBe("settled");
    }

    [Fact]
    public void A_distance_beside_its_threshold_is_not_told_and_settled_in_turns()
    {
        var checks = Findings.Of(Findings.Moved("length", 0.101));
        foreach (var distance in (double[])[0.099, 0.085])
        {
            checks = Findings.After(checks, Findings.Of(Findings.Feature("length", distance: distance)));
            Judgement.Of(checks).Tell.ShouldBeFalse();
        }

        checks = Findings.After(checks, Findings.Of(Findings.Moved("length", 0.101)));
        Judgement.Of(checks).Tell.ShouldBeFalse();
        Judgement.Of(Findings.After(checks, Findings.Of(Findings.Feature("length", distance: 0.079)))).Outcome.ShouldBe("settled");
    }

    [Theory]
    [InlineData("non_negative_check", 1, 400, true)]
    [InlineData("non_negative_check", 1, 5, false)]
    [InlineData("category_gone_check", 1, 2, true)]
    [InlineData("category_gone_check", 1, 1, false)]
    public void More_negative_values_or_missing_categories_are_worse(string check, double before, double now, bool told)
    {
        static FeatureFinding Broken(string check, double count) => Findings.Feature("length", "moved") with { WindowValues = 5000, Checks = [new CheckFinding(check, "It is broken.", count, 0)] };

        Judgement.Of(Next(Broken(check, before), Broken(check, now))).Tell.ShouldBe(told);
    }

    [Fact]
    public void A_smaller_r2_alone_is_not_told()
    {
        var spread = Findings.WithQuality(2, worse: true, Findings.Feature("length"));
        var algorithm = spread.Quality!.Algorithms[0];
        spread = Findings.With(spread, spread.Quality with { Algorithms = [algorithm with { Violations = [new MetricFinding("r2", 0.2, 0.1, 0.5, "r2 is smaller")] }] });

        Judgement.Of(spread).ShouldSatisfyAllConditions(it => it.Tell.ShouldBeFalse(), it => it.Outcome.ShouldBe("clear"), it => it.Retraining.ShouldBe(Retraining.None));
    }

    [Fact]
    public void Lines_that_are_no_labels_are_said_with_the_place_they_were_dropped_at()
    {
        var check = Findings.WithQuality(2, worse: false, Findings.Feature("length"));

        Judgement.Of(Findings.With(check, check.Quality! with { Labels = check.Quality.Labels with { Unusable = 12 } })).Summary.ShouldEndWith("; 12 of the lines under ground-truth/abalone/ are no labels");
    }

    [Fact]
    public void Two_days_of_checks_a_minute_are_known_as_judged()
    {
        var check = Findings.Of(Findings.Feature("length"));
        var memory = Remembered.After(check, Judgement.Of(check)) with { Judged = [.. Enumerable.Range(0, 2 * 24 * 60).Select(run => $"jr_{run}_")] };

        var next = check with { Memory = memory };

        Remembered.After(next, Judgement.Of(next)).Judged.ShouldBe([.. memory.Judged, "jr_1"]);
    }

    [Fact]
    public void Of_a_new_model_nothing_was_told()
    {
        var next = Next(Findings.Moved("length"), Findings.Moved("length"));
        next = next with { Data = next.Data with { BaselineRun = "20261122000000-ccccc" } };

        Judgement.Of(next).Tell.ShouldBeTrue();
    }

    private static CheckFindings Next(FeatureFinding before, params FeatureFinding[] now) => Findings.After(Findings.Of(before), Findings.Of(now));
}
