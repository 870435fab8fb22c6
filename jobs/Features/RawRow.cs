namespace Jobs.Features;

/// <summary>The features of one row before encoding: numbers first, then texts, as in features.json. Filled anew for each row.</summary>
public sealed class RawRow(int numbers, int texts)
{
    private readonly double[] values = new double[numbers];
    private readonly (int From, int Length)[] ranges = new (int, int)[texts];
    private byte[] text = new byte[256];
    private int used;

    /// <summary>NaN is a missing value.</summary>
    public Span<double> Numbers => values;

    public int TextCount => ranges.Length;

    /// <summary>Trimmed and on one line; empty is a missing value.</summary>
    public ReadOnlySpan<byte> Text(int index) => text.AsSpan(ranges[index].From, ranges[index].Length);

    /// <summary>Makes every value missing.</summary>
    public void Clear()
    {
        Numbers.Fill(double.NaN);
        Array.Clear(ranges);
        used = 0;
    }

    public void SetText(int index, ReadOnlySpan<byte> utf8)
    {
        var trimmed = TextValue.Trim(utf8);
        if (text.Length - used < trimmed.Length)
            Array.Resize(ref text, Math.Max(text.Length * 2, used + trimmed.Length));
        var length = TextValue.CopyOnOneLine(trimmed, text.AsSpan(used));
        ranges[index] = (used, length);
        used += length;
    }
}
