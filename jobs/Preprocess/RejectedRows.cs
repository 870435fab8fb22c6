using System.Text;
using Jobs.Csv;

namespace Jobs.Preprocess;

/// <summary>rejected.csv: every row set aside, with its line, the reason and its original text.</summary>
public sealed class RejectedRows : IDisposable
{
    private const int MostLines = 5;

    private readonly FileStream file;
    private readonly PooledBuffer line = new();
    private readonly Dictionary<string, int> reasons = [];
    private readonly List<long> firstLines = [];

    public RejectedRows(string path, Header header)
    {
        file = File.Create(path);
        foreach (var name in (string[])["line", "reason", .. header.Names])
            Append(Encoding.UTF8.GetBytes(name));
        EndLine();
    }

    public int Count { get; private set; }

    public IReadOnlyDictionary<string, int> Reasons => reasons;

    /// <summary>Where the first ones begin, for the message to people: a refused run leaves no rejected.csv behind.</summary>
    public IReadOnlyList<long> FirstLines => firstLines;

    public void Add(CsvRecords csv, string reason)
    {
        if (Count++ < MostLines)
            firstLines.Add(csv.Line);
        reasons[reason] = reasons.GetValueOrDefault(reason) + 1;
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
