using System.Globalization;
using Artifacts;
using Contracts;
using Contracts.Monitoring;

namespace StartPipeline;

/// <summary>A captured row whose true value has become known.</summary>
/// <param name="Values">By column, in the text in which they were asked.</param>
public sealed record LabelledRow(string Id, string Label, DateTimeOffset FirstSeen, IReadOnlyDictionary<string, string> Values);

/// <summary>Reads the labelled rows that checks have left.</summary>
internal sealed class LabelledRows(StoredObjects artifacts)
{
    /// <summary>Those that became known after a moment, each once, in the order in which they did.</summary>
    public async Task<IReadOnlyList<LabelledRow>> Since(string model, DateTimeOffset? since)
    {
        var memory = (await artifacts.Read(Keys.MonitorMemory(model), ContractsJson.Default.MonitorMemory)).Value;
        var rows = new Dictionary<string, LabelledRow>(StringComparer.Ordinal);
        if (memory?.LabelsCheck is not { } check) return [];
        await foreach (var merged in artifacts.List($"{Keys.Check(model, check)}/quality/merged/"))
            foreach (var row in await OfCheck(model, merged.Key, since)) rows[row.Id] = row;
        return [.. rows.Values.OrderBy(row => row.FirstSeen).ThenBy(row => row.Id, StringComparer.Ordinal)];
    }

    /// <summary>A merged file bears the name of the check whose rows it labels.</summary>
    private async Task<IEnumerable<LabelledRow>> OfCheck(string model, string mergedKey, DateTimeOffset? since)
    {
        var labels = Table(await artifacts.Bytes(mergedKey)).Where(row => since is null || Seen(row) > since).GroupBy(row => row["row_id"]).ToDictionary(group => group.Key, group => group.Last());
        if (labels.Count == 0) return [];
        var asked = Table(await artifacts.Bytes($"{Keys.Check(model, Path.GetFileNameWithoutExtension(mergedKey))}/data/rows.csv"));
        return asked.Where(row => labels.ContainsKey(row["row_id"])).Select(row => new LabelledRow(row["row_id"], labels[row["row_id"]]["label"], Seen(labels[row["row_id"]]), row));
    }

    private static DateTimeOffset Seen(Dictionary<string, string> row) => DateTimeOffset.Parse(row["first_seen"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <summary>Row by row: of all that was asked, only what has a label stays in memory.</summary>
    private static IEnumerable<Dictionary<string, string>> Table(byte[] utf8)
    {
        string[]? header = null;
        foreach (var cells in Csv.Records(utf8))
        {
            if (header is null) header = cells;
            else yield return header.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second);
        }
    }
}
