using System.Text;

namespace Jobs.Features;

/// <summary>What a value's text means, whatever carried it: blanks around it do not count, and nothing but blanks is a missing value (NA or null are text).</summary>
public static class TextValue
{
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        if (text is [> (byte)' ' and < 0x80, .., > (byte)' ' and < 0x80] or [> (byte)' ' and < 0x80])
            return text;
        while (Rune.DecodeFromUtf8(text, out var first, out var length) == System.Buffers.OperationStatus.Done && Rune.IsWhiteSpace(first))
            text = text[length..];
        while (Rune.DecodeLastFromUtf8(text, out var last, out var length) == System.Buffers.OperationStatus.Done && Rune.IsWhiteSpace(last))
            text = text[..^length];
        return text;
    }

    /// <summary>Copies text with every line break as one blank, because batch transform takes a line for a record; answers the length.</summary>
    public static int CopyOnOneLine(ReadOnlySpan<byte> text, Span<byte> target)
    {
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                continue;
            target[length++] = text[i] is (byte)'\r' or (byte)'\n' ? (byte)' ' : text[i];
        }

        return length;
    }
}
