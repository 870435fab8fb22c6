using System.Buffers;
using System.Globalization;

namespace Jobs.Features;

/// <summary>Numbers as text: culture-invariant, read as double, written in the shortest form that reads back as the same value.</summary>
public static class Number
{
    private const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>Takes text without blanks around it. Not numbers: NaN, infinities, hexadecimal, thousands separators, and what does not fit the 32-bit floats of the algorithms.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out double value)
    {
        if (!double.TryParse(text, Styles, CultureInfo.InvariantCulture, out value) || !float.IsFinite((float)value))
            return false;
        value += 0.0; // -0 becomes 0
        return true;
    }

    public static void Write(IBufferWriter<byte> output, double value)
    {
        value.TryFormat(output.GetSpan(32), out var written, default, CultureInfo.InvariantCulture);
        output.Advance(written);
    }
}
