using Contracts.Configuration;
using Contracts.Monitoring;
using EvaluateDrift.Verdicts;

namespace Tests.Rules.EvaluateDrift;

public class RetrainTests
{
    private static readonly RetrainPolicy Automatic = new() { OnDrift = "automatic", Cooldown = TimeSpan.FromHours(24) };

    [Fact]
    public void Nothing_is_trained_without_a_reason() => Decide(Findings.Of(Findings.Feature("length")).With(Automatic)).ShouldBe(Retraining.None);

    [Fact]
    public void Drift_starts_a_training_where_the_policy_is_automatic() => Decide(Labelled(Findings.Moved("length")).With(Automatic)).Start.ShouldBeTrue();

    [Fact]
    public void What_would_learn_the_same_rows_again_is_not_started()
    {
        var decided = Decide(Findings.Of(Findings.Moved("length")).With(Automatic));

        (decided.Start, decided.Suggest).ShouldBe((false, true));
        decided.Held.ShouldNotBeNull().ShouldContain("no row has got its label");
    }

    [Fact]
    public void Drift_suggests_one_where_it_is_not()
    {
        var decided = Decide(Findings.Of(Findings.Moved("length")).With(new RetrainPolicy()));

        (decided.Start, decided.Suggest).ShouldBe((false, true));
        decided.Reasons.Keys.ShouldBe(["drift"]);
    }

    [Theory]
    [InlineData("completeness_check")]
    [InlineData("missing_column_check")]
    [InlineData("non_negative_check")]
    public void What_is_broken_is_not_learned(string check) => Decide(Findings.Of(Findings.Moved("length", check: check)).With(Automatic)).ShouldBe(Retraining.None);

    [Fact]
    public void The_cool_down_begins_with_the_deployment()
    {
        var decided = Decide(Labelled(Findings.Moved("length")).With(Automatic, deployedAt: Findings.Now.AddHours(-2)));

        decided.Start.ShouldBeFalse();
        decided.Held.ShouldNotBeNull().ShouldContain("24 hours");
    }

    [Fact]
    public void Drift_that_goes_on_starts_no_storm()
    {
        var first = Labelled(Findings.Moved("length")).With(Automatic);
        var second = Findings.After(first, Labelled(Findings.Moved("length", 0.9))).With(Automatic);

        Decide(first).Start.ShouldBeTrue();
        Decide(second).Start.ShouldBeFalse();
    }

    [Fact]
    public void A_suggestion_is_made_once()
    {
        var first = Findings.Of(Findings.Moved("length"));

        Decide(Findings.After(first, Findings.Of(Findings.Moved("length")))).Suggest.ShouldBeFalse();
    }

    [Fact]
    public void A_suggestion_is_not_made_again_because_labels_were_too_few_in_between()
    {
        var told = Findings.WithQuality(4, worse: true, Findings.Feature("length"));
        var without = Findings.After(told, Findings.Of(Findings.Feature("length")));
        var again = Findings.After(without, Findings.WithQuality(4, worse: true, Findings.Feature("length")));

        Judgement.Of(told).Tell.ShouldBeTrue();
        Judgement.Of(without).Tell.ShouldBeFalse();
        Judgement.Of(again).Tell.ShouldBeFalse();
    }

    [Fact]
    public void Worse_predictions_age_and_labels_are_reasons_too()
    {
        var policy = new RetrainPolicy { MaxAge = TimeSpan.FromDays(7), NewRows = 400 };

        Decide(Findings.WithQuality(4, worse: true, Findings.Feature("length")).With(policy)).Reasons.Keys.Order().ShouldBe(["age", "labels", "quality"]);
        Decide(Findings.WithQuality(2, worse: false, Findings.Feature("length")).With(policy with { NewRows = 401 }, Findings.Now.AddDays(-6))).Reasons.ShouldBeEmpty();
    }

    [Fact]
    public void Labels_add_up_until_a_training()
    {
        var policy = new RetrainPolicy { OnDrift = "automatic", NewRows = 700, Cooldown = TimeSpan.FromMinutes(30) };
        var first = Findings.WithQuality(2, worse: false, Findings.Feature("length")).With(policy);
        var second = Findings.After(first, Findings.WithQuality(2, worse: false, Findings.Feature("length"))).With(policy);
        var third = Findings.After(second, Findings.WithQuality(2, worse: false, Findings.Feature("length"))).With(policy);

        ((CheckFindings[])[first, second, third]).Select(check => Decide(check).Start).ShouldBe([false, true, false]);
    }

    private static CheckFindings Labelled(FeatureFinding feature) => Findings.WithQuality(2, worse: false, feature);

    private static Retraining Decide(CheckFindings findings) => Judgement.Of(findings).Retraining;
}
