using Artifacts;

namespace EvaluatePayload;

/// <summary>Counts distinct captured rows, reading no more lines than it takes to know that there are enough.</summary>
internal sealed class RowCount(StoredObjects artifacts, int minimum)
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    /// <summary>At most the minimum, or a little more.</summary>
    public async Task<int> Of(IEnumerable<ConsolidatedFolder> folders)
    {
        foreach (var key in folders.SelectMany(folder => folder.Keys))
        {
            await Count(key);
            if (seen.Count >= minimum) break;
        }

        return seen.Count;
    }

    private async Task Count(string key)
    {
        using var lines = new StreamReader(await artifacts.Open(key));
        while (seen.Count < minimum && await lines.ReadLineAsync() is { } line)
            seen.UnionWith(CapturedLine.RowIds(line));
    }
}
