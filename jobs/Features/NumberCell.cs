using System.Buffers;

namespace Jobs.Features;

/// <summary>The encoded columns of a numeric feature: its number, and the mark of a missing one where the algorithm gets medians.</summary>
/// <param name="isAlone">Whether the algorithm sees no other column: the real XGBoost container then takes the sign of an exponent for the separator.</param>
internal sealed class NumberCell(Feature feature, MissingNumbers missing, bool isAlone)
{
    private readonly double? instead = missing == MissingNumbers.Empty ? null : feature.Imputation!.Value;
    private readonly bool hasIndicator = feature.Indicator && missing == MissingNumbers.Median;

    /// <param name="value">NaN is a missing one.</param>
    public void Write(double value, IBufferWriter<byte> output)
    {
        var isMissing = double.IsNaN(value);
        if (!isMissing)
            WriteNumber(value, output);
        else if (instead is { } median)
            WriteNumber(median, output);
        Mark(isMissing, output);
    }

    /// <summary>False for a text that is no number; empty is a missing one.</summary>
    public bool TryWrite(ReadOnlySpan<byte> text, IBufferWriter<byte> output)
    {
        if (Number.IsShortest(text))
        {
            output.Write(text);
            Mark(isMissing: false, output);
            return true;
        }

        var value = double.NaN;
        if (!text.IsEmpty && !Number.TryParseValue(text, out value))
            return false;
        Write(value, output);
        return true;
    }

    private void WriteNumber(double value, IBufferWriter<byte> output)
    {
        if (isAlone)
            Number.WritePlain(output, value);
        else
            Number.Write(output, value);
    }

    private void Mark(bool isMissing, IBufferWriter<byte> output)
    {
        if (hasIndicator)
            output.Write(isMissing ? ",1"u8 : ",0"u8);
    }
}
