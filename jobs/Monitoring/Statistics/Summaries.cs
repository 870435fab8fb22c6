using Jobs.Monitoring.Reading;
using Jobs.Monitoring.Sketches;

namespace Jobs.Monitoring.Statistics;

/// <summary>Turns what a scan kept into statistics as Model Monitor tells them.</summary>
public static class Summaries
{
    private const int Buckets = 10;

    public static StatisticsFile Of(TableScan scan) =>
        new(0.0, new(scan.Rows), [.. scan.Columns.Select((column, i) => scan.Numbers[i] is { } numbers ? Of(column.Name, numbers) : Of(column.Name, scan.Texts[i]!))]);

    public static FeatureStatistics Of(string name, NumberColumn column)
    {
        var common = new CommonStatistics(column.Present, column.Missing);
        var moments = column.Moments;
        return new(name, InferredType.Of(column), moments.Count == 0
            ? new(common, null, null, null, null, null, null)
            : new(common, moments.Mean, moments.Sum, moments.StandardDeviation, moments.Min, moments.Max, new(Kll(column.Sketch, moments))));
    }

    public static FeatureStatistics Of(string name, TextColumn column) => new(
        name,
        column.Present == 0 ? InferredType.Unknown : InferredType.Strings,
        StringStatistics: new(
            new(column.Present, column.Missing),
            column.Values.Distinct,
            new(new([.. column.Values.Kept.Select(pair => new TextBucket(pair.Text, pair.Count))]))));

    private static KllStatistics Kll(KllSketch sketch, Moments moments)
    {
        var cdf = Cdf.Of(sketch);
        double Bound(int bucket) => bucket == Buckets ? moments.Max : moments.Min + ((moments.Max - moments.Min) * bucket / Buckets);
        double Before(int bucket) => bucket == Buckets ? sketch.Count : Math.Round(cdf.Below(Bound(bucket)) * sketch.Count);
        return new(
            [.. Enumerable.Range(0, Buckets).Select(i => new NumberBucket(Bound(i), Bound(i + 1), Before(i + 1) - Before(i)))],
            new(new(KllSketch.C, KllSketch.K), [.. sketch.Levels.Select(level => level.ToArray())]));
    }
}
