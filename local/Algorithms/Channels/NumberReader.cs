using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Local.Algorithms.Channels;

/// <summary>Reads one decimal cell as the float32 nearest to it; training and scoring share it, so a row means the same in both.</summary>
internal static unsafe class NumberReader
{
    private const double SmallestNormalFloat = 1.1754943508222875e-38;
    private const ulong BelowFloat = 0x1FFF_FFFF;
    private const long Midpoint = 0x1000_0000;

    private static readonly double[] Pow10 =
        [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22];

    /// <summary>Reads the cell at p, stops at its delimiter, line end or the end of the text, and says so by the pointer; null: not a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* Read(byte* p, byte* end, byte delimiter, out float value)
    {
        var start = p;
        var negative = p < end && *p == '-';
        if (negative)
            p++;
        ulong digits = 0;
        var first = p;
        uint digit;
        while (p < end && (digit = (uint)(*p - '0')) <= 9)
        {
            digits = (digits * 10) + digit;
            p++;
        }
        var count = p - first;
        long fraction = 0;
        if (p < end && *p == '.')
        {
            first = ++p;
            while (p < end && (digit = (uint)(*p - '0')) <= 9)
            {
                digits = (digits * 10) + digit;
                p++;
            }
            fraction = p - first;
            count += fraction;
        }
        if (p < end && *p == '\r' && (p + 1 == end || p[1] == '\n'))
            p++;
        if (count is > 0 and <= 19 && (p == end || *p == delimiter || *p == '\n') && TryScale(digits, (int)fraction, out value))
        {
            if (negative)
                value = -value;
            return p;
        }
        return ReadSlowly(start, end, delimiter, out value);
    }

    // At most 19 digits and a power of ten that a double holds exactly: the double is within two units of the true value.
    // Float midpoints are doubles, so unless it lies that near to one, rounding it once more lands where the true value would.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryScale(ulong digits, int fraction, out float value)
    {
        var scaled = digits / Pow10[fraction];
        value = (float)scaled;
        var distance = (long)(BitConverter.DoubleToUInt64Bits(scaled) & BelowFloat) - Midpoint;
        return distance is < -4 or > 4 && (scaled >= SmallestNormalFloat * 2 || digits == 0);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static byte* ReadSlowly(byte* start, byte* end, byte delimiter, out float value)
    {
        var p = start;
        while (p < end && *p != delimiter && *p != '\n')
            p++;
        return TryParse(new ReadOnlySpan<byte>(start, (int)(p - start)), out value) ? p : null;
    }

    /// <summary>Reads text of any length; an empty cell is NaN, as the built-in algorithm has it.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out float value)
    {
        var cell = text[Ascii.Trim(text)];
        if (cell.IsEmpty)
        {
            value = float.NaN;
            return true;
        }
        return float.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out value) || TryInfinity(cell, out value);
    }

    private static bool TryInfinity(ReadOnlySpan<byte> cell, out float value)
    {
        var name = cell[0] is (byte)'-' or (byte)'+' ? cell[1..] : cell;
        value = cell[0] == '-' ? float.NegativeInfinity : float.PositiveInfinity;
        return Ascii.EqualsIgnoreCase(name, "inf"u8);
    }
}
