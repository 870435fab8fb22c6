using System.Numerics;
using System.Runtime.InteropServices;

namespace Local.Algorithms.LinearLearner.Training;

/// <summary>The two loops that training spends its time in, as wide as the processor allows.</summary>
internal static class Kernels
{
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var wideA = MemoryMarshal.Cast<double, Vector<double>>(a);
        var wideB = MemoryMarshal.Cast<double, Vector<double>>(b[..a.Length]);
        var sums = Vector<double>.Zero;
        for (var i = 0; i < wideA.Length; i++)
            sums += wideA[i] * wideB[i];
        var sum = Vector.Sum(sums);
        for (var i = wideA.Length * Vector<double>.Count; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }

    /// <summary>Adds a multiple of one row to another.</summary>
    public static void Add(Span<double> target, double factor, ReadOnlySpan<double> source)
    {
        var wideTarget = MemoryMarshal.Cast<double, Vector<double>>(target);
        var wideSource = MemoryMarshal.Cast<double, Vector<double>>(source[..target.Length]);
        var factors = new Vector<double>(factor);
        for (var i = 0; i < wideTarget.Length; i++)
            wideTarget[i] += factors * wideSource[i];
        for (var i = wideTarget.Length * Vector<double>.Count; i < target.Length; i++)
            target[i] += factor * source[i];
    }
}
