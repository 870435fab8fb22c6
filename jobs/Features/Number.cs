using System.Buffers;
using System.Globalization;

namespace Jobs.Features;

/// <summary>Numbers as text: culture-invariant, read as double, written in the shortest form that reads back as the same value.</summary>
public static class Number
{
    /// <summary>The largest value that a row may hold: beyond it a model's sums leave the 32-bit floats, and one such row would fail all that are scored with it.</summary>
    private const double Largest = 1e30;

    private const int MostPlain = 30;

    /// <summary>A double keeps 15 decimal digits whatever they are; the point is one more character.</summary>
    private const int MostKept = 15;

    private const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>Takes text without blanks around it. Not numbers: NaN, infinities, hexadecimal, thousands separators, and what does not fit the 32-bit floats of the algorithms.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out double value)
    {
        if (!double.TryParse(text, Styles, CultureInfo.InvariantCulture, out value) || !float.IsFinite((float)value))
            return false;
        value += 0.0; // -0 becomes 0
        return true;
    }

    /// <summary>Takes what a row may hold: a number by the rules of TryParse, from -1e30 to 1e30.</summary>
    public static bool TryParseValue(ReadOnlySpan<byte> text, out double value) => TryParse(text, out value) && Math.Abs(value) <= Largest;

    /// <summary>Whether the text is a number by the rules of TryParseValue, mostly told without computing it.</summary>
    public static bool IsValue(ReadOnlySpan<byte> text) => IsPlain(text) || TryParseValue(text, out _);

    /// <summary>Why the text is no value of a column.</summary>
    public static string Reason(ReadOnlySpan<byte> text, string column) =>
        double.TryParse(text, Styles, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) > Largest && text.ContainsAnyInRange((byte)'0', (byte)'9')
            ? $"a number beyond 1e30 in column {column}"
            : $"not a number in column {column}";

    /// <summary>Whether Write would write the number that the text is just as it stands: no more digits than a double keeps, and none that says nothing.</summary>
    public static bool IsShortest(ReadOnlySpan<byte> text)
    {
        var digits = text is [(byte)'-', ..] ? text[1..] : text;
        var point = digits.IndexOf((byte)'.');
        var whole = point < 0 ? digits : digits[..point];
        if (digits.Length > MostKept || whole.IsEmpty || !AreDigits(whole) || (whole[0] == '0' && whole.Length > 1))
            return false;
        if (point < 0)
            return whole[0] != '0' || text.Length == digits.Length;
        // Below 0.0001 an exponent is shorter.
        var fraction = digits[(point + 1)..];
        return AreDigits(fraction) && fraction is [.., not (byte)'0'] && (whole[0] != '0' || fraction[..Math.Min(4, fraction.Length)].ContainsAnyExcept((byte)'0'));
    }

    /// <summary>Digits, perhaps with a sign and a point between them, so few that they stay below the largest value.</summary>
    private static bool IsPlain(ReadOnlySpan<byte> text)
    {
        var digits = text is [(byte)'-', ..] ? text[1..] : text;
        var point = digits.IndexOf((byte)'.');
        return digits.Length <= MostPlain && (point < 0 ? AreDigits(digits) : AreDigits(digits[..point]) && AreDigits(digits[(point + 1)..]));
    }

    private static bool AreDigits(ReadOnlySpan<byte> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange((byte)'0', (byte)'9');

    public static void Write(IBufferWriter<byte> output, double value)
    {
        value.TryFormat(output.GetSpan(32), out var written, default, CultureInfo.InvariantCulture);
        output.Advance(written);
    }

    /// <summary>Writes the number without an exponent.</summary>
    public static void WritePlain(IBufferWriter<byte> output, double value)
    {
        var shortest = value.ToString(CultureInfo.InvariantCulture);
        var exponent = shortest.IndexOf('E', StringComparison.Ordinal);
        var plain = exponent < 0 ? shortest : Plain(shortest[..exponent], int.Parse(shortest[(exponent + 1)..], CultureInfo.InvariantCulture));
        output.Write(System.Text.Encoding.ASCII.GetBytes(plain));
    }

    /// <summary>The digits of d.ddd moved by the exponent, which is below -4 or above their number.</summary>
    private static string Plain(string mantissa, int exponent)
    {
        var sign = mantissa[0] == '-' ? "-" : "";
        var digits = mantissa.TrimStart('-').Replace(".", "", StringComparison.Ordinal);
        return exponent < 0
            ? $"{sign}0.{new string('0', -exponent - 1)}{digits}"
            : sign + digits.PadRight(exponent + 1, '0');
    }
}
