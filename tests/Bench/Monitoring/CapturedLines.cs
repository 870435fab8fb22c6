using System.Globalization;
using System.Text.Json;

namespace Bench.Monitoring;

/// <summary>Endpoint capture of a table's rows, one call with one row a line, as the API asks and endpoints write: by name, with the answer beside it.</summary>
public static class CapturedLines
{
    static readonly DateTimeOffset From = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="table">A CSV whose first column is the target, which nobody asks with.</param>
    public static void Write(string table, int rows, string file)
    {
        var names = File.ReadLines(table).First().Split(',')[1..];
        using var lines = new StreamWriter(file);
        foreach (var (number, row) in File.ReadLines(table).Skip(1).Take(rows).Index()) lines.WriteLine(Line(number, names, row.Split(',')[1..]));
    }

    static string Line(int number, string[] names, string[] cells)
    {
        var members = names.Zip(cells, (name, cell) => name[0] == 'n' ? $"\"{name}\":{cell}" : $"\"{name}\":\"{cell}\"");
        var asked = JsonEncodedText.Encode($"{{\"instances\":[{{{string.Join(',', members)}}}]}}");
        var time = From.AddMilliseconds(20L * number).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return $"{{\"captureData\":{{\"endpointInput\":{{\"observedContentType\":\"application/json\",\"mode\":\"INPUT\",\"data\":\"{asked}\",\"encoding\":\"JSON\"}},"
            + $"\"endpointOutput\":{{\"observedContentType\":\"text/csv\",\"mode\":\"OUTPUT\",\"data\":\"{number % 30_000}.5\",\"encoding\":\"CSV\"}}}},"
            + $"\"eventMetadata\":{{\"eventId\":\"event-{number}\",\"inferenceId\":\"call-{number}\",\"inferenceTime\":\"{time}\"}},\"eventVersion\":\"0\"}}";
    }
}
