using System.Text;
using Jobs.Csv;

namespace Jobs.Preprocess;

/// <summary>rejected.csv: every row set aside, with its line, the reason and its original text.</summary>
public sealed class RejectedRows : IDisposable
{
    private readonly FileStream file;
    private readonly PooledBuffer line = new();
    private readonly Csv.Reasons reasons = new();

    public RejectedRows(string path, Header header)
    {
        file = File.Create(path);
        foreach (var name in (string[])["line", "reason", .. header.Names])
            Append(Encoding.UTF8.GetBytes(name));
        EndLine();
    }

    public int Count => (int)reasons.Count;

    public IReadOnlyDictionary<string, int> Reasons => reasons.Counts.ToDictionary(pair => pair.Key, pair => (int)pair.Value);

    /// <summary>The reasons in words with the first values and lines: a refused run leaves no rejected.csv behind.</summary>
    public string Told => reasons.Told();

    /// <param name="value">The value that the reason is about, where it is about one.</param>
    public void Add(CsvRecords csv, string reason, string? value = null)
    {
        reasons.Add(reason, value, $"{csv.Line}");
        Append(Encoding.UTF8.GetBytes($"{csv.Line}"));
        Append(Encoding.UTF8.GetBytes(reason));
        for (var field = 0; field < csv.Count; field++)
            Append(csv[field]);
        EndLine();
    }

    public void Dispose()
    {
        file.Dispose();
        line.Dispose();
    }

    private void Append(ReadOnlySpan<byte> value)
    {
        if (line.Length > 0)
            System.Buffers.BuffersExtensions.Write(line, ","u8);
        CsvText.Write(line, value);
    }

    private void EndLine()
    {
        System.Buffers.BuffersExtensions.Write(line, "\n"u8);
        file.Write(line.Span);
        line.Clear();
    }
}
