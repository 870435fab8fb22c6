using Contracts.Configuration;
using Contracts.Training;
using RmseGate;

namespace Tests.Rules.RmseGate;

public class ChampionTests
{
    private static readonly GateRules Gate = new() { Threshold = 2.6 };
    private static readonly Champion Unlike = new(Exists: true, Comparable: false, "m", "20261101100000-00000", "abalone-xgboost", 2.0, "it does not know the feature height");

    [Theory]
    [InlineData(2.5, true)]
    [InlineData(2.7, false)]
    public void A_champion_that_does_not_compare_leaves_the_threshold_to_judge_and_is_named(double rmse, bool accepted)
    {
        var verdict = PromotionGate.Judge(new Evaluation(500, Metrics(rmse), null), Gate, Unlike);

        verdict.Accepted.ShouldBe(accepted);
        verdict.Reason.ShouldEndWith(" The model in service, of run 20261101100000-00000, could not be compared with: it does not know the feature height; the threshold alone judged.");
        verdict.Reason.ShouldNotContain("there is no model in service");
        (verdict.ChampionRun, verdict.ChampionRmse, verdict.Allowed).ShouldBe(("20261101100000-00000", null, null));
    }

    [Fact]
    public void The_verdict_says_what_the_comparison_allowed()
    {
        var verdict = PromotionGate.Judge(new Evaluation(500, Metrics(2.2), Metrics(2.0)) { Difference = new(0.2, 0.05) }, Gate, Unlike with { Comparable = true, Reason = null });

        verdict.Accepted.ShouldBeFalse();
        verdict.Allowed.ShouldNotBeNull().ShouldBe(2.05, 1e-12);
        verdict.ChampionRun.ShouldBe("20261101100000-00000");
    }

    [Fact]
    public void Above_the_threshold_the_champion_is_told_all_the_same() =>
        PromotionGate.Judge(new Evaluation(500, Metrics(6.3), Metrics(2.0)), Gate).Reason.ShouldBe("rmse 6.3 is above the threshold of 2.6; the model in service has 2 on the same rows.");

    [Fact]
    public void Figures_of_a_champion_that_was_not_to_be_compared_with_are_left_out() =>
        Evaluations.Parse(WithChampion, "s3://b/e.json", Unlike).Champion.ShouldBeNull();

    [Fact]
    public void A_champion_that_was_scored_must_be_in_the_evaluation()
    {
        var compared = Unlike with { Comparable = true, Reason = null };

        Evaluations.Parse(WithChampion, "s3://b/e.json", compared).Champion!.Rmse.Value.ShouldBe(2);
        Should.Throw<InvalidDataException>(() => Evaluations.Parse("""{"rows":1,"challenger":{"rmse":{"value":1}}}""", "s3://b/e.json", compared)).Message
            .ShouldBe("s3://b/e.json has no champion, though run 20261101100000-00000 was scored to be compared with.");
    }

    private const string WithChampion = """{"rows":1,"challenger":{"rmse":{"value":1}},"champion":{"rmse":{"value":2}}}""";

    private static RegressionMetrics Metrics(double rmse, double? deviation = null)
    {
        var any = new Metric(1, null);
        return new RegressionMetrics(new Metric(rmse, deviation), any, any, any);
    }
}
