using Contracts.Monitoring;
using Jobs.Monitoring.Distances;
using Jobs.Monitoring.Sketches;
using Jobs.Monitoring.Statistics;

namespace Jobs.Monitoring.Findings;

/// <summary>What the report draws: the shares of both sides in the same bars.</summary>
internal static class Bars
{
    private const int Numbers = 20;
    private const int Texts = 10;
    private const double Tail = 0.005;

    public static IReadOnlyList<Bar> Of(FeatureStatistics before, FeatureStatistics now)
    {
        if (before.StringStatistics is { Common.NumPresent: > 0 } texts && now.StringStatistics is { Common.NumPresent: > 0 } newer)
            return Of(Frequencies.Of(texts), Frequencies.Of(newer));
        return before.Cdf is { } one && now.Cdf is { } other ? Of(one, other) : [];
    }

    /// <summary>Equal widths over what nearly all values of either side are in; the outermost bars take the tails.</summary>
    private static Bar[] Of(Cdf before, Cdf now)
    {
        var from = Math.Min(before.Quantile(Tail), now.Quantile(Tail));
        var to = Math.Max(before.Quantile(1 - Tail), now.Quantile(1 - Tail));
        var count = from == to ? 1 : Numbers;
        double Bound(int bar) => from + ((to - from) * bar / count);
        double UpTo(Cdf cdf, int bar) => bar == 0 ? 0 : bar == count ? 1 : cdf.Below(Bound(bar));
        return [.. Enumerable.Range(0, count).Select(bar => new Bar(
            $"{Words.Number(Bound(bar))} to {Words.Number(Bound(bar + 1))}",
            UpTo(before, bar + 1) - UpTo(before, bar),
            UpTo(now, bar + 1) - UpTo(now, bar),
            Bound(bar),
            Bound(bar + 1)))];
    }

    private static Bar[] Of(Frequencies before, Frequencies now)
    {
        var names = before.Shares.Keys.Union(now.Shares.Keys).OrderByDescending(text => Math.Max(before[text], now[text])).ThenBy(text => text, StringComparer.Ordinal).ToList();
        var shown = names.Take(Texts).Select(text => new Bar(text, before[text], now[text])).ToList();
        return names.Count <= Texts ? [.. shown] : [.. shown, new("all others", names.Skip(Texts).Sum(text => before[text]), names.Skip(Texts).Sum(text => now[text]))];
    }
}
