using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Jobs.Monitoring.Sketches;

/// <summary>
/// Takes a batch of values to an eighth, each of which stands for eight: halved three times, as any level of the sketch is, but in groups of <see cref="Rows"/>, four of which are sorted side
/// by side by one vector. Small groups err a little more and cost a fifth; that is worth it where the values are so many that the error is lost in the sketch's own.
/// </summary>
internal static class Thinning
{
    public const int Taken = KllSketch.Batch;
    public const int Level = 3;
    public const int Kept = Taken >> Level;

    private const int Rows = 64;
    private const int Width = 4;
    private const int Group = Rows * Width;

    private static readonly (int Low, int High)[] Sorting = [.. Exchanges(1)];
    private static readonly (int Low, int High)[] Merging = [.. Exchanges(Rows / 2)];

    /// <param name="values">Finite numbers, <see cref="Taken"/> of them; the first <see cref="Kept"/> of them are what is left.</param>
    /// <param name="random">Gives bits of which all are random.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Thin(Span<double> values, Func<ulong> random)
    {
        for (var length = Taken; length > Kept; length /= 2)
        {
            for (var group = 0; group < length; group += Group)
            {
                Exchange(ref values[group], length == Taken ? Sorting : Merging);
                Halve(ref values[group], ref values[group / 2], random());
            }
        }
    }

    /// <summary>Batcher's odd-even merge sort (1968) of four columns: the same exchanges whatever the values are, so that nothing is guessed wrong.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Exchange(ref double group, (int Low, int High)[] exchanges)
    {
        foreach (var (low, high) in exchanges)
        {
            var (one, other) = (Vector256.LoadUnsafe(ref group, (nuint)low), Vector256.LoadUnsafe(ref group, (nuint)high));
            Vector256.MinNative(one, other).StoreUnsafe(ref group, (nuint)low);
            Vector256.MaxNative(one, other).StoreUnsafe(ref group, (nuint)high);
        }
    }

    /// <summary>Keeps the first or the second of every two rows, by a coin for each two columns: where one keeps the first, the other keeps the second, so that their errors mostly cancel out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Halve(ref double group, ref double kept, ulong coins)
    {
        var first = Vector256.ShiftRightArithmetic(Vector256.Create(coins, ~coins, coins << 1, ~coins << 1).AsInt64(), 63).AsDouble();
        for (nuint at = 0; at < Group / 2; at += Width)
            Vector256.ConditionalSelect(first, Vector256.LoadUnsafe(ref group, 2 * at), Vector256.LoadUnsafe(ref group, (2 * at) + Width)).StoreUnsafe(ref kept, at);
    }

    /// <summary>Where values are to be exchanged, as places in a group.</summary>
    /// <param name="sorted">The length of the runs that are sorted already.</param>
    private static IEnumerable<(int Low, int High)> Exchanges(int sorted)
    {
        for (var run = sorted; run < Rows; run *= 2)
        {
            for (var apart = run; apart >= 1; apart /= 2)
            {
                for (var from = apart % run; from < Rows - apart; from += 2 * apart)
                {
                    for (var low = from; low < Math.Min(from + apart, Rows - apart); low++)
                    {
                        if (low / (2 * run) == (low + apart) / (2 * run))
                            yield return (low * Width, (low + apart) * Width);
                    }
                }
            }
        }
    }
}
