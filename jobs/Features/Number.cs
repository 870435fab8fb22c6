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

    /// <summary>Whether the text is a number by the rules of TryParse, mostly told without computing it.</summary>
    public static bool IsNumber(ReadOnlySpan<byte> text) => IsPlain(text) || TryParse(text, out _);

    /// <summary>Digits, perhaps with a sign and a point between them, so few that any float holds them.</summary>
    private static bool IsPlain(ReadOnlySpan<byte> text)
    {
        if (text is [(byte)'-', ..])
            text = text[1..];
        if (text.Length is 0 or > 30 || !char.IsAsciiDigit((char)text[0]) || !char.IsAsciiDigit((char)text[^1]))
            return false;
        var points = 0;
        foreach (var one in text)
        {
            if (one == '.')
                points++;
            else if (!char.IsAsciiDigit((char)one))
                return false;
        }

        return points <= 1;
    }

    public static void Write(IBufferWriter<byte> output, double value)
    {
        value.TryFormat(output.GetSpan(32), out var written, default, CultureInfo.InvariantCulture);
        output.Advance(written);
    }
}
