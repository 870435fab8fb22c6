using Local.Samples;
using Local.Samples.Traffic;

namespace Tests.Rules.Samples;

/// <summary>Weeks of traffic as a simulation yields them.</summary>
public class SimulatedWeeks
{
    private static readonly Simulation Simulation = new() { Name = "test", Weeks = 4, RowsPerWeek = 600, LabelDelay = 2 };

    [Fact]
    public void Are_the_same_for_the_same_seed_and_others_for_another()
    {
        Text(Simulation).ShouldBe(Text(Simulation with { }));
        Text(Simulation with { Seed = 2 }).ShouldNotBe(Text(Simulation));
        Simulation.Play().Select(week => week.Calls[0].Cars[0].Row.ToJsonString()).ShouldBeUnique();
    }

    [Fact]
    public void Have_calls_that_the_API_takes_and_row_ids_that_it_answers()
    {
        var week = Simulation.Play().First();

        week.Calls.Select(call => call.Cars.Count).ShouldBe([500, 100]);
        week.Cars.Select(car => car.RowId).ShouldBe([.. Enumerable.Range(0, 500).Select(n => $"test-week-01.0-{n}"), .. Enumerable.Range(0, 100).Select(n => $"test-week-01.1-{n}")]);
        week.Calls[1].Body.ShouldStartWith("""{"inferenceId":"test-week-01.1","instances":[{"make":""");
    }

    [Fact]
    public void Bring_the_prices_of_the_cars_that_were_asked_for_so_many_weeks_ago()
    {
        var weeks = Simulation.Play().ToList();

        weeks[..2].ShouldAllBe(week => week.Labels == null);
        foreach (var week in weeks[2..])
        {
            week.Labels!.Week.ShouldBe(week.Number - 2);
            week.Labels.Csv.ShouldBe("row_id,price\n" + string.Concat(weeks[week.Number - 3].Cars.Select(car => $"{car.RowId},{car.Price}\n")));
        }
    }

    [Fact]
    public void Bring_them_in_the_same_week_without_a_delay()
    {
        var week = (Simulation with { LabelDelay = 0 }).Play().First();

        week.Labels!.Cars.Select(car => car.RowId).ShouldBe(week.Cars.Select(car => car.RowId));
    }

    private static string Text(Simulation simulation) => string.Concat(simulation.Play().SelectMany(week => week.Calls).Select(call => call.Body));
}
