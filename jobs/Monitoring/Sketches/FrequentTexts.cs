using System.Text;

namespace Jobs.Monitoring.Sketches;

/// <summary>
/// How often each text occurs: exactly up to <see cref="Most"/> different texts; beyond that the frequent ones (Misra and Gries 1982), each counted too low by at most
/// <see cref="Error"/>, and the number of different ones estimated.
/// </summary>
public sealed class FrequentTexts
{
    public const int Most = 8192;

    private TextCounts counts = new();
    private DistinctCount? distinct;

    /// <summary>All texts, kept or not.</summary>
    public long Count { get; private set; }

    /// <summary>By how much a count can be too low, and up to how often a text that is not kept can have occurred; 0 while everything is exact.</summary>
    public long Error { get; private set; }

    public double Distinct => distinct?.Estimate() ?? counts.Count;

    /// <summary>Texts that occurred exactly once, a measure of how many were not met yet; after a purge an upper bound.</summary>
    public long Singles => distinct is null ? counts.All.LongCount(pair => pair.Count == 1) : Error;

    /// <summary>The kept texts, most frequent first.</summary>
    public IReadOnlyList<(string Text, long Count)> Kept => [.. counts.All
        .Select(pair => (Text: Encoding.UTF8.GetString(pair.Text), pair.Count))
        .OrderByDescending(pair => pair.Count).ThenBy(pair => pair.Text, StringComparer.Ordinal)];

    public void Add(ReadOnlySpan<byte> text, long times = 1)
    {
        Count += times;
        if (counts.Add(text, times))
            Met(text);
    }

    public void Merge(FrequentTexts other)
    {
        if (other.distinct is not null)
            Remember().Merge(other.distinct);
        var missed = other.Count - other.counts.All.Sum(pair => pair.Count);
        foreach (var (text, count) in other.counts.All)
            Add(text, count);
        (Count, Error) = (Count + missed, Error + other.Error);
    }

    private void Met(ReadOnlySpan<byte> text)
    {
        distinct?.Add(Hash64.Of(text));
        if (counts.Count > Most)
            Purge();
    }

    // Half of the texts go at once, so that a purge is paid by as many additions.
    private void Purge()
    {
        Remember();
        var median = counts.All.Select(pair => pair.Count).Order().ElementAt(counts.Count / 2);
        var left = new TextCounts();
        foreach (var (text, count) in counts.All.Where(pair => pair.Count > median))
            left.Add(text, count - median);
        counts = left;
        Error += median;
    }

    private DistinctCount Remember()
    {
        if (distinct is not null)
            return distinct;
        distinct = new();
        foreach (var (text, _) in counts.All)
            distinct.Add(Hash64.Of(text));
        return distinct;
    }
}
