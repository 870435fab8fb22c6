using System.Globalization;
using Contracts.Configuration;

namespace ModelFile;

/// <summary>Keys that are known and checked while the part behind them does not act yet: each gives a warning that names it.</summary>
public static class NotBuiltYet
{
    private static readonly string[] Combined = ["max", "min", "mean", "median"];

    internal static IReadOnlyList<string> Warnings(Section file, ModelConfiguration configuration) =>
    [
        .. Strategy(configuration.Serving.Strategy, configuration.Algorithms.Count),
        .. Autoscale(configuration.Serving.Autoscale),
        .. Whole(file, "monitor", "nothing is monitored yet"),
        .. Whole(file, "retrain", "nothing is trained again by itself yet"),
    ];

    private static IEnumerable<string> Strategy(string strategy, int algorithms) => Combined.Contains(strategy)
        ? []
        : [$"serving.strategy: {strategy} is not built yet; {(algorithms == 1 ? "one algorithm is trained, and its answer is the answer." : "predictions are refused while more than one algorithm answers.")}"];

    private static IEnumerable<string> Autoscale(AutoscaleSettings autoscale) =>
        autoscale.Max == autoscale.Min ? [] : [string.Create(CultureInfo.InvariantCulture, $"serving.autoscale: not built yet; the endpoint keeps {autoscale.Min} instance(s).")];

    private static IEnumerable<string> Whole(Section file, string key, string instead) =>
        file.Has(key) ? [$"{key}: not built yet; {instead}."] : [];
}
