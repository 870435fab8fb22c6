using System.Globalization;
using System.Text.Json.Nodes;
using Local.Samples;
using Local.Samples.Traffic;

namespace Tests.Rules.Samples;

/// <summary>A drift changes what its name says and nothing else, against the same weeks without it.</summary>
public class NamedDrifts
{
    private static readonly Simulation Quiet = new() { Name = "test", Seed = 7, Weeks = 3, RowsPerWeek = 1000 };

    public static IEnumerable<object[]> All => DriftKind.All.SelectMany(kind => kind.Features.Select(feature => (object[])[kind.Name, feature]));

    [Theory]
    [MemberData(nameof(All))]
    public void Change_their_feature_alone_and_in_their_week_alone(string name, string feature)
    {
        var (quiet, bent) = (Weeks(Quiet), Weeks(Quiet with { Drifts = DriftText.Read($"{name}:{feature}@2-2") }));

        Rows(bent[0]).ShouldBe(Rows(quiet[0]));
        Rows(bent[2]).ShouldBe(Rows(quiet[2]));
        Rows(bent[1], without: feature).ShouldBe(Rows(quiet[1], without: feature));
        if (name == "changed-concept") Rows(bent[1]).ShouldBe(Rows(quiet[1]));
        else bent[1].Cars.Select(car => car.Price).ShouldBe(quiet[1].Cars.Select(car => car.Price));
    }

    [Fact]
    public void A_scaled_feature_keeps_its_gaps_and_is_another_unit_elsewhere() =>
        Pairs("scaled-feature:mileage@2").ShouldAllBe(pair => pair.Before == null ? pair.Now == null : Math.Abs(Number(pair.Now!) - (1.609 * Number(pair.Before))) <= 0.5);

    [Theory]
    [InlineData("new-category:fuel_type@2", "\"Electric\"")]
    [InlineData("missing-values:mpg@2", null)]
    [InlineData("broken-sensor:engine_size@2", "-1")]
    public void The_others_replace_some_values_and_leave_the_rest(string drift, string? value)
    {
        var pairs = Pairs(drift);

        var replaced = pairs.Count(pair => pair.Now?.ToJsonString() == value && pair.Before?.ToJsonString() != value);
        replaced.ShouldBeInRange(250, 350);
        pairs.ShouldAllBe(pair => pair.Now == null ? value == null || pair.Before == null : pair.Now.ToJsonString() == value || pair.Now.ToJsonString() == pair.Before!.ToJsonString());
    }

    [Fact]
    public void A_changed_concept_takes_a_quarter_of_the_price_from_diesels_and_stays()
    {
        var (quiet, changed) = (Weeks(Quiet), Weeks(Quiet with { Drifts = DriftText.Read("changed-concept@2") }));

        foreach (var week in (int[])[1, 2])
            quiet[week].Cars.Zip(changed[week].Cars).ShouldAllBe(pair => pair.Second.Price == (pair.First.Row["fuel_type"]!.ToString() == "Diesel" ? Math.Round(pair.First.Price * 0.75) : pair.First.Price));
        changed[0].Cars.Select(car => car.Price).ShouldBe(quiet[0].Cars.Select(car => car.Price));
    }

    private static List<(JsonNode? Before, JsonNode? Now)> Pairs(string drift)
    {
        var planned = DriftText.Read(drift);
        var feature = planned[0].Drift.Feature;
        return [.. Weeks(Quiet)[1].Cars.Zip(Weeks(Quiet with { Drifts = planned })[1].Cars).Select(pair => (pair.First.Row[feature], pair.Second.Row[feature]))];
    }

    private static double Number(JsonNode node) => double.Parse(node.ToJsonString(), CultureInfo.InvariantCulture);

    private static List<Week> Weeks(Simulation simulation) => [.. simulation.Play()];

    private static List<string> Rows(Week week, string? without = null) => [.. week.Cars.Select(car =>
    {
        if (without is not null) car.Row.Remove(without);
        return car.RowId + car.Row.ToJsonString();
    })];
}
