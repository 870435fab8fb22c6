using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Jobs.Monitoring.Statistics;

/// <summary>Count, sum, mean, deviation, minimum and maximum in one pass, to about the last digits of a double: compensated sums, and squares around the mean of each part.</summary>
public sealed class Moments
{
    private double sum;
    private double lost;
    private double squares;

    public long Count { get; private set; }

    public double Min { get; private set; } = double.PositiveInfinity;

    public double Max { get; private set; } = double.NegativeInfinity;

    public double Sum => sum + lost;

    public double Mean => Sum / Count;

    /// <summary>Of the population, as Model Monitor's.</summary>
    public double StandardDeviation => Count == 0 ? double.NaN : Math.Sqrt(Math.Max(0, squares / Count));

    /// <param name="values">Some thousand finite numbers at most, so that a plain sum of them loses nothing.</param>
    public void Add(ReadOnlySpan<double> values)
    {
        if (values.IsEmpty)
            return;
        var part = new Part(values);
        Combine(values.Length, part.Sum, 0, part.Squares);
        (Min, Max) = (Math.Min(Min, part.Min), Math.Max(Max, part.Max));
    }

    public void Merge(Moments other)
    {
        if (other.Count == 0)
            return;
        Combine(other.Count, other.sum, other.lost, other.squares);
        (Min, Max) = (Math.Min(Min, other.Min), Math.Max(Max, other.Max));
    }

    // Chan, Golub and LeVeque 1979; the sum by Neumaier 1974.
    private void Combine(long count, double otherSum, double otherLost, double otherSquares)
    {
        if (Count > 0)
        {
            var apart = ((otherSum + otherLost) / count) - Mean;
            squares += apart * apart * ((double)Count * count / (Count + count));
        }

        squares += otherSquares;
        Count += count;
        var total = sum + otherSum;
        lost += (Math.Abs(sum) >= Math.Abs(otherSum) ? sum - total + otherSum : otherSum - total + sum) + otherLost;
        sum = total;
    }

    // Four lanes whatever the machine has, so that sums are the same on each to the last bit.
    private readonly ref struct Part
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public Part(ReadOnlySpan<double> values)
        {
            var (total, low, high) = (Vector256<double>.Zero, Vector256.Create(double.PositiveInfinity), Vector256.Create(double.NegativeInfinity));
            var at = 0;
            for (; at <= values.Length - Vector256<double>.Count; at += Vector256<double>.Count)
            {
                var four = Vector256.Create(values[at..]);
                (total, low, high) = (total + four, Vector256.MinNative(low, four), Vector256.MaxNative(high, four));
            }

            (Sum, Min, Max) = (Vector256.Sum(total), double.PositiveInfinity, double.NegativeInfinity);
            for (var i = 0; i < Vector256<double>.Count; i++)
                (Min, Max) = (Math.Min(Min, low[i]), Math.Max(Max, high[i]));
            for (; at < values.Length; at++)
                (Sum, Min, Max) = (Sum + values[at], Math.Min(Min, values[at]), Math.Max(Max, values[at]));
            Squares = Around(values, Sum / values.Length);
        }

        public double Sum { get; }

        public double Min { get; }

        public double Max { get; }

        public double Squares { get; }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static double Around(ReadOnlySpan<double> values, double mean)
        {
            var (total, means) = (Vector256<double>.Zero, Vector256.Create(mean));
            var at = 0;
            for (; at <= values.Length - Vector256<double>.Count; at += Vector256<double>.Count)
            {
                var apart = Vector256.Create(values[at..]) - means;
                total += apart * apart;
            }

            var squares = Vector256.Sum(total);
            for (; at < values.Length; at++)
                squares += (values[at] - mean) * (values[at] - mean);
            return squares;
        }
    }
}
