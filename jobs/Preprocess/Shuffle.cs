namespace Jobs.Preprocess;

/// <summary>
/// Hands rows back in a fixed pseudo-random order: stochastic gradient descent on a file that somebody sorted learns its end best.
/// Rows are dealt into as many temporary files as keep each small enough to be sorted in memory.
/// </summary>
internal sealed class Shuffle : IDisposable
{
    private const long MostInMemory = 64 << 20;

    private readonly Spill[] hands;
    private ulong row;

    /// <param name="bytes">About how much there will be.</param>
    public Shuffle(long bytes) => hands = [.. Enumerable.Range(0, (int)Math.Clamp((bytes / MostInMemory) + 1, 1, 1024)).Select(_ => new Spill())];

    public void Add(ReadOnlySpan<byte> stored)
    {
        // The row's number beside its mark: rows of one time or group have the same mark.
        var key = Mixing.Of(StoredRow.Mark(stored), ++row);
        Span<byte> record = stored.Length <= 1 << 12 ? stackalloc byte[stored.Length + 8] : new byte[stored.Length + 8];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt64LittleEndian(record, key);
        stored.CopyTo(record[8..]);
        hands[(int)(key % (ulong)hands.Length)].Add(record);
    }

    /// <summary>Every row once, as it was stored.</summary>
    public void Deal(Action<ReadOnlyMemory<byte>> take)
    {
        foreach (var hand in hands)
            Deal(hand, take);
    }

    public void Dispose()
    {
        foreach (var hand in hands)
            hand.Dispose();
    }

    private static void Deal(Spill hand, Action<ReadOnlyMemory<byte>> take)
    {
        var (all, at, places) = (new byte[hand.Length], 0, new List<(ulong Key, int From, int Length)>());
        for (hand.Rewind(); hand.Read(out var record); at += record.Length)
        {
            record.CopyTo(all.AsSpan(at));
            places.Add((StoredRow.Mark(record), at + 8, record.Length - 8));
        }

        places.Sort((one, other) => one.Key.CompareTo(other.Key));
        foreach (var (_, from, length) in places)
            take(all.AsMemory(from, length));
    }
}
