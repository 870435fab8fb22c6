namespace Local.Samples.Traffic;

/// <summary>Weeks of traffic for the model used-car-price. The same simulation yields the same weeks, and a drift changes nothing but what it is about.</summary>
public sealed record Simulation
{
    private const int RowsPerCall = 500;

    /// <summary>Begins the inference ids, so that two simulations of one stack keep apart.</summary>
    public required string Name { get; init; }

    public ulong Seed { get; init; } = 1;

    public required int Weeks { get; init; }

    public int RowsPerWeek { get; init; } = 2000;

    /// <summary>How many weeks a car takes to be sold; its price is known then.</summary>
    public int LabelDelay { get; init; } = 2;

    public IReadOnlyList<PlannedDrift> Drifts { get; init; } = [];

    public IEnumerable<Week> Play() => Enumerable.Range(1, Weeks).Select(number => Play(number));

    private Week Play(int number)
    {
        var calls = Calls(number);
        var asked = number - LabelDelay;
        var labels = asked < 1 ? null : new LabelFile(asked, $"{Name}-week-{asked:00}.csv", [.. Calls(asked).SelectMany(call => call.Cars)]);
        return new Week(number, In(number), calls, labels);
    }

    private List<Call> Calls(int week)
    {
        var (cars, bent, drifts) = (new SeededRandom(SeedOf(week)), new SeededRandom(~SeedOf(week)), In(week));
        return [.. Enumerable.Range(0, RowsPerWeek).Chunk(RowsPerCall).Select((rows, call) =>
        {
            var id = $"{Name}-week-{week:00}.{call}";
            return new Call(id, [.. rows.Select((_, n) => Ask($"{id}-{n}", UsedCar.Draw(cars), drifts, bent))]);
        })];
    }

    private static AskedCar Ask(string rowId, UsedCar car, IReadOnlyList<PlannedDrift> drifts, SeededRandom random)
    {
        var row = car.Row();
        foreach (var planned in drifts) planned.Drift.Ask(row, random);
        return new AskedCar(rowId, row, Math.Round(drifts.Aggregate((double)car.Price, (price, planned) => price * planned.Drift.Worth(car))));
    }

    private List<PlannedDrift> In(int week) => [.. Drifts.Where(drift => drift.IsIn(week))];

    private ulong SeedOf(int week) => (Seed << 20) + (ulong)week;
}
