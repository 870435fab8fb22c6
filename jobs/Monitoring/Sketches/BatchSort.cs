using System.Runtime.CompilerServices;

namespace Jobs.Monitoring.Sketches;

/// <summary>Sorts batches of numbers in linear time where they are spread at all evenly: into as many buckets as numbers, and each bucket by itself.</summary>
internal sealed class BatchSort
{
    private const int FewForInsertion = 24;

    private readonly int[] starts = new int[KllSketch.Batch + 1];
    private readonly ushort[] buckets = new ushort[KllSketch.Batch];

    /// <param name="values">At most <see cref="KllSketch.Batch"/> finite numbers.</param>
    public void Sort(ReadOnlySpan<double> values, Span<double> sorted)
    {
        var (min, max) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values)
            (min, max) = (value < min ? value : min, value > max ? value : max);
        var scale = (values.Length - 1) / (max - min);
        if (!(scale < double.MaxValue))
            values.CopyTo(sorted);
        else
            Scatter(values, sorted, (min, scale));
        if (min != max && !(scale < double.MaxValue))
            sorted[..values.Length].Sort();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Scatter(ReadOnlySpan<double> values, Span<double> sorted, (double Min, double Scale) spread)
    {
        var counts = starts.AsSpan(0, values.Length + 1);
        counts.Clear();
        for (var i = 0; i < values.Length; i++)
        {
            var bucket = (int)((values[i] - spread.Min) * spread.Scale);
            buckets[i] = (ushort)bucket;
            counts[bucket + 1]++;
        }

        for (var i = 1; i < counts.Length; i++)
            counts[i] += counts[i - 1];
        for (var i = 0; i < values.Length; i++)
            sorted[counts[buckets[i]]++] = values[i];
        for (var (bucket, from) = (0, 0); bucket < values.Length; from = counts[bucket++])
        {
            if (counts[bucket] - from > 1)
                SortBucket(sorted[from..counts[bucket]]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SortBucket(Span<double> bucket)
    {
        if (bucket.Length > FewForInsertion)
        {
            bucket.Sort();
            return;
        }

        for (var i = 1; i < bucket.Length; i++)
        {
            var value = bucket[i];
            var at = i;
            for (; at > 0 && bucket[at - 1] > value; at--)
                bucket[at] = bucket[at - 1];
            bucket[at] = value;
        }
    }
}
