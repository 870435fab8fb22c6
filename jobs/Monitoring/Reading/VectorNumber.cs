using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Jobs.Monitoring.Reading;

/// <summary>
/// Reads a cell with a number of up to sixteen characters and no exponent without a branch that depends on its digits: the digits are moved to the end of a vector, without the point, and
/// multiplied up pair by pair. To the same bits as <see cref="ShortNumber"/>, for the same reason.
/// </summary>
internal static class VectorNumber
{
    /// <summary>How much must be readable behind the cell's start.</summary>
    public const int Reach = 1 + Longest + 1;

    private const int Longest = 16;
    private const int PointBits = 5;
    private const long LargestExact = 1L << 53;

    private static readonly double[] PowersOfTen = [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16];
    private static readonly Vector128<byte>[] Moves = [.. Enumerable.Range(0, (Longest + 1) << PointBits).Select(i => Move(i >> PointBits, i & ((1 << PointBits) - 1)))];

    /// <summary>The number's length up to the comma or the line's end behind it; 0 for what must be read in another way.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Read(ref byte cell, out double value)
    {
        var sign = cell == '-' ? 1 : 0;
        ref var start = ref Unsafe.Add(ref cell, sign);
        var text = Vector128.LoadUnsafe(ref start);
        // Comma and line ends are below the digits, the point and the sign; bytes of other letters are negative.
        var length = BitOperations.TrailingZeroCount(Vector128.LessThan(text.AsSByte(), Vector128.Create((sbyte)'-')).ExtractMostSignificantBits() | (1u << Longest));
        var point = BitOperations.TrailingZeroCount(Vector128.Equals(text, Vector128.Create((byte)'.')).ExtractMostSignificantBits() | (1u << length));
        var digits = Vector128.ShuffleNative(text - Vector128.Create((byte)'0'), Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Moves), (length << PointBits) | point));
        var halves = digits.AsUInt64();
        var mantissa = (long)EightDigits(halves[1]);
        if (halves[0] != 0)
            mantissa += (long)EightDigits(halves[0]) * 100_000_000;
        var scaled = mantissa / Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(PowersOfTen), Math.Max(0, length - point - 1));
        // -0 becomes 0.
        value = BitConverter.UInt64BitsToDouble(BitConverter.DoubleToUInt64Bits(scaled) ^ ((ulong)sign << 63)) + 0.0;
        var isNumber = Vector128.LessThanOrEqualAll(digits, Vector128.Create((byte)9)) && mantissa <= LargestExact && length > (point < length ? 1 : 0)
            && Unsafe.Add(ref start, length) is (byte)',' or (byte)'\n';
        return isNumber ? sign + length : 0;
    }

    /// <summary>Eight digits as bytes, the first of them lowest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong EightDigits(ulong digits)
    {
        var pairs = (digits * 10) + (digits >> 8);
        return (((pairs & 0x000000FF_000000FF) * 0x000F4240_00000064) + (((pairs >> 16) & 0x000000FF_000000FF) * 0x00002710_00000001)) >> 32;
    }

    /// <summary>Which character each place of the vector takes; one beyond all takes nothing, which is 0.</summary>
    private static Vector128<byte> Move(int length, int point)
    {
        var from = new byte[Longest];
        from.AsSpan().Fill(0xFF);
        for (var (at, character) = (Longest - 1, length - 1); character >= 0; character--)
        {
            if (character != point)
                from[at--] = (byte)character;
        }

        return Vector128.Create(from);
    }
}
