using System.Text;
using System.Text.Unicode;
using Jobs.Csv;

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

    /// <summary>As rows are read: what reads them is compiled once then.</summary>
    private static string[] Names(string path, ReadOnlySpan<byte> header)
    {
        TextStart.Check(header[..Math.Min(64, header.Length)]);
        int[] all = [.. Enumerable.Range(0, header.Count((byte)',') + 1)];
        var (reader, position) = (new RowReader([.. all.Select(_ => new Column("", ColumnKind.Text))]), 0);
        reader.Read(header, ref position, all);
        // Commas inside quotes are no ends of names.
        position = 0;
        reader.Read(header, ref position, all[..reader.Count]);
        if (reader.Fault is not null || !Utf8.IsValid(header))
            throw new UnreadableCsvException($"{path}: the header has {reader.Fault ?? "text that is not UTF-8"}.", "Put names with commas or quotes in quotes, and save the file as UTF-8.");
        var names = new string[reader.Count];
        for (var i = 0; i < names.Length; i++)
            names[i] = Encoding.UTF8.GetString(reader.Text(i, header)).TrimStart('\uFEFF');
        return names is [""] ? throw new UnreadableCsvException($"{path} has no header.", "The first line must name the columns.") : names;
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
