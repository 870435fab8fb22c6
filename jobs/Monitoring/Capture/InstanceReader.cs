using System.Text;
using System.Text.Json;
using Jobs.Csv;
using Jobs.Monitoring.Reading;

namespace Jobs.Monitoring.Capture;

/// <summary>Reads the rows of a request: JSON by name, as the API sends it, or CSV by position, as others may. Not safe for several threads.</summary>
/// <param name="others">Features of other runs in service, which the baseline does not know.</param>
public sealed class InstanceReader(IReadOnlyList<Column> columns, IReadOnlySet<string> others)
{
    /// <summary>Where a row by name tells its id itself.</summary>
    public const string RowId = "row_id";

    private readonly Dictionary<string, int> indexes = columns.Select((column, index) => (column.Name, index)).ToDictionary(pair => pair.Name, pair => pair.index);

    /// <summary>By column: whether any row had it.</summary>
    public bool[] Seen { get; } = new bool[columns.Count];

    /// <summary>Names that are no watched column.</summary>
    public HashSet<string> Strangers { get; } = [];

    /// <param name="ids">The rows' own ids; null when they have none.</param>
    public IReadOnlyList<string?[]> Read(Payload input, out IReadOnlyList<string>? ids)
    {
        ids = null;
        try
        {
            return input.IsJson ? ByName(input.Bytes, out ids) : ByPosition(input.Bytes);
        }
        catch (Exception wrong) when (wrong is JsonException or UnreadableCsvException or InvalidOperationException)
        {
            throw new UnusableLineException(Reasons.UnreadableInput, wrong.Message);
        }
    }

    private List<string?[]> ByName(byte[] body, out IReadOnlyList<string>? ids)
    {
        using var json = JsonDocument.Parse(body);
        if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("instances", out var instances))
            throw new UnusableLineException(Reasons.UnreadableInput, "there is no member instances");
        var (rows, own) = (new List<string?[]>(), new List<string>());
        foreach (var instance in instances.EnumerateArray())
        {
            var row = new string?[columns.Count];
            foreach (var member in instance.EnumerateObject())
                Take(member, row, own);
            rows.Add(row);
        }

        ids = own.Count == 0 ? null : own;
        return rows;
    }

    private void Take(JsonProperty member, string?[] row, List<string> ids)
    {
        if (!indexes.TryGetValue(member.Name, out var column))
        {
            if (member.Name == RowId)
                ids.Add(member.Value.GetString()!);
            else if (!others.Contains(member.Name))
                Strangers.Add(member.Name);
            return;
        }

        Seen[column] = true;
        row[column] = member.Value.ValueKind switch
        {
            JsonValueKind.Null => "",
            JsonValueKind.String => member.Value.GetString(),
            _ => member.Value.GetRawText(),
        };
    }

    private List<string?[]> ByPosition(byte[] body)
    {
        using var csv = new CsvRecords(body);
        var rows = new List<string?[]>();
        while (csv.Read())
        {
            if (csv.IsBlank)
                continue;
            if (csv.Count != columns.Count)
                throw new UnusableLineException(Reasons.UnreadableInput, $"line {csv.Line} has {csv.Count} values, not {columns.Count}");
            rows.Add([.. Enumerable.Range(0, csv.Count).Select(field => Encoding.UTF8.GetString(csv[field]))]);
            Array.Fill(Seen, true);
        }

        return rows;
    }
}
