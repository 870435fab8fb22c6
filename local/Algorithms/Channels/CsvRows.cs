using System.Runtime.CompilerServices;

namespace Local.Algorithms.Channels;

/// <summary>Where parsed rows go; label and weight stay null where the layout has none.</summary>
internal unsafe struct RowTarget
{
    public float* Features;
    public float* Labels;
    public float* Weights;
}

/// <summary>A CSV text that does not fit its layout, at a byte offset.</summary>
internal sealed class CsvException(long offset, string reason) : Exception(reason)
{
    public long Offset { get; } = offset;
}

/// <summary>Parses CSV rows of numbers straight into memory.</summary>
internal static unsafe class CsvRows
{
    /// <summary>Parses until the end of the text and returns how many rows it held; blank lines count only when not skipped.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static long Parse(ReadOnlySpan<byte> text, CsvLayout layout, RowTarget target, bool skipBlank)
    {
        fixed (byte* start = text)
            return Parse(start, start + text.Length, layout, target, skipBlank);
    }

    /// <summary>The same over unmanaged memory.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static long Parse(byte* start, byte* end, CsvLayout layout, RowTarget target, bool skipBlank)
    {
        var delimiter = layout.Delimiter;
        int columns = layout.Columns, leading = layout.Leading, padding = layout.Stride - layout.Features;
        var p = start;
        long rows = 0;
        while (p < end)
        {
            if (skipBlank && (*p == '\n' || (*p == '\r' && (p + 1 == end || p[1] == '\n'))))
            {
                p += *p == '\n' ? 1 : 2;
                continue;
            }
            for (var column = 0; column < columns; column++)
            {
                var cell = p;
                p = NumberReader.Read(p, end, delimiter, out var value);
                if (p == null)
                    throw NotANumber(cell, start, end, delimiter, column);
                if ((p == end || *p != delimiter) != (column == columns - 1))
                    throw WrongWidth(cell - start, columns, column);
                p++;
                if (column >= leading)
                    *target.Features++ = value;
                else if (column == 0)
                    *target.Labels++ = value;
                else
                    *target.Weights++ = value;
            }
            for (var i = 0; i < padding; i++)
                *target.Features++ = float.NaN;
            rows++;
        }
        return rows;
    }

    private static CsvException NotANumber(byte* cell, byte* start, byte* end, byte delimiter, int column)
    {
        var text = new ReadOnlySpan<byte>(cell, (int)Math.Min(50, end - cell));
        var length = text.IndexOfAny(delimiter, (byte)'\n');
        var shown = System.Text.Encoding.UTF8.GetString(length < 0 ? text : text[..length]);
        return new CsvException(cell - start, $"'{shown}' in column {column + 1} is not a number");
    }

    private static CsvException WrongWidth(long offset, int columns, int column) =>
        new(offset, column < columns - 1 ? $"{column + 1} columns, expected {columns}" : $"more than the expected {columns} columns");
}
