using Jobs.Monitoring.Sketches;
using Jobs.Monitoring.Statistics;

namespace Jobs.Monitoring.Distances;

/// <summary>The shares of texts among the values that are there.</summary>
public sealed record Frequencies(IReadOnlyDictionary<string, double> Shares, double Count)
{
    public double this[string text] => Shares.GetValueOrDefault(text);

    public static Frequencies Of(StringStatistics statistics) =>
        Of(statistics.Distribution.Categorical.Buckets.Select(bucket => (bucket.Value, (double)bucket.Count)), statistics.Common.NumPresent);

    public static Frequencies Of(FrequentTexts texts) => Of(texts.Kept.Select(pair => (pair.Text, (double)pair.Count)), texts.Count);

    public static Frequencies Of(IEnumerable<(string Text, double Count)> counts, double total) =>
        new(counts.ToDictionary(pair => pair.Text, pair => pair.Count / total), total);
}
