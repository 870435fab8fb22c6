using System.Buffers;
using System.Buffers.Binary;
using Jobs.Features;

namespace Jobs.Preprocess;

/// <summary>A row between two passes: its mark, its target, its numbers, then each text behind its length.</summary>
internal static class StoredRow
{
    public static void Write(PooledBuffer output, ulong mark, double target, RawRow row)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(output.GetSpan(8), mark);
        output.Advance(8);
        Write(output, target);
        foreach (var number in row.Numbers)
            Write(output, number);
        for (var i = 0; i < row.TextCount; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(output.GetSpan(4), row.Text(i).Length);
            output.Advance(4);
            output.Write(row.Text(i));
        }
    }

    public static ulong Mark(ReadOnlySpan<byte> stored) => BinaryPrimitives.ReadUInt64LittleEndian(stored);

    /// <summary>Fills the row and answers the target.</summary>
    public static double Read(ReadOnlySpan<byte> stored, RawRow row)
    {
        row.Clear();
        stored = stored[8..];
        var target = Number(ref stored);
        foreach (ref var number in row.Numbers)
            number = Number(ref stored);
        for (var i = 0; i < row.TextCount; i++)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(stored);
            row.SetText(i, stored.Slice(4, length));
            stored = stored[(4 + length)..];
        }

        return target;
    }

    private static void Write(PooledBuffer output, double value)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(output.GetSpan(8), value);
        output.Advance(8);
    }

    private static double Number(ref ReadOnlySpan<byte> stored)
    {
        var value = BinaryPrimitives.ReadDoubleLittleEndian(stored);
        stored = stored[8..];
        return value;
    }
}
