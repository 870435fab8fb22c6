using System.Runtime.InteropServices;

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

    public IReadOnlyList<SampledLine> Lines()
    {
        Shrink();
        return lines;
    }

    private void Shrink()
    {
        ulong[] priorities = [.. lines.Select(line => line.Priority)];
        priorities.AsSpan().Sort(CollectionsMarshal.AsSpan(lines));
        if (lines.Count <= Most)
            return;
        lines.RemoveRange(Most, lines.Count - Most);
        limit = lines[^1].Priority;
    }
}

/// <summary>A row as it stands in its file.</summary>
public readonly record struct SampledLine(ulong Priority, int File, byte[] Line);
