using System.Buffers;

namespace Jobs.Csv;

/// <summary>Writes CSV values, quoted only where RFC 4180 demands it.</summary>
public static class CsvText
{
    private static readonly SearchValues<byte> Quoted = SearchValues.Create("\",\r\n"u8);

    public static void Write(IBufferWriter<byte> output, ReadOnlySpan<byte> value)
    {
        if (!value.ContainsAny(Quoted))
        {
            output.Write(value);
            return;
        }

        output.Write("\""u8);
        for (int quote; (quote = value.IndexOf((byte)'"')) >= 0; value = value[(quote + 1)..])
        {
            output.Write(value[..quote]);
            output.Write("\"\""u8);
        }

        output.Write(value);
        output.Write("\""u8);
    }
}
