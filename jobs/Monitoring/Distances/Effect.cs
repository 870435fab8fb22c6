using Contracts.Monitoring;
using Jobs.Monitoring.Sketches;

namespace Jobs.Monitoring.Distances;

/// <summary>How much a movement matters, which a distance alone does not tell.</summary>
public static class Effect
{
    private const int Bins = 10;
    // A bin without rows would make the index infinite.
    private const double LeastShare = 1e-4;

    /// <param name="shift">The difference of the means.</param>
    /// <param name="deviation">The baseline's.</param>
    public static EffectSize Of(Cdf baseline, Cdf window, double shift, double deviation)
    {
        double[] bounds = [.. Enumerable.Range(1, Bins - 1).Select(i => baseline.Quantile(i / (double)Bins)).Distinct()];
        var index = Index(Shares(baseline, bounds).Zip(Shares(window, bounds)));
        return new(index, Size(index), StandardizedMeanDifference: deviation > 0 ? shift / deviation : null);
    }

    public static EffectSize Of(Frequencies baseline, Frequencies window)
    {
        var pairs = baseline.Shares.Keys.Union(window.Shares.Keys).Select(text => (baseline[text], window[text])).ToList();
        var index = Index(pairs);
        return new(index, Size(index), TotalVariation: pairs.Sum(pair => Math.Abs(pair.Item1 - pair.Item2)) / 2);
    }

    /// <summary>The population stability index and the words that are usual for it.</summary>
    private static string Size(double index) => index < 0.1 ? "small" : index < 0.25 ? "moderate" : "large";

    private static double Index(IEnumerable<(double Before, double Now)> shares) =>
        shares.Select(pair => (Before: Math.Max(pair.Before, LeastShare), Now: Math.Max(pair.Now, LeastShare))).Sum(pair => (pair.Now - pair.Before) * Math.Log(pair.Now / pair.Before));

    private static IEnumerable<double> Shares(Cdf cdf, double[] bounds)
    {
        double[] upTo = [0, .. bounds.Select(cdf.At), 1];
        return upTo.Zip(upTo.Skip(1), (from, to) => to - from);
    }
}
