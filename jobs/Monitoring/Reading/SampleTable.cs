using System.Text;
using Jobs.Monitoring.Sketches;

namespace Jobs.Monitoring.Reading;

/// <summary>Sampled rows as columns, for questions about two columns at once.</summary>
/// <param name="Numbers">By column; NaN where there is no number; empty for columns of texts.</param>
/// <param name="Texts">By column; null where nothing is; empty for columns of numbers.</param>
public sealed record SampleTable(IReadOnlyList<Column> Columns, int Rows, IReadOnlyList<double[]> Numbers, IReadOnlyList<string?[]> Texts)
{
    public static SampleTable Of(TableScan scan, IReadOnlyList<CsvFile> files)
    {
        var lines = scan.Sample.Lines();
        var columns = scan.Columns;
        double[][] numbers = [.. columns.Select(column => column.Kind == ColumnKind.Number ? new double[lines.Count] : [])];
        string?[][] texts = [.. columns.Select(column => column.Kind == ColumnKind.Text ? new string?[lines.Count] : [])];
        var reader = new RowReader(columns);
        var roles = files.ToDictionary(file => file.Number, file => file.Roles.ToArray());
        for (var row = 0; row < lines.Count; row++)
        {
            var position = 0;
            reader.Read(lines[row].Line, ref position, roles[lines[row].File]);
            for (var i = 0; i < columns.Count; i++)
            {
                if (columns[i].Kind == ColumnKind.Number)
                    numbers[i][row] = reader.Numbers[i];
                else
                    texts[i][row] = reader.Text(i, lines[row].Line) is { IsEmpty: false } text ? Encoding.UTF8.GetString(text) : null;
            }
        }

        return new(columns, lines.Count, numbers, texts);
    }
}
