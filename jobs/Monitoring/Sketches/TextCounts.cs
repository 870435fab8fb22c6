using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Jobs.Monitoring.Sketches;

/// <summary>
/// Counts by text: a table with open addressing whose keys are two machine words, which are all of a text up to sixteen bytes, so that most texts are found by one comparison and without a
/// call. The order is that of meeting.
/// </summary>
internal sealed class TextCounts
{
    private const int Short = 16;

    private Entry[] entries = new Entry[16];
    // One more than the entry's index; 0 is free. Never more than half full.
    private int[] slots = new int[64];

    public int Count { get; private set; }

    public IEnumerable<(byte[] Text, long Count)> All => entries.Take(Count).Select(entry => (entry.Text, entry.Count));

    /// <summary>Counts a text; true when it is met for the first time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Add(ReadOnlySpan<byte> text, long times)
    {
        var (first, last) = Words(text);
        var slot = Slot(first, last, text.Length);
        for (; slots[slot] is > 0 and var number; slot = (slot + 1) & (slots.Length - 1))
        {
            ref var entry = ref entries[number - 1];
            if (entry.First == first && entry.Last == last && entry.Text.Length == text.Length && (text.Length <= Short || text.SequenceEqual(entry.Text)))
            {
                entry.Count += times;
                return false;
            }
        }

        Append(new() { First = first, Last = last, Text = text.ToArray(), Count = times }, slot);
        return true;
    }

    private void Append(Entry entry, int slot)
    {
        if (Count == entries.Length)
            Array.Resize(ref entries, 2 * Count);
        entries[Count++] = entry;
        slots[slot] = Count;
        if (2 * Count > slots.Length)
            Grow();
    }

    private void Grow()
    {
        slots = new int[4 * slots.Length];
        for (var i = 0; i < Count; i++)
        {
            var slot = Slot(entries[i].First, entries[i].Last, entries[i].Text.Length);
            while (slots[slot] > 0)
                slot = (slot + 1) & (slots.Length - 1);
            slots[slot] = i + 1;
        }
    }

    /// <summary>Two words, overlapping or apart; with the length they tell short texts from each other. Of longer ones the first is a hash of all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (ulong First, ulong Last) Words(ReadOnlySpan<byte> text) => text.Length switch
    {
        > Short => (Hash64.Of(text), 0),
        >= 8 => (BinaryPrimitives.ReadUInt64LittleEndian(text), BinaryPrimitives.ReadUInt64LittleEndian(text[^8..])),
        >= 4 => (BinaryPrimitives.ReadUInt32LittleEndian(text), BinaryPrimitives.ReadUInt32LittleEndian(text[^4..])),
        _ => (Few(text), 0),
    };

    private static ulong Few(ReadOnlySpan<byte> text)
    {
        ulong word = 0;
        foreach (var letter in text)
            word = (word << 8) | letter;
        return word;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Slot(ulong first, ulong last, int length)
    {
        var mixed = ((first ^ ((ulong)length << 56)) * 0x9E3779B97F4A7C15) ^ (last * 0xC2B2AE3D27D4EB4F);
        return (int)((mixed ^ (mixed >> 32)) * 0xBF58476D1CE4E5B9 >> 40) & (slots.Length - 1);
    }

    private struct Entry
    {
        public ulong First;
        public ulong Last;
        public long Count;
        public byte[] Text;
    }
}
