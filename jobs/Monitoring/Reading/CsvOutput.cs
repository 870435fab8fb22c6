using System.Buffers;
using System.Text;
using Jobs.Csv;

namespace Jobs.Monitoring.Reading;

/// <summary>Writes CSV with a header, one line a record: line breaks inside values become blanks.</summary>
public sealed class CsvOutput : IDisposable
{
    private readonly FileStream file;
    private readonly PooledBuffer line = new();

    public CsvOutput(string path, IReadOnlyList<string> header)
    {
        file = new(path, new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, BufferSize = 1 << 16 });
        Write(header);
    }

    public void Write(IReadOnlyList<string> values)
    {
        for (var i = 0; i < values.Count; i++)
        {
            if (i > 0)
                line.Write(","u8);
            CsvText.Write(line, Encoding.UTF8.GetBytes(values[i].ReplaceLineEndings(" ")));
        }

        line.Write("\n"u8);
        file.Write(line.Span);
        line.Clear();
    }

    public void Dispose()
    {
        file.Dispose();
        line.Dispose();
    }
}
