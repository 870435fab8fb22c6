using System.Buffers;
using System.Globalization;
using Contracts.Scoring;
using Jobs.Batches;
using Jobs.Csv;
using Jobs.Features;

namespace Jobs.Prepare;

/// <summary>One part in one layout: the row's number, then its features in the model's order, without header.</summary>
internal sealed class PartFile(string path, BatchLayout layout, MissingTexts missing) : IDisposable
{
    public const long MostBytes = 64 << 20;

    private const int Full = 1 << 16;

    private static readonly SearchValues<byte> Special = SearchValues.Create("\",\r\n"u8);

    private readonly FileStream file = new(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
    private readonly PooledBuffer text = new(Full * 2);
    private readonly bool[] isNumeric = [.. layout.Columns.Select(column => column.IsNumeric)];
    private byte[] scratch = new byte[256];
    private readonly PayloadBound bound = new(layout.EncodedBytes);
    private long written;

    /// <summary>The part's size by now.</summary>
    public long Length => written + text.Length;

    /// <summary>True when the part must end here.</summary>
    public bool Add(CsvRecords csv, long row, int[] places)
    {
        row.TryFormat(text.GetSpan(20), out var digits, default, CultureInfo.InvariantCulture);
        text.Advance(digits);
        var start = Length;
        for (var i = 0; i < places.Length; i++)
        {
            text.Write(","u8);
            var value = missing.Value(csv[places[i]]);
            if (isNumeric[i] || !value.ContainsAny(Special))
                text.Write(value);
            else
                WriteSpecial(value);
        }

        text.Write("\n"u8);
        var isFull = bound.Add(Length - start) || Length > MostBytes;
        if (text.Length >= Full)
            Flush();
        return isFull;
    }

    public void Dispose()
    {
        Flush();
        file.Dispose();
        text.Dispose();
    }

    private void WriteSpecial(ReadOnlySpan<byte> value)
    {
        if (scratch.Length < value.Length)
            scratch = new byte[value.Length];
        CsvText.Write(text, scratch.AsSpan(0, TextValue.CopyOnOneLine(value, scratch)));
    }

    private void Flush()
    {
        file.Write(text.Span);
        written += text.Length;
        text.Clear();
    }
}
