namespace Predict.Strategies;

/// <summary>All strategies, by name.</summary>
public static class Combining
{
    public static IReadOnlyList<ICombineStrategy> All { get; } = [new Max(), new Min(), new Mean(), new Median(), new Weighted(), new First()];

    public static ICombineStrategy? Find(string name) => All.FirstOrDefault(strategy => strategy.Name == name);
}
