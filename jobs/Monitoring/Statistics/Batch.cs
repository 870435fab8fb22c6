using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Jobs.Monitoring.Statistics;

/// <summary>Questions about some thousand numbers at once.</summary>
internal static class Batch
{
    /// <summary>Whether there is no NaN among them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool AreNumbers(ReadOnlySpan<double> cells)
    {
        var (numbers, at) = (Vector256<double>.AllBitsSet, 0);
        for (; at <= cells.Length - Vector256<double>.Count; at += Vector256<double>.Count)
        {
            var four = Vector256.Create(cells[at..]);
            numbers &= Vector256.Equals(four, four);
        }

        var all = numbers.AsInt64() == Vector256<long>.AllBitsSet;
        for (; at < cells.Length; at++)
            all &= !double.IsNaN(cells[at]);
        return all;
    }

    /// <summary>How many have no fraction, and how many are below zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (long Integral, long Negative) Count(ReadOnlySpan<double> values)
    {
        var (integral, negative, at) = (Vector256<long>.Zero, Vector256<long>.Zero, 0);
        for (; at <= values.Length - Vector256<double>.Count; at += Vector256<double>.Count)
        {
            var four = Vector256.Create(values[at..]);
            // What holds is all bits, which is -1.
            integral -= Vector256.Equals(Vector256.Floor(four), four).AsInt64();
            negative -= Vector256.LessThan(four, Vector256<double>.Zero).AsInt64();
        }

        var counts = (Integral: Vector256.Sum(integral), Negative: Vector256.Sum(negative));
        for (; at < values.Length; at++)
            counts = (counts.Integral + (Math.Floor(values[at]) == values[at] ? 1 : 0), counts.Negative + (values[at] < 0 ? 1 : 0));
        return counts;
    }
}
