using Contracts.Strategies;

namespace Contracts.Serving;

/// <summary>The names of the ways in which the algorithms' answers become one; Contracts.Strategies has a class for each.</summary>
public static class StrategyNames
{
    public static IReadOnlyList<string> All { get; } = ["max", "min", "mean", "median", "weighted", "first"];

    /// <summary>What a request may ask for: any of them, and the model's own function as its YAML names it.</summary>
    public static IReadOnlyList<string> For(string own) => !All.Contains(own) && StrategyFunction.IsArn(own) ? [.. All, own] : All;
}
