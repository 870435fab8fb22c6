using System.Buffers;
using System.Text;
using Contracts.Scoring;
using Jobs.Csv;

namespace Jobs.Prepare;

/// <summary>The rows of one file that were set aside: number in the batch, line, reason and original text.</summary>
internal sealed class RejectedFile(ContainerFolders folders, BatchFile file, Rejections rejections) : IDisposable
{
    private readonly FileStream output = new(folders.Output("prepared", "rejected", file.Input), new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, BufferSize = 1 << 16 });
    private readonly PooledBuffer line = new();

    public void WriteHeader(ReadOnlySpan<byte> header)
    {
        line.Write("row,line,reason,"u8);
        EndLine(header);
    }

    public void Add(CsvRecords csv, long row, string reason, string? value)
    {
        rejections.Add(reason, value, file.Name, csv.Line);
        line.Write(Encoding.UTF8.GetBytes($"{row},{csv.Line},"));
        CsvText.Write(line, Encoding.UTF8.GetBytes(reason));
        line.Write(","u8);
        EndLine(csv.Raw);
    }

    public void Dispose()
    {
        output.Dispose();
        line.Dispose();
    }

    private void EndLine(ReadOnlySpan<byte> rest)
    {
        line.Write(rest);
        line.Write("\n"u8);
        output.Write(line.Span);
        line.Clear();
    }
}
