namespace Jobs.Csv;

/// <summary>Tells by its first bytes what is no CSV in UTF-8.</summary>
internal static class TextStart
{
    private const string Remedy = "Save the table as CSV in UTF-8.";

    public static void Check(ReadOnlySpan<byte> start)
    {
        if (start is [(byte)'P', (byte)'K', 3, 4, ..])
            throw new UnreadableCsvException("it is a zip archive or an Excel workbook, not CSV.", Remedy);
        if (start.StartsWith("%PDF-"u8))
            throw new UnreadableCsvException("it is a PDF document, not CSV.", Remedy);
        var text = start.StartsWith("\uFEFF"u8) ? start[3..] : start;
        text = text.TrimStart(" \t\r\n"u8);
        if ((text is [(byte)'{', ..] && text[1..].TrimStart(" \t\r\n"u8) is [(byte)'"', ..]) || (text is [(byte)'[', ..] && text[1..].TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', ..]))
            throw new UnreadableCsvException("it is JSON, not CSV.", Remedy);
        if (text is [(byte)'<', (byte)'!' or (byte)'?' or (byte)'h' or (byte)'H', ..])
            throw new UnreadableCsvException("it is a web page or XML, not CSV.", Remedy);
        CheckEncoding(start);
    }

    private static void CheckEncoding(ReadOnlySpan<byte> start)
    {
        if (start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || IsEverySecondZero(start))
            throw new UnreadableCsvException("the text is UTF-16, not UTF-8.", "Save the file as UTF-8.");
        if (start.Contains((byte)0))
            throw new UnreadableCsvException("it is no text: there are zero bytes in it.", Remedy);
    }

    private static bool IsEverySecondZero(ReadOnlySpan<byte> start)
    {
        var zeros = 0;
        for (var i = 0; i < start.Length; i++)
            zeros += start[i] == 0 ? 1 : 0;
        return zeros > 0 && zeros >= start.Length / 2 - 1 && (start.Length < 2 || (start[0] == 0) != (start[1] == 0));
    }
}
