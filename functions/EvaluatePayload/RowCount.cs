using Artifacts;

namespace EvaluatePayload;

/// <summary>What there is to judge.</summary>
/// <param name="Rows">Different ones; no more are counted than are needed.</param>
/// <param name="Unreadable">Lines that cannot be used.</param>
/// <param name="FirstKey">Where the first of those is; null when there is none.</param>
public sealed record FoundRows(int Rows, int Unreadable = 0, string? FirstKey = null, long FirstLine = 0)
{
    /// <summary>Too few rows, because what is captured is not what a check can read: waiting for more would be waiting for ever.</summary>
    public bool IsBroken(int minimum) => Rows < minimum && Unreadable >= minimum && Unreadable > Rows;

    /// <summary>Why it is too little.</summary>
    public string Shortage(int minimum) => (Rows, Unreadable) switch
    {
        (0, 0) => "nothing new",
        (_, 0) => $"not enough data: {Rows} of {minimum}",
        _ => $"not enough data: {Rows} of {minimum}, and {Unreadable} lines that cannot be read",
    };
}

/// <summary>Counts distinct captured rows, reading no more lines than it takes to know that there are enough.</summary>
internal sealed class RowCount(StoredObjects artifacts, int minimum)
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private FoundRows found = new(0);

    public async Task<FoundRows> Of(IEnumerable<ConsolidatedFolder> folders)
    {
        foreach (var key in folders.SelectMany(folder => folder.Keys))
        {
            await Count(key);
            if (seen.Count >= minimum) break;
        }

        return found with { Rows = seen.Count };
    }

    private async Task Count(string key)
    {
        using var lines = new StreamReader(await artifacts.Open(key));
        for (var number = 1L; seen.Count < minimum && await lines.ReadLineAsync() is { } line; number++)
        {
            if (CapturedLine.RowIds(line) is { } ids) seen.UnionWith(ids);
            else found = found with { Unreadable = found.Unreadable + 1, FirstKey = found.FirstKey ?? key, FirstLine = found.FirstKey is null ? number : found.FirstLine };
        }
    }
}
