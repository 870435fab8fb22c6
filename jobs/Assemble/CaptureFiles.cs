using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Contracts.Scoring;
using Jobs.Batches;
using Jobs.Csv;

namespace Jobs.Assemble;

/// <summary>
/// The scored raw rows for monitoring, in the form of endpoint data capture: rows by name, the predictions beside them. Names and contents derive from the
/// batch alone, so that a repeated job writes the same objects over again.
/// </summary>
internal sealed class CaptureFiles : IDisposable
{
    private const int RowsPerLine = 100;
    private const long Full = 64 << 20;

    private readonly BatchPlan plan;
    private readonly ContainerFolders folders;
    private readonly PooledBuffer instances = new(1 << 16);
    private readonly PooledBuffer predictions = new(1 << 14);
    private readonly byte[] idStart;
    private readonly byte[][] candidates;
    private CapturedRow row = null!;
    private FileStream? file;
    private int files;
    private int inLine;
    private long lineStart;
    private long captured;

    public CaptureFiles(BatchFolder batch)
    {
        (plan, folders) = (batch.Plan, batch.Folders);
        idStart = Encoding.UTF8.GetBytes($"{batch.Plan.Batch}-");
        candidates = [.. batch.Plan.Algorithms.Select((algorithm, index) => Encoding.UTF8.GetBytes($"{(index == 0 ? "" : ",")}\\\"{algorithm.Name}\\\":"))];
    }

    /// <summary>Takes the file's header as the record that was read.</summary>
    public void Begin(CsvRecords header, BatchFile of) => row = CapturedRow.Of(header, plan, of.Name);

    public void Offer(CsvRecords csv, long number, float prediction, ScoreLines[] scores)
    {
        if (number * plan.CapturePercent / 100 == (number + 1) * plan.CapturePercent / 100)
            return;
        if (inLine == 0)
            lineStart = number;
        WriteInstance(csv, number);
        WritePrediction(number, prediction, scores);
        captured++;
        if (++inLine == RowsPerLine)
            EndLine();
    }

    /// <summary>How many rows were kept.</summary>
    public long Finish()
    {
        EndLine();
        file?.Flush();
        return captured;
    }

    public void Dispose()
    {
        file?.Dispose();
        instances.Dispose();
        predictions.Dispose();
    }

    private void WriteInstance(CsvRecords csv, long number)
    {
        instances.Write(inLine == 0 ? "{\\\"row_id\\\":\\\""u8 : ",{\\\"row_id\\\":\\\""u8);
        WriteId(instances, number);
        instances.Write("\\\""u8);
        row.Write(csv, instances);
        instances.Write("}"u8);
    }

    private void WritePrediction(long number, float prediction, ScoreLines[] scores)
    {
        predictions.Write(inLine == 0 ? "{\\\"id\\\":\\\""u8 : ",{\\\"id\\\":\\\""u8);
        WriteId(predictions, number);
        predictions.Write("\\\",\\\"value\\\":"u8);
        Write(predictions, prediction);
        predictions.Write(",\\\"candidates\\\":{"u8);
        for (var i = 0; i < scores.Length; i++)
        {
            predictions.Write(candidates[i]);
            Write(predictions, scores[i].Score);
        }

        predictions.Write("}}"u8);
    }

    private void WriteId(PooledBuffer text, long number)
    {
        text.Write(idStart);
        number.TryFormat(text.GetSpan(20), out var digits, default, CultureInfo.InvariantCulture);
        text.Advance(digits);
    }

    private static void Write(PooledBuffer text, float value)
    {
        value.TryFormat(text.GetSpan(32), out var length, default, CultureInfo.InvariantCulture);
        text.Advance(length);
    }

    private void EndLine()
    {
        if (inLine == 0)
            return;
        file ??= new FileStream(Next(), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1 << 16);
        file.Write("""{"captureData":{"endpointInput":{"observedContentType":"application/json","mode":"INPUT","data":"{\"instances\":["""u8);
        file.Write(instances.Span);
        file.Write("""]}","encoding":"JSON"},"endpointOutput":{"observedContentType":"application/json","mode":"OUTPUT","data":"{\"predictions\":["""u8);
        file.Write(predictions.Span);
        var id = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{plan.Model}/{plan.Batch}/{lineStart}"))[..16]);
        file.Write(Encoding.UTF8.GetBytes($$$"""]}","encoding":"JSON"}},"eventMetadata":{"eventId":"{{{id}}}","inferenceId":"{{{plan.Batch}}}","inferenceTime":"{{{plan.Started.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}}}"},"eventVersion":"0"}""" + "\n"));
        instances.Clear();
        predictions.Clear();
        inLine = 0;
        if (file.Position < Full)
            return;
        file.Dispose();
        file = null;
    }

    private string Next() => folders.Output("capture", plan.Started.UtcDateTime.ToString("yyyy/MM/dd/HH", CultureInfo.InvariantCulture), $"{plan.Batch}-{files++:00000}.jsonl");
}
