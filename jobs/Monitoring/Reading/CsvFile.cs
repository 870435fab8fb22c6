using System.Text;
using Jobs.Csv;
using Jobs.Features;

namespace Jobs.Monitoring.Reading;

/// <summary>A CSV file with a header, and which watched column each of its columns is.</summary>
/// <param name="Roles">By the file's column: the watched column's index, or <see cref="Skipped"/>.</param>
/// <param name="Extra">Columns that nobody knows.</param>
/// <param name="DataFrom">Where the rows begin, behind the header.</param>
public sealed record CsvFile(string Path, int Number, long Length, long DataFrom, IReadOnlyList<int> Roles, IReadOnlyList<string> Extra)
{
    public const int Skipped = -1;

    private const int LongestHeader = 1 << 20;

    /// <param name="ignored">Columns that may be there and are not watched.</param>
    public static CsvFile Open(string path, int number, IReadOnlyList<Column> columns, IReadOnlySet<string> ignored)
    {
        using var file = File.OpenHandle(path);
        var start = new byte[Math.Min(LongestHeader, RandomAccess.GetLength(file))];
        start = start[..RandomAccess.Read(file, start, 0)];
        var end = start.AsSpan().IndexOf((byte)'\n');
        var header = end < 0 ? start : start[..end];
        var names = Names(path, header);
        int[] roles = [.. names.Select(name => Role(name, columns))];
        if (roles.Where(role => role != Skipped).GroupBy(role => role).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new UnreadableCsvException($"{path}: the column '{columns[twice.Key].Name}' is there twice.", "Give every column a name of its own.");
        string[] extra = [.. names.Where((name, i) => roles[i] == Skipped && !ignored.Contains(name))];
        return new(path, number, RandomAccess.GetLength(file), end < 0 ? start.Length : end + 1, roles, extra);
    }

    private static List<string> Names(string path, byte[] header)
    {
        using var csv = new CsvRecords(header);
        if (!csv.Read() || csv.IsBlank)
            throw new UnreadableCsvException($"{path} has no header.", "The first line must name the columns.");
        return [.. Enumerable.Range(0, csv.Count).Select(field => Encoding.UTF8.GetString(TextValue.Trim(csv[field])).TrimStart('\uFEFF'))];
    }

    private static int Role(string name, IReadOnlyList<Column> columns)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].Name == name)
                return i;
        }

        return Skipped;
    }
}
