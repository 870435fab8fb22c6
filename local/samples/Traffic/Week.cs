namespace Local.Samples.Traffic;

/// <summary>What happens in one week: calls that are made, and what becomes known of cars asked for earlier.</summary>
public sealed record Week(int Number, IReadOnlyList<PlannedDrift> Drifts, IReadOnlyList<Call> Calls, LabelFile? Labels)
{
    public IEnumerable<AskedCar> Cars => Calls.SelectMany(call => call.Cars);
}
