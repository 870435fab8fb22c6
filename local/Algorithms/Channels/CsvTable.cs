using Local.Algorithms.Container;

namespace Local.Algorithms.Channels;

/// <summary>Reads a channel's CSV files into one table, all processors at work on pieces of the files.</summary>
internal static unsafe class CsvTable
{
    private const int PieceBytes = 1 << 22;

    public static Table Read(IReadOnlyList<string> files, bool weighted)
    {
        var mapped = files.Select(f => new MappedFile(f)).ToList();
        try
        {
            var layout = CsvLayout.OfTraining(mapped[0].FirstLine, weighted);
            var pieces = mapped.SelectMany(f => f.Cut((int)((f.End - f.Start) / PieceBytes) + 1)).ToList();
            return Parse(pieces, layout);
        }
        finally
        {
            mapped.ForEach(f => f.Dispose());
        }
    }

    private static Table Parse(List<FilePiece> pieces, CsvLayout layout)
    {
        var starts = new long[pieces.Count + 1];
        ForAll(pieces.Count, i => starts[i + 1] = pieces[i].CountLines());
        for (var i = 0; i < pieces.Count; i++)
            starts[i + 1] += starts[i];
        var features = new NativeFloats(starts[^1] * layout.Features);
        var labels = new NativeFloats(starts[^1]);
        var weights = layout.Leading == 2 ? new NativeFloats(starts[^1]) : null;
        RowTarget At(long row) => new()
        {
            Features = features.Pointer + (row * layout.Features),
            Labels = labels.Pointer + row,
            Weights = weights == null ? null : weights.Pointer + row,
        };
        var counts = new long[pieces.Count];
        ForAll(pieces.Count, i => counts[i] = Parse(pieces[i], layout, At(starts[i])));
        var rows = CloseGaps(starts, counts, (from, to, count) => Move(At(from), At(to), count, layout.Features));
        return new Table(rows, layout.Features, features, labels, weights);
    }

    private static long Parse(FilePiece piece, CsvLayout layout, RowTarget target)
    {
        try
        {
            return CsvRows.Parse(piece.Start, piece.End, layout, target, skipBlank: true);
        }
        catch (CsvException e)
        {
            var line = piece.File.LineAt(piece.Offset + e.Offset);
            throw new ClientErrorException($"Failed to load csv data with exception:\n{Path.GetFileName(piece.File.Path)} line {line}: {e.Message}");
        }
    }

    private static void ForAll(int count, Action<int> piece)
    {
        try
        {
            Parallel.For(0, count, piece);
        }
        catch (AggregateException e) when (e.InnerExceptions.OfType<ClientErrorException>().FirstOrDefault() is { } first)
        {
            throw new ClientErrorException(first.Message);
        }
    }

    // Blank lines were counted as rows, so pieces may have ended early.
    private static long CloseGaps(long[] starts, long[] counts, Action<long, long, long> move)
    {
        long rows = 0;
        for (var i = 0; i < counts.Length; i++)
        {
            if (rows != starts[i])
                move(starts[i], rows, counts[i]);
            rows += counts[i];
        }
        return rows;
    }

    private static void Move(RowTarget from, RowTarget to, long rows, int features)
    {
        Copy(from.Features, to.Features, rows * features);
        Copy(from.Labels, to.Labels, rows);
        if (from.Weights != null)
            Copy(from.Weights, to.Weights, rows);
    }

    private static void Copy(float* from, float* to, long count) =>
        Buffer.MemoryCopy(from, to, count * sizeof(float), count * sizeof(float));
}
