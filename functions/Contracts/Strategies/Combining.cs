namespace Contracts.Strategies;

/// <summary>All strategies, by name.</summary>
public static class Combining
{
    public static IReadOnlyList<ICombineStrategy> All { get; } = [new Max(), new Min(), new Mean(), new Median(), new Weighted(), new First()];

    public static ICombineStrategy? Find(string name) => All.FirstOrDefault(strategy => strategy.Name == name);

    /// <summary>One value of a row's candidates; a single one is the value.</summary>
    public static float Value(ICombineStrategy strategy, IReadOnlyList<Candidate> candidates) => candidates.Count == 1 ? candidates[0].Value : strategy.Combine(candidates);
}
