namespace EvaluateDrift.Mail;

/// <summary>Aligns the cells of rows with blanks, all to the left but numbers.</summary>
internal static class Aligned
{
    public static IEnumerable<string> Lines(IReadOnlyList<string[]> rows)
    {
        var widths = Enumerable.Range(0, rows.Max(row => row.Length)).Select(column => rows.Max(row => row.Length > column ? row[column].Length : 0)).ToArray();
        return rows.Select(row => ("  " + string.Join("  ", row.Select((cell, column) => IsNumber(cell) ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column])))).TrimEnd());
    }

    private static bool IsNumber(string cell) => cell.Length > 0 && cell.All(letter => char.IsDigit(letter) || letter is '.' or ',' or '-' or '%' or ' ');
}
