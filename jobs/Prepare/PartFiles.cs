using Contracts.Scoring;
using Jobs.Csv;
using Jobs.Features;

namespace Jobs.Prepare;

/// <summary>The prepared rows in files that transform jobs share out; every layout is cut between the same rows.</summary>
internal sealed class PartFiles(ContainerFolders folders, IReadOnlyList<BatchLayout> layouts, MissingTexts missing) : IDisposable
{
    public const int MostRows = 250_000;

    private const int PartsPerInstance = 4;
    private const int MostInstances = 4;

    private readonly List<PreparedPart> finished = [];
    private PartFile[] open = [];
    private long rows;
    private double work;

    /// <summary>Enough to have some parts each; parts that are small because their rows grow count for what they hold.</summary>
    public int Instances => (int)Math.Clamp(Math.Ceiling(work / PartsPerInstance), 1, MostInstances);

    /// <param name="places">By layout, where the record has its columns.</param>
    public void Add(CsvRecords csv, long row, int[][] places)
    {
        if (open.Length == 0)
            open = [.. layouts.Select(layout => new PartFile(folders.Output("parts", layout.Name, Name), layout, missing))];
        var isFull = ++rows == MostRows;
        for (var i = 0; i < open.Length; i++)
            isFull |= open[i].Add(csv, row, places[i]);
        if (isFull)
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
        work += Math.Min(1, Math.Max(rows / (double)MostRows, open.Max(part => part.Length) / (double)PartFile.MostBytes));
        Dispose();
        finished.Add(new PreparedPart(Name, rows));
        (open, rows) = ([], 0);
    }
}
