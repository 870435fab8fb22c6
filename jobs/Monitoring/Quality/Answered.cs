using System.Globalization;
using System.Text;
using Jobs.Csv;

namespace Jobs.Monitoring.Quality;

/// <summary>An answer that waits for its label, a line of predictions.csv.</summary>
/// <param name="Check">The check that met it.</param>
public sealed record Answered(string RowId, string Check, DateTimeOffset Time, string Algorithm, string Run, double Prediction, string Group)
{
    public static IEnumerable<Answered> Read(string file, string check)
    {
        foreach (var cells in CsvTable.Read(file, ["row_id", "time", "algorithm", "run", "prediction", "group"]))
            yield return new(cells[0], check, DateTimeOffset.Parse(cells[1], CultureInfo.InvariantCulture), cells[2], cells[3], double.Parse(cells[4], CultureInfo.InvariantCulture), cells[5]);
    }
}

/// <summary>An answer and its label, a line of merged/{check}.csv.</summary>
/// <param name="FirstSeen">The time of the check that first knew the label.</param>
public sealed record Merged(Answered Answer, double Label, DateTimeOffset FirstSeen)
{
    public static IReadOnlyList<string> Header { get; } = ["row_id", "time", "algorithm", "run", "prediction", "label", "first_seen", "group"];

    public static IEnumerable<Merged> Read(string file, string check)
    {
        foreach (var cells in CsvTable.Read(file, Header))
        {
            yield return new(
                new(cells[0], check, DateTimeOffset.Parse(cells[1], CultureInfo.InvariantCulture), cells[2], cells[3], double.Parse(cells[4], CultureInfo.InvariantCulture), cells[7]),
                double.Parse(cells[5], CultureInfo.InvariantCulture),
                DateTimeOffset.Parse(cells[6], CultureInfo.InvariantCulture));
        }
    }

    public IReadOnlyList<string> ToCells() =>
    [
        Answer.RowId, Text(Answer.Time), Answer.Algorithm, Answer.Run, Answer.Prediction.ToString(CultureInfo.InvariantCulture),
        Label.ToString(CultureInfo.InvariantCulture), Text(FirstSeen), Answer.Group,
    ];

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

/// <summary>Reads CSV that a job of this project wrote.</summary>
internal static class CsvTable
{
    public static IEnumerable<string[]> Read(string file, IReadOnlyList<string> header)
    {
        using var stream = File.OpenRead(file);
        using var csv = new CsvRecords(stream);
        if (!csv.Read() || !Cells(csv).SequenceEqual(header))
            throw new InvalidDataException($"{file} does not begin with {string.Join(',', header)}.");
        while (csv.Read())
        {
            if (csv.Count != header.Count)
                throw new InvalidDataException($"{file}, line {csv.Line}: {csv.Count} values instead of {header.Count}.");
            yield return Cells(csv);
        }
    }

    private static string[] Cells(CsvRecords csv) => [.. Enumerable.Range(0, csv.Count).Select(field => Encoding.UTF8.GetString(csv[field]))];
}
