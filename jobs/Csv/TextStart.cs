namespace Jobs.Csv;

/// <summary>Tells by its first bytes what is no UTF-8 text.</summary>
internal static class TextStart
{
    public static void Check(ReadOnlySpan<byte> start)
    {
        if (start is [(byte)'P', (byte)'K', 3, 4, ..])
            throw new UnreadableCsvException("it is a zip archive or an Excel workbook, not CSV.", "Save the table as CSV in UTF-8.");
        if (start.StartsWith("%PDF-"u8))
            throw new UnreadableCsvException("it is a PDF document, not CSV.", "Save the table as CSV in UTF-8.");
        if (start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || IsEverySecondZero(start))
            throw new UnreadableCsvException("the text is UTF-16, not UTF-8.", "Save the file as UTF-8.");
        if (start.Contains((byte)0))
            throw new UnreadableCsvException("it is no text: there are zero bytes in it.", "Save the table as CSV in UTF-8.");
    }

    private static bool IsEverySecondZero(ReadOnlySpan<byte> start)
    {
        var zeros = 0;
        for (var i = 0; i < start.Length; i++)
            zeros += start[i] == 0 ? 1 : 0;
        return zeros > 0 && zeros >= start.Length / 2 - 1 && (start.Length < 2 || (start[0] == 0) != (start[1] == 0));
    }
}
