namespace Jobs.Batches;

/// <summary>
/// Says when a file of raw rows must end, so that what batch transform packs together of it stays within what algorithms take once it is encoded: it packs up to a megabyte of raw rows of
/// one file, and a row of wide categories becomes many times as long.
/// </summary>
/// <param name="encodedRow">How long a row can be once it is encoded.</param>
public sealed class PayloadBound(long encodedRow)
{
    /// <summary>What transforms let algorithms take is 20 MB, in MAX_CONTENT_LENGTH; the rest is room for the row that is noticed too late.</summary>
    private const long MostEncoded = 16 << 20;

    /// <summary>A megabyte of rows that all stay below this becomes no more than that.</summary>
    private const long Growth = 16;

    private long rows;
    private bool grows;

    /// <summary>Counts a row; true when the file must end behind it.</summary>
    /// <param name="length">Of the raw row, without its number.</param>
    public bool Add(long length)
    {
        rows++;
        grows |= length * Growth < encodedRow;
        return grows && rows * encodedRow >= MostEncoded;
    }
}
