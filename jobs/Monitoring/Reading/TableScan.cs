using System.Runtime.CompilerServices;
using Jobs.Monitoring.Sketches;
using Jobs.Monitoring.Statistics;

namespace Jobs.Monitoring.Reading;

/// <summary>A line that cannot be read as a row.</summary>
/// <param name="Offset">Where it begins in its file, in bytes.</param>
public sealed record RefusedLine(string File, long Offset, string Reason, string Text);

/// <summary>Everything that one pass over rows keeps: statistics of each column and a sample of the rows, in memory that does not grow with them.</summary>
public sealed class TableScan
{
    private const int BatchRows = 1024;
    private const int MostRefused = 10_000;

    private readonly IReadOnlyList<Column> columns;
    private readonly NumberColumn?[] numbers;
    private readonly TextColumn?[] texts;
    private readonly int[] numberColumns;
    private readonly int[] textColumns;
    private readonly double[][] batch;
    private int batched;

    internal TableScan(IReadOnlyList<Column> columns, int lane)
    {
        this.columns = columns;
        numberColumns = [.. Enumerable.Range(0, columns.Count).Where(i => columns[i].Kind == ColumnKind.Number)];
        textColumns = [.. Enumerable.Range(0, columns.Count).Where(i => columns[i].Kind == ColumnKind.Text)];
        batch = [.. columns.Select(column => column.Kind == ColumnKind.Number ? new double[BatchRows] : [])];
        numbers = [.. columns.Select((column, i) => column.Kind == ColumnKind.Number ? new NumberColumn((ulong)((lane * columns.Count) + i + 1)) : null)];
        texts = [.. columns.Select(column => column.Kind == ColumnKind.Text ? new TextColumn() : null)];
    }

    public IReadOnlyList<Column> Columns => columns;

    public long Rows { get; private set; }

    /// <summary>By column; null for columns of texts.</summary>
    public IReadOnlyList<NumberColumn?> Numbers => numbers;

    /// <summary>By column; null for columns of numbers.</summary>
    public IReadOnlyList<TextColumn?> Texts => texts;

    public RowSample Sample { get; } = new();

    /// <summary>Lines that are no rows; beyond ten thousand they are only counted.</summary>
    public List<RefusedLine> Refused { get; } = [];

    public long RefusedCount { get; private set; }

    /// <summary>Reads files with headers, in parallel; the result does not depend on timing or on the number of processors.</summary>
    public static TableScan Read(IReadOnlyList<CsvFile> files, IReadOnlyList<Column> columns)
    {
        Lane[] lanes = [.. Enumerable.Range(0, Lane.Count).Select(number => new Lane(columns, number))];
        Parallel.ForEach(lanes, lane => lane.Read(files));
        foreach (var lane in lanes[1..])
            lanes[0].Scan.Merge(lane.Scan);
        return lanes[0].Scan;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Add(RowReader row, ReadOnlySpan<byte> block, (int File, long Offset) place, ReadOnlySpan<byte> line)
    {
        var cells = row.Numbers;
        foreach (var column in numberColumns)
            batch[column][batched] = cells[column];
        foreach (var column in textColumns)
            texts[column]!.Add(row.Text(column, block));

        Rows++;
        Sample.Offer(place.File, place.Offset, line);
        if (++batched == BatchRows)
            Flush();
    }

    internal void Refuse(RefusedLine line)
    {
        if (RefusedCount++ < MostRefused)
            Refused.Add(line);
    }

    internal void Flush()
    {
        for (var i = 0; i < columns.Count; i++)
            numbers[i]?.Add(batch[i].AsSpan(0, batched));
        batched = 0;
    }

    private void Merge(TableScan other)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            numbers[i]?.Merge(other.numbers[i]!);
            texts[i]?.Merge(other.texts[i]!);
        }

        Rows += other.Rows;
        Sample.Merge(other.Sample);
        Refused.AddRange(other.Refused);
        RefusedCount += other.RefusedCount;
    }
}
