using System.Globalization;
using Jobs.Monitoring.Reading;

namespace Jobs.Monitoring.Capture;

/// <summary>Turns captured lines into files: rows.csv with each judged row once, and predictions.csv with each answer.</summary>
public sealed class CapturedWindow(CaptureFolder folder, IReadOnlyList<Column> columns, SetAside aside)
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    private readonly SortedDictionary<string, long> versions = new(StringComparer.Ordinal);
    private long first = long.MaxValue;
    private long last = long.MinValue;

    public long AnsweredAgain { get; private set; }

    public long Judged { get; private set; }

    /// <summary>Judged rows by the run that answered.</summary>
    public IReadOnlyDictionary<string, long> Versions => versions;

    public DateTimeOffset? From => Judged == 0 ? null : new(first, TimeSpan.Zero);

    public DateTimeOffset? To => Judged == 0 ? null : new(last, TimeSpan.Zero);

    /// <param name="group">The column whose value goes with each prediction, if any.</param>
    public void Write(RowSpill spill, (string Rows, string Predictions) paths, string? group)
    {
        int[] seen = [.. Enumerable.Range(0, columns.Count).Where(i => folder.Seen[i])];
        var groupColumn = Enumerable.Range(0, columns.Count).FirstOrDefault(i => columns[i].Name == group, -1);
        using var rows = new CsvOutput(paths.Rows, ["row_id", "time", .. seen.Select(i => columns[i].Name)]);
        using var predictions = new CsvOutput(paths.Predictions, ["row_id", "time", "algorithm", "run", "prediction", "group"]);
        foreach (var captured in spill.ById())
        {
            var kept = Keep(captured);
            var cells = Whole(kept);
            foreach (var answer in kept.Where(row => !double.IsNaN(row.Prediction)))
                predictions.Write([answer.Id, Time(answer), Of(answer).Algorithm, Of(answer).Run, answer.Prediction.ToString(CultureInfo.InvariantCulture), groupColumn < 0 ? "" : cells[groupColumn]]);
            if (Judge(kept) is { } row)
                rows.Write([row.Id, Time(row), .. seen.Select(i => cells[i])]);
        }
    }

    private Source Of(SpilledRow row) => folder.Sources[row.Source];

    private static string Time(SpilledRow row) => new DateTime(row.Ticks, DateTimeKind.Utc).ToString(TimeFormat, CultureInfo.InvariantCulture);

    /// <summary>The first answer of each source to one and the same row.</summary>
    private List<SpilledRow> Keep(IReadOnlyList<SpilledRow> captured)
    {
        var kept = new List<SpilledRow>();
        var events = new HashSet<(int, string)>();
        foreach (var row in captured)
        {
            var place = new Place(folder.NameOf(row.File), row.Line, row.Id);
            if (!events.Add((row.Source, row.EventId)))
                aside.Add(place, Reasons.Duplicate, $"event {row.EventId}");
            else if (!IsSameRow(row, captured[0]))
                aside.Add(place, Reasons.OtherValues, $"event {row.EventId}; event {captured[0].EventId} is judged");
            else if (kept.All(answer => Of(answer).Algorithm != Of(row).Algorithm || Of(answer).Run != Of(row).Run))
                kept.Add(row);
            else
                AnsweredAgain++;
        }

        AnsweredAgain += kept.Count - 1;
        return kept;
    }

    /// <summary>As far as both endpoints were given the same columns.</summary>
    private static bool IsSameRow(SpilledRow one, SpilledRow other) => one.Cells.Zip(other.Cells).All(pair => pair.First is null || pair.Second is null || pair.First == pair.Second);

    /// <summary>Each endpoint is given the features of its own run; together they were given the whole row.</summary>
    private static string[] Whole(List<SpilledRow> kept) => [.. kept[0].Cells.Select((cell, column) => cell ?? kept.Select(row => row.Cells[column]).FirstOrDefault(text => text is not null) ?? "")];

    private SpilledRow? Judge(List<SpilledRow> kept)
    {
        var row = kept[0];
        if (!kept.Any(answer => Of(answer).InService))
        {
            aside.Add(new(folder.NameOf(row.File), row.Line, row.Id), Reasons.OldVersion, $"run {Of(row).Run}");
            return null;
        }

        Judged++;
        (first, last) = (Math.Min(first, row.Ticks), Math.Max(last, row.Ticks));
        foreach (var run in kept.Select(answer => Of(answer).Run).Distinct())
            versions[run] = versions.GetValueOrDefault(run) + 1;
        return row;
    }
}
