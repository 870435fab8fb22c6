using Jobs.Monitoring.Sketches;

namespace Jobs.Monitoring.Statistics;

/// <summary>What is kept of a column of texts.</summary>
public sealed class TextColumn
{
    public FrequentTexts Values { get; } = new();

    public long Missing { get; private set; }

    public long Present => Values.Count;

    /// <param name="text">Empty is missing.</param>
    public void Add(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
            Missing++;
        else
            Values.Add(text);
    }

    public void Merge(TextColumn other)
    {
        Values.Merge(other.Values);
        Missing += other.Missing;
    }
}
