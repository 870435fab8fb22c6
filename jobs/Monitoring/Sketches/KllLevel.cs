using System.Runtime.CompilerServices;

namespace Jobs.Monitoring.Sketches;

/// <summary>A growing list of values; above level 0 it is always sorted.</summary>
internal sealed class KllLevel(int capacity)
{
    private double[] values = new double[capacity];
    private double[] spare = [];
    private int offset;
    private bool isOwed;

    public int Count { get; private set; }

    public ReadOnlyMemory<double> Memory => values.AsMemory(0, Count);

    public void Append(ReadOnlySpan<double> more)
    {
        if (values.Length < Count + more.Length)
            Array.Resize(ref values, Math.Max(values.Length * 2, Count + more.Length));
        more.CopyTo(values.AsSpan(Count));
        Count += more.Length;
    }

    public void Sort(BatchSort sort)
    {
        if (Count > KllSketch.Batch)
        {
            Array.Sort(values, 0, Count);
            return;
        }

        if (spare.Length < Count)
            spare = new double[values.Length];
        sort.Sort(values.AsSpan(0, Count), spare);
        (values, spare) = (spare, values);
    }

    /// <summary>Takes everything out and leaves an eighth of it, which stands for eight times as much.</summary>
    public ReadOnlySpan<double> Thin(Func<ulong> random)
    {
        Thinning.Thin(values, random);
        Count = 0;
        return values.AsSpan(0, Thinning.Kept);
    }

    public ReadOnlySpan<double> Take()
    {
        var all = values.AsSpan(0, Count);
        Count = 0;
        return all;
    }

    /// <summary>Merges sorted values into the sorted ones.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Merge(ReadOnlySpan<double> more)
    {
        if (spare.Length < Count + more.Length)
            spare = new double[Math.Max(values.Length, Count + more.Length)];
        var (i, j) = (0, 0);
        for (var at = 0; at < Count + more.Length; at++)
            spare[at] = j == more.Length || (i < Count && values[i] <= more[j]) ? values[i++] : more[j++];
        (values, spare) = (spare, values);
        Count += more.Length;
    }

    /// <summary>
    /// Takes every second value out, to count double, and drops their neighbours; an odd one stays. Which of the two is a coin's choice, and the next time the other one: what
    /// both times err cancels out, more often than not (Ivkin, Liberty, Lang, Karnin, Braverman 2019).
    /// </summary>
    public ReadOnlySpan<double> Halve(Func<ulong> random)
    {
        var odd = Count & 1;
        var half = Count / 2;
        if (spare.Length < half)
            spare = new double[values.Length];
        (offset, isOwed) = (isOwed ? 1 - offset : (int)(random() >> 63), !isOwed);
        Second(values.AsSpan(odd + offset), spare.AsSpan(0, half));
        Count = odd;
        return spare.AsSpan(0, half);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Second(ReadOnlySpan<double> values, Span<double> kept)
    {
        for (var i = 0; i < kept.Length; i++)
            kept[i] = values[2 * i];
    }
}
