using System.Buffers;
using System.Text;
using Jobs.Csv;

namespace Jobs.Monitoring.Reading;

/// <summary>Sampled rows as a CSV file of the watched columns, each value as it was written.</summary>
public static class SampleFile
{
    public static void Write(string path, TableScan scan, IReadOnlyList<CsvFile> files)
    {
        using var csv = new PooledBuffer(1 << 20);
        for (var i = 0; i < scan.Columns.Count; i++)
            Append(csv, i, Encoding.UTF8.GetBytes(scan.Columns[i].Name));
        var reader = new RowReader([.. scan.Columns.Select(column => column with { Kind = ColumnKind.Text })]);
        var roles = files.ToDictionary(file => file.Number, file => file.Roles.ToArray());
        foreach (var row in scan.Sample.Lines())
        {
            var position = 0;
            reader.Read(row.Line, ref position, roles[row.File]);
            csv.Write("\n"u8);
            for (var i = 0; i < scan.Columns.Count; i++)
                Append(csv, i, reader.Text(i, row.Line));
        }

        csv.Write("\n"u8);
        using var file = File.OpenHandle(path, FileMode.Create, FileAccess.Write);
        RandomAccess.Write(file, csv.Span, 0);
    }

    private static void Append(PooledBuffer csv, int column, ReadOnlySpan<byte> value)
    {
        if (column > 0)
            csv.Write(","u8);
        CsvText.Write(csv, value);
    }
}
