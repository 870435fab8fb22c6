namespace Contracts.Serving;

/// <summary>The names of the ways in which the algorithms' answers become one; Contracts.Strategies has a class for each.</summary>
public static class StrategyNames
{
    public static IReadOnlyList<string> All { get; } = ["max", "min", "mean", "median", "weighted", "first"];
}
