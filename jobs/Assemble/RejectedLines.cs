using System.Buffers.Text;
using Contracts.Scoring;
using Jobs.Csv;

namespace Jobs.Assemble;

/// <summary>The rows of one file that Prepare set aside, in the order of the rows.</summary>
internal sealed class RejectedLines : IDisposable
{
    private readonly FileStream file;
    private readonly CsvRecords csv;

    public RejectedLines(ContainerFolders folders, BatchFile of)
    {
        file = new FileStream(folders.Input("prepared", "rejected", of.Input), FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        csv = new CsvRecords(file);
        HasHeader = csv.Read();
    }

    /// <summary>False where the file itself had none.</summary>
    public bool HasHeader { get; }

    /// <summary>The row's number; -1 after the last.</summary>
    public long Row { get; private set; } = -1;

    /// <summary>Line, reason and original text, as they stand beside the results.</summary>
    public ReadOnlySpan<byte> Text => csv.Raw[(csv.Raw.IndexOf((byte)',') + 1)..];

    public void Next() => Row = csv.Read() && Utf8Parser.TryParse(csv[0], out long row, out _) ? row : -1;

    public void Dispose()
    {
        csv.Dispose();
        file.Dispose();
    }
}
