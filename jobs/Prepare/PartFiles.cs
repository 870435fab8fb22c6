using Contracts.Scoring;
using Jobs.Csv;

namespace Jobs.Prepare;

/// <summary>The prepared rows in files that transform jobs share out; every layout is cut between the same rows.</summary>
internal sealed class PartFiles(ContainerFolders folders, IReadOnlyList<BatchLayout> layouts) : IDisposable
{
    public const int MostRows = 250_000;

    private const long MostBytes = 64 << 20;
    private const int PartsPerInstance = 4;
    private const int MostInstances = 4;

    private readonly List<PreparedPart> finished = [];
    private PartFile[] open = [];
    private long rows;

    /// <summary>Enough to have some parts each.</summary>
    public int Instances => Math.Clamp((finished.Count + PartsPerInstance - 1) / PartsPerInstance, 1, MostInstances);

    /// <param name="places">By layout, where the record has its columns.</param>
    public void Add(CsvRecords csv, long row, int[][] places)
    {
        if (open.Length == 0)
            open = [.. layouts.Select(layout => new PartFile(folders.Output("parts", layout.Name, Name), layout))];
        var largest = 0L;
        for (var i = 0; i < open.Length; i++)
            largest = Math.Max(largest, open[i].Add(csv, row, places[i]));
        if (++rows == MostRows || largest > MostBytes)
            Close();
    }

    /// <summary>All parts, the last one closed.</summary>
    public IReadOnlyList<PreparedPart> Finish()
    {
        Close();
        return finished;
    }

    public void Dispose()
    {
        foreach (var file in open)
            file.Dispose();
    }

    private string Name => $"part-{finished.Count:00000}.csv";

    private void Close()
    {
        if (rows == 0)
            return;
        Dispose();
        finished.Add(new PreparedPart(Name, rows));
        (open, rows) = ([], 0);
    }
}
