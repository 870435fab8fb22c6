using Contracts.Configuration;
using Contracts.Training;
using FsCheck;
using FsCheck.Fluent;
using RmseGate;

namespace Tests.Rules.RmseGate;

public class PromotionGateTests
{
    [Theory]
    [InlineData(2.59, true)]
    [InlineData(2.6, true)]
    [InlineData(2.6000001, false)]
    [InlineData(6.3, false)]
    [InlineData(0, true)]
    public void Without_a_champion_the_threshold_judges(double rmse, bool accepted)
    {
        var verdict = PromotionGate.Judge(Evaluated(rmse, 0.1, null, null), new GateRules { Threshold = 2.6 });

        verdict.Accepted.ShouldBe(accepted);
        verdict.ChampionRmse.ShouldBeNull();
        (verdict.Rmse, verdict.RmseDeviation, verdict.Threshold, verdict.Rows).ShouldBe((rmse, 0.1, 2.6, 500));
    }

    [Theory]
    [InlineData(2.0, 0.03, 2.0, 0.04, 1.0, true)]
    [InlineData(2.05, 0.03, 2.0, 0.04, 1.0, true)]
    [InlineData(2.051, 0.03, 2.0, 0.04, 1.0, false)]
    [InlineData(2.051, 0.03, 2.0, 0.04, 2.0, true)]
    [InlineData(2.001, 0.03, 2.0, 0.04, 0.0, false)]
    [InlineData(1.5, 0.03, 2.0, 0.04, 0.0, true)]
    [InlineData(2.7, 0.03, 9.0, 0.04, 1.0, false)]
    public void A_champion_may_not_be_much_better(double rmse, double deviation, double champion, double championDeviation, double margin, bool accepted) =>
        PromotionGate.Judge(Evaluated(rmse, deviation, champion, championDeviation), new GateRules { Threshold = 2.6, Margin = margin }).Accepted.ShouldBe(accepted);

    [Theory]
    [InlineData(2.0, true)]
    [InlineData(2.01, false)]
    public void With_too_few_rows_for_deviations_no_worse_is_no_worse(double rmse, bool accepted) =>
        PromotionGate.Judge(Evaluated(rmse, null, 2.0, null), new GateRules { Threshold = 2.6 }).Accepted.ShouldBe(accepted);

    [Fact]
    public void The_reason_has_the_numbers_that_decided()
    {
        var gate = new GateRules { Threshold = 3000 };

        PromotionGate.Judge(Evaluated(3400, 50, null, null), gate).Reason.ShouldBe("rmse 3400 +/- 50 is above the threshold of 3000.");
        PromotionGate.Judge(Evaluated(2500, 30, null, null), gate).Reason.ShouldBe("rmse 2500 +/- 30 is within the threshold of 3000; there is no model in service to compare with.");
        PromotionGate.Judge(Evaluated(2500, 30, 2400, 40), gate).Reason
            .ShouldBe("rmse 2500 +/- 30 is within the threshold of 3000, but worse than that of the model in service, 2400 +/- 40, on the same rows; up to 2450 is allowed (margin 1).");
    }

    [Fact]
    public void A_smaller_error_never_turns_acceptance_into_refusal() =>
        Prop.ForAll<NormalFloat, NormalFloat, NormalFloat>((rmse, champion, better) =>
        {
            var (worse, other) = (Math.Abs(rmse.Get), Math.Abs(champion.Get));
            var gate = new GateRules { Threshold = 10 };
            var smaller = Math.Max(0, worse - Math.Abs(better.Get));
            return !PromotionGate.Judge(Evaluated(worse, 0.1, other, 0.1), gate).Accepted || PromotionGate.Judge(Evaluated(smaller, 0.1, other, 0.1), gate).Accepted;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("""{"rows":10}""", "no challenger.rmse")]
    [InlineData("""{"rows":10,"challenger":{}}""", "no challenger.rmse")]
    [InlineData("""{"rows":10,"challenger":{"rmse":{"value":-1}}}""", "challenger.rmse.value is -1")]
    [InlineData("""{"rows":10,"challenger":{"rmse":{"value":1e999}}}""", "challenger.rmse.value")]
    [InlineData("""{"rows":10,"challenger":{"rmse":{"value":"NaN"}}}""", "is no evaluation")]
    [InlineData("""{"rows":10,"challenger":{"rmse":{"value":1,"standardDeviation":-2}}}""", "standardDeviation is -2")]
    [InlineData("""{"rows":10,"challenger":{"rmse":{"value":1}},"champion":{"rmse":{"value":-3}}}""", "champion.rmse.value is -3")]
    [InlineData("null", "is empty")]
    [InlineData("", "is no evaluation")]
    public void Refuses_an_evaluation_that_decides_nothing(string json, string said)
    {
        var message = Should.Throw<InvalidDataException>(() => Evaluations.Parse(json, "s3://b/evaluation.json")).Message;

        message.ShouldContain("s3://b/evaluation.json");
        message.ShouldContain(said);
    }

    private static Evaluation Evaluated(double rmse, double? deviation, double? champion, double? championDeviation) =>
        new(500, Metrics(rmse, deviation), champion is { } value ? Metrics(value, championDeviation) : null);

    private static RegressionMetrics Metrics(double rmse, double? deviation) => new(new Metric(rmse, deviation), new Metric(1, null), new Metric(1, null), new Metric(0.5, null));
}
