using System.Globalization;
using Contracts.Configuration;

namespace ModelFile;

/// <summary>Keys that are known and checked while the part behind them does not act yet: each gives a warning that names it.</summary>
public static class NotBuiltYet
{
    /// <summary>The algorithms that are trained; the others are skipped.</summary>
    public static IReadOnlyList<string> Trained { get; } = ["xgboost"];

    internal static IReadOnlyList<string> Warnings(Section file, ModelConfiguration configuration) =>
    [
        .. configuration.Algorithms.Keys.Except(Trained).Select(name => $"algorithms.{name}: not trained yet; skipped."),
        .. Strategy(configuration.Serving.Strategy),
        .. Autoscale(configuration.Serving.Autoscale),
        .. Whole(file, "monitor", "nothing is monitored yet"),
        .. Whole(file, "retrain", "nothing is trained again by itself yet"),
    ];

    private static IEnumerable<string> Strategy(string strategy) =>
        strategy == "max" ? [] : [$"serving.strategy: {strategy} has no effect yet; one algorithm is trained, and its answer is the answer."];

    private static IEnumerable<string> Autoscale(AutoscaleSettings autoscale) =>
        autoscale.Max == autoscale.Min ? [] : [string.Create(CultureInfo.InvariantCulture, $"serving.autoscale: not built yet; the endpoint keeps {autoscale.Min} instance(s).")];

    private static IEnumerable<string> Whole(Section file, string key, string instead) =>
        file.Has(key) ? [$"{key}: not built yet; {instead}."] : [];
}
