namespace Jobs.Monitoring.Reading;

/// <summary>
/// Reads the numbers that nearly all cells hold, several times faster than the general way and to the same bits: a mantissa below 2^53 and a power of ten up to 10^22 are exact doubles,
/// so that one division rounds correctly (Clinger 1990).
/// </summary>
internal static class ShortNumber
{
    private const ulong LargestExact = 1UL << 53;
    private const int MostDigits = 19;

    private static readonly double[] PowersOfTen = [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22];

    /// <summary>False for what must be read in the general way; on true, the position is behind the number.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, ref int position, out double value)
    {
        var at = position;
        var negative = at < text.Length && text[at] == '-';
        if (negative)
            at++;
        var start = at;
        ulong mantissa = 0;
        uint digit;
        for (; (uint)at < (uint)text.Length && (digit = (uint)(text[at] - '0')) <= 9; at++)
            mantissa = (mantissa * 10) + digit;
        var (digits, scale) = (at - start, 0);
        if ((uint)at < (uint)text.Length && text[at] == '.')
        {
            start = ++at;
            for (; (uint)at < (uint)text.Length && (digit = (uint)(text[at] - '0')) <= 9; at++)
                mantissa = (mantissa * 10) + digit;
            scale = at - start;
        }

        value = 0;
        if (digits + scale is 0 or > MostDigits || mantissa > LargestExact)
            return false;
        value = mantissa / PowersOfTen[scale];
        value = negative ? 0.0 - value : value;
        position = at;
        return true;
    }
}
