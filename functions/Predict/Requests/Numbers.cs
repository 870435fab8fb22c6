using System.Globalization;

namespace Predict.Requests;

/// <summary>Numbers as the model's first container reads them.</summary>
public static class Numbers
{
    private const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>Beyond it a model's sums leave the 32-bit floats.</summary>
    private const double Largest = 1e30;

    public static bool TryParse(string text, out double value) =>
        double.TryParse(text.AsSpan().Trim(), Styles, CultureInfo.InvariantCulture, out value) && Math.Abs(value) <= Largest;

    /// <summary>Whether the text is a number, but a larger one than rows may hold.</summary>
    public static bool IsTooLarge(string text) => double.TryParse(text.AsSpan().Trim(), Styles, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) > Largest;

    /// <summary>Whether the text names what is no finite number, in the spellings of the usual languages.</summary>
    public static bool IsNotFinite(string text) => text.Trim().TrimStart('+', '-').ToLowerInvariant() is "nan" or "inf" or "infinity" or "∞";
}
