using System.Globalization;
using System.Text;

namespace Local.Algorithms.Container;

/// <summary>Values as Python prints them: AWS's images are Python programs, and others read their texts.</summary>
internal static class PythonText
{
    /// <summary>Room enough for any double.</summary>
    public const int LongestDouble = 32;

    /// <summary>Writes the shortest decimal that reads back as the same double, in Python's notation; returns its length.</summary>
    public static int Write(double value, Span<byte> target)
    {
        if (!double.IsFinite(value))
            return Append(target, 0, double.IsNaN(value) ? "nan"u8 : value > 0 ? "inf"u8 : "-inf"u8);
        value.TryFormat(target, out var length, default, CultureInfo.InvariantCulture);
        var exponent = target[..length].IndexOf((byte)'E');
        if (exponent >= 0)
            target[exponent] = (byte)'e';
        else if (Math.Abs(value) >= 1e16) // Python turns to exponents here, .NET at 1e17
            return Exponential(target[..length], target);
        return exponent >= 0 || target[..length].Contains((byte)'.') ? length : Append(target, length, ".0"u8);
    }

    public static string Of(double value)
    {
        Span<byte> text = stackalloc byte[LongestDouble];
        return Encoding.ASCII.GetString(text[..Write(value, text)]);
    }

    /// <summary>A list of strings as Python shows it.</summary>
    public static string List(IEnumerable<string> items) => $"[{string.Join(", ", items.Select(i => $"'{i}'"))}]";

    private static int Exponential(ReadOnlySpan<byte> integer, Span<byte> target)
    {
        var first = integer[0] == '-' ? 2 : 1;
        var digits = integer[first..].TrimEnd((byte)'0').ToArray();
        var length = digits.Length == 0 ? first : Append(target, Append(target, first, "."u8), digits);
        return Append(target, length, "e+16"u8);
    }

    private static int Append(Span<byte> target, int length, ReadOnlySpan<byte> text)
    {
        text.CopyTo(target[length..]);
        return length + text.Length;
    }
}
