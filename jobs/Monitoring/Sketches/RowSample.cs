namespace Jobs.Monitoring.Sketches;

/// <summary>A random sample of at most <see cref="Most"/> rows: those whose place in the input hashes lowest. It does not depend on who reads which part, and parts merge.</summary>
public sealed class RowSample
{
    public const int Most = 10_000;

    // Kept unsorted up to twice the size, so that a row costs a hash and a comparison and rarely more.
    private readonly List<SampledLine> lines = [];
    private ulong limit = ulong.MaxValue;

    /// <param name="file">The number of the row's file.</param>
    /// <param name="offset">Where in the file the row begins.</param>
    /// <param name="line">Copied, without its end, only where the row is kept.</param>
    public void Offer(int file, long offset, ReadOnlySpan<byte> line)
    {
        var priority = Hash64.Of(((ulong)file << 48) ^ (ulong)offset);
        if (priority >= limit)
            return;
        lines.Add(new(priority, file, line.TrimEnd("\r\n"u8).ToArray()));
        if (lines.Count >= 2 * Most)
            Shrink();
    }

    public void Merge(RowSample other)
    {
        lines.AddRange(other.lines);
        Shrink();
    }

    /// <summary>In the order of their hashes, which is none of the input's.</summary>
    public IReadOnlyList<SampledLine> Lines()
    {
        Shrink();
        return [.. lines.OrderBy(line => line.Priority)];
    }

    private void Shrink()
    {
        if (lines.Count <= Most)
            return;
        ulong[] priorities = [.. lines.Select(line => line.Priority)];
        Array.Sort(priorities);
        limit = priorities[Most - 1];
        lines.RemoveAll(line => line.Priority > limit);
    }
}

/// <summary>A row as it stands in its file.</summary>
public readonly record struct SampledLine(ulong Priority, int File, byte[] Line);
