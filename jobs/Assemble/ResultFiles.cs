using System.Buffers;
using System.Globalization;
using System.Text;
using Contracts.Scoring;
using Jobs.Batches;

namespace Jobs.Assemble;

/// <summary>What a file's sender gets back: its rows with predictions, and beside them those that were rejected.</summary>
internal sealed class ResultFiles : IDisposable
{
    private const int Full = 1 << 18;

    private readonly FileStream scored;
    private readonly FileStream rejected;
    private readonly PooledBuffer rows = new(Full * 2);
    private readonly PooledBuffer rejects = new();
    private readonly byte[] idStart;
    private readonly string header;

    public ResultFiles(BatchFolder batch, BatchFile file)
    {
        scored = Create(batch, $"{file.Stem}.csv");
        rejected = Create(batch, $"{file.Stem}.rejected.csv");
        idStart = Encoding.UTF8.GetBytes($",{batch.Plan.Batch}-");
        header = string.Concat(ResultColumns.Of(batch.Plan).Select(column => "," + column)) + "\n";
    }

    /// <param name="own">The file's header as it stands there.</param>
    public void WriteHeader(ReadOnlySpan<byte> own)
    {
        rows.Write(own);
        rows.Write(Encoding.UTF8.GetBytes(header));
        rejects.Write("line,reason,"u8);
        Reject(own);
    }

    public void Score(ReadOnlySpan<byte> own, long row, float prediction, ScoreLines[] scores)
    {
        rows.Write(own);
        Append(prediction);
        foreach (var score in scores)
            Append(score.Score);
        rows.Write(idStart);
        row.TryFormat(rows.GetSpan(20), out var digits, default, CultureInfo.InvariantCulture);
        rows.Advance(digits);
        rows.Write("\n"u8);
        if (rows.Length >= Full)
            Flush(rows, scored);
    }

    public void Reject(ReadOnlySpan<byte> text)
    {
        rejects.Write(text);
        rejects.Write("\n"u8);
        if (rejects.Length >= Full)
            Flush(rejects, rejected);
    }

    public void Dispose()
    {
        Flush(rows, scored);
        Flush(rejects, rejected);
        scored.Dispose();
        rejected.Dispose();
        rows.Dispose();
        rejects.Dispose();
    }

    /// <summary>The shortest text that reads back to the same bits, as in the inference API's answers.</summary>
    private void Append(float value)
    {
        rows.Write(","u8);
        value.TryFormat(rows.GetSpan(32), out var length, default, CultureInfo.InvariantCulture);
        rows.Advance(length);
    }

    private static FileStream Create(BatchFolder batch, string name) =>
        new(batch.Folders.Output("scored", name), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);

    private static void Flush(PooledBuffer text, FileStream file)
    {
        file.Write(text.Span);
        text.Clear();
    }
}
