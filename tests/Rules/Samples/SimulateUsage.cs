using Local.Samples;
using Local.Samples.Traffic;

namespace Tests.Rules.Samples;

/// <summary>What `make simulate` takes, and what it says to the rest.</summary>
public class SimulateUsage
{
    [Theory]
    [InlineData("scaled-feature", "scaled-feature:mileage 2-2")]
    [InlineData("scaled-feature:mpg@4", "scaled-feature:mpg 4-4")]
    [InlineData("missing-values:tax@3-5", "missing-values:tax 3-5")]
    [InlineData("new-category, broken-sensor", "new-category:fuel_type 2-2, broken-sensor:engine_size 3-3")]
    [InlineData("changed-concept@3", "changed-concept:fuel_type 3-2147483647")]
    public void Drifts_are_written_by_name_feature_and_week(string text, string meant) =>
        string.Join(", ", DriftText.Read(text).Select(planned => $"{planned.Drift.Name}:{planned.Drift.Feature} {planned.From}-{planned.Through}")).ShouldBe(meant);

    [Theory]
    [InlineData("scaled", "There is no drift scaled. There are: scaled-feature, new-category, missing-values, broken-sensor, changed-concept.")]
    [InlineData("scaled-feature:fuel_type", "scaled-feature cannot happen to fuel_type. It can happen to: mileage, mpg, engine_size.")]
    [InlineData("scaled-feature@5-3", "scaled-feature@5-3: weeks count from 1, and the last one does not come before the first.")]
    [InlineData("Scaled!", "Scaled! is no drift. A drift is written as name, name:feature, name@week or name:feature@week-week.")]
    public void A_drift_that_there_is_not_is_answered_with_those_there_are(string text, string answer) =>
        Should.Throw<UsageException>(() => DriftText.Read(text)).Message.ShouldBe(answer);

    [Theory]
    [InlineData("--drifts", "scaled-feature", "--drifts is not known. Accepted are: --drift, --weeks, --rows, --delay, --seed, --url, --data.")]
    [InlineData("--weeks", "0", "--weeks is a whole number from 1 on, not 0.")]
    [InlineData("--rows", "many", "--rows is a whole number from 1 on, not many.")]
    public void An_option_that_does_not_fit_is_answered_with_what_does(string name, string value, string answer) =>
        Should.Throw<UsageException>(() => SimulateOptions.Read([name, value], "test")).Message.ShouldBe(answer);

    [Fact]
    public void Without_a_drift_everything_happens_and_the_prices_tell_only_of_the_concept()
    {
        var simulation = SimulateOptions.Read(["--drift", "", "--weeks", ""], "test").Simulation;

        simulation.Drifts.Select(planned => planned.Drift.Name).ShouldBe(DriftKind.All.Select(kind => kind.Name));
        var (concept, others) = (simulation.Drifts.Single(planned => planned.Drift.Lasts), simulation.Drifts.Where(planned => !planned.Drift.Lasts));
        concept.From.ShouldBeGreaterThan(others.Max(planned => planned.Through) + simulation.LabelDelay - 1);
        simulation.Weeks.ShouldBe(concept.From + simulation.LabelDelay);
    }
}
