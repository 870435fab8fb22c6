namespace Notify;

/// <summary>Aligns cells with blanks: the first column to the left, the others to the right.</summary>
public static class TextTable
{
    public static IEnumerable<string> Lines(IReadOnlyList<string[]> rows)
    {
        var widths = Enumerable.Range(0, rows.Max(row => row.Length)).Select(column => rows.Max(row => row.Length > column ? row[column].Length : 0)).ToArray();
        return rows.Select(row => ("  " + string.Join("  ", row.Select((cell, column) => column == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[column])))).TrimEnd());
    }
}
