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
    [InlineData(2.0, 0.0, 1.0, true)]
    [InlineData(2.05, 0.05, 1.0, true)]
    [InlineData(2.051, 0.05, 1.0, false)]
    [InlineData(2.051, 0.05, 2.0, true)]
    [InlineData(2.001, 0.05, 0.0, false)]
    [InlineData(1.5, 0.05, 0.0, true)]
    [InlineData(2.7, 5.0, 1.0, false)]
    public void A_measurably_worse_model_is_refused(double rmse, double error, double margin, bool accepted) =>
        PromotionGate.Judge(Compared(rmse, 2.0, error), new GateRules { Threshold = 2.6, Margin = margin }).Accepted.ShouldBe(accepted);

    [Theory]
    [InlineData(2.0, true)]
    [InlineData(2.01, false)]
    public void Without_a_paired_difference_no_worse_is_no_worse(double rmse, bool accepted) =>
        PromotionGate.Judge(Evaluated(rmse, null, 2.0, null), new GateRules { Threshold = 2.6 }).Accepted.ShouldBe(accepted);

    [Fact]
    public void The_reason_says_better_or_worse_and_by_how_much()
    {
        var gate = new GateRules { Threshold = 3000 };

        Reason(Evaluated(3400, 50, null, null)).ShouldBe("rmse 3400 is above the threshold of 3000.");
        Reason(Evaluated(2500, 30, null, null)).ShouldBe("rmse 2500 is within the threshold of 3000; there is no model in service to compare with.");
        Reason(Compared(2188, 2400, 40)).ShouldBe("rmse 2188 is within the threshold of 3000; better by 212 (8.8 %, standard error 40) than the model in service, 2400, on the same 500 test rows.");
        Reason(Compared(2354, 2300, 20)).ShouldBe("rmse 2354 is within the threshold of 3000; worse by 54 (2.3 %, standard error 20) than the model in service, 2300, on the same 500 test rows: refused, margin 1 allows 20.");
        Reason(Compared(2397, 2400, 12)).ShouldBe("rmse 2397 is within the threshold of 3000; no measurable difference to the model in service, 2400, on the same 500 test rows (better by 3, standard error 12).");
        Reason(Compared(2400, 2400, 0)).ShouldBe("rmse 2400 is within the threshold of 3000; no difference to the model in service, 2400, on the same 500 test rows.");
        PromotionGate.Judge(Compared(2430, 2400, 20), gate with { Margin = 2 }).Reason.ShouldEndWith("worse by 30 (1.3 %, standard error 20) than the model in service, 2400, on the same 500 test rows; margin 2 allows 40.");
        PromotionGate.Judge(Compared(2403, 2400, 20), gate with { Margin = 0 }).Reason.ShouldEndWith("refused, margin 0 allows 0.");

        string Reason(Evaluation evaluation) => PromotionGate.Judge(evaluation, gate).Reason;
    }

    [Theory]
    [InlineData(29, false, "29 test rows are too few, 30 are needed")]
    [InlineData(1, false, "1 test row is too few, 30 are needed")]
    [InlineData(500, true, "the target is the same in all 500 test rows")]
    public void What_cannot_be_judged_is_refused_unless_the_model_file_accepts_it(int rows, bool constant, string why)
    {
        var evaluation = Evaluated(1, null, null, null) with { Rows = rows, TargetIsConstant = constant };

        var refused = PromotionGate.Judge(evaluation, new GateRules { Threshold = 2.6 });
        var accepted = PromotionGate.Judge(evaluation, new GateRules { Threshold = 0.5, Unjudged = "accept" });

        (refused.Accepted, refused.Unjudged, refused.Reason).ShouldBe((false, why, $"it cannot be judged: {why}. It was refused for that."));
        (accepted.Accepted, accepted.Reason).ShouldBe((true, $"it cannot be judged: {why}. It was accepted all the same, because gate.unjudged is accept."));
        PromotionGate.Judge(evaluation with { Rows = 30, TargetIsConstant = false }, new GateRules { Threshold = 2.6 }).Unjudged.ShouldBeNull();
    }

    [Fact]
    public void A_model_no_better_than_the_training_mean_is_told_so()
    {
        var mean = Metrics(2.4, null);

        var verdict = PromotionGate.Judge(Evaluated(2.5, null, null, null) with { Mean = mean }, new GateRules { Threshold = 2.6 });

        verdict.MeanRmse.ShouldBe(2.4);
        verdict.Reason.ShouldEndWith(" Predicting the mean of the training rows for every row has 2.4: the model has learned nothing.");
        PromotionGate.Judge(Evaluated(2.3, null, null, null) with { Mean = mean }, new GateRules { Threshold = 2.6 }).Reason.ShouldNotContain("mean");
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
    [InlineData("""{"rows":10,"challenger":{"rmse":{"value":1}},"champion":{"rmse":{"value":3}},"difference":{"value":-2,"standardError":-1}}""", "difference is -2 with the error -1")]
    [InlineData("null", "is empty")]
    [InlineData("", "is no evaluation")]
    public void Refuses_an_evaluation_that_decides_nothing(string json, string said)
    {
        var message = Should.Throw<InvalidDataException>(() => Evaluations.Parse(json, "s3://b/evaluation.json")).Message;

        message.ShouldContain("s3://b/evaluation.json");
        message.ShouldContain(said);
    }

    private static Evaluation Compared(double rmse, double champion, double error) =>
        Evaluated(rmse, null, champion, null) with { Difference = new RmseDifference(rmse - champion, error) };

    private static Evaluation Evaluated(double rmse, double? deviation, double? champion, double? championDeviation) =>
        new(500, Metrics(rmse, deviation), champion is { } value ? Metrics(value, championDeviation) : null);

    private static RegressionMetrics Metrics(double rmse, double? deviation) => new(new Metric(rmse, deviation), new Metric(1, null), new Metric(1, null), new Metric(0.5, null));
}
