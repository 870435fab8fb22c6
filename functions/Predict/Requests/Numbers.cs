using System.Globalization;

namespace Predict.Requests;

/// <summary>Numbers as the model's first container reads them.</summary>
public static class Numbers
{
    private const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    public static bool TryParse(string text, out double value) =>
        double.TryParse(text.AsSpan().Trim(), Styles, CultureInfo.InvariantCulture, out value) && float.IsFinite((float)value);

    /// <summary>Whether the text names what is no finite number, in the spellings of the usual languages.</summary>
    public static bool IsNotFinite(string text) => text.Trim().TrimStart('+', '-').ToLowerInvariant() is "nan" or "inf" or "infinity" or "∞";
}
