using System.Text;
using CsvHelper;

namespace StartPipeline;

/// <summary>CSV as this project writes it: a header, commas, quotes where they are needed.</summary>
internal static class Csv
{
    private const int LongestRecord = 1 << 20;

    private static readonly CsvReaderOptions Strict = new()
    {
        Separator = ',',
        HasHeader = false,
        SkipEmptyLines = false,
        MalformedData = CsvMalformedDataHandling.Throw,
        MaxRecordSize = LongestRecord,
        TrackLineNumbers = true,
    };

    /// <summary>The records one by one, the header first.</summary>
    public static IEnumerable<string[]> Records(byte[] utf8)
    {
        using var csv = CsvReader.Create(utf8.AsMemory(utf8 is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0), Strict);
        while (csv.Read())
        {
            var cells = new string[csv.FieldCount];
            for (var column = 0; column < cells.Length; column++) cells[column] = Encoding.UTF8.GetString(csv.GetSpan(column));
            yield return cells;
        }
    }

    public static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(Cell)) + "\n";

    private static string Cell(string text) => text.AsSpan().IndexOfAny(",\"\n\r") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
