using System.Globalization;
using Contracts.Scoring;
using Contracts.Training;

namespace Notify.Scoring;

/// <summary>A batch in numbers: its rows, its predictions, its time and what it cost.</summary>
internal static class BatchNumbers
{
    private const int MostReasons = 10;

    private static readonly string[] Heading = ["", "minimum", "mean", "maximum", "deviation"];

    public static IEnumerable<string> Lines(BatchState batch) => (batch.Summary, batch.Preparation?.Report) switch
    {
        ({ } summary, _) => [.. TextTable.Lines([.. Rows(summary.RowsIn, summary.Rejected, summary.RejectedReasons)]), "", .. TextTable.Lines([.. Predictions(summary)]), "", .. TextTable.Lines([.. Effort(summary)]), "", summary.EstimatedCost.Note],
        (null, { Rows: > 0 } report) => TextTable.Lines([.. Rows(report.Rows, report.Rejected, report.Reasons)]),
        _ => ["None: it ended before a row was read."],
    };

    private static IEnumerable<string[]> Rows(long rows, long rejected, IReadOnlyDictionary<string, long> reasons)
    {
        yield return ["rows read", Text.Count(rows)];
        yield return ["rows scored", Text.Count(rows - rejected)];
        yield return ["rows rejected", Text.Count(rejected)];
        foreach (var (reason, count) in reasons.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(MostReasons)) yield return [$"  {reason}", Text.Count(count)];
        if (reasons.Count > MostReasons) yield return [$"  {reasons.Count - MostReasons} more reasons"];
    }

    private static IEnumerable<string[]> Predictions(BatchSummary summary) =>
    [
        Heading,
        Row("prediction", summary.Predictions),
        .. summary.Models.Select(model => Row($"  {model.Algorithm}", model.Predictions)),
        .. summary.Training is { } training ? [Row("target in training", training)] : Array.Empty<string[]>(),
    ];

    private static string[] Row(string name, ColumnSummary column) => [name, Text.Number(column.Min), Text.Number(column.Mean), Text.Number(column.Max), Text.Number(column.StandardDeviation)];

    private static IEnumerable<string[]> Effort(BatchSummary summary)
    {
        yield return ["seconds", summary.DurationSeconds.ToString("0.0", CultureInfo.InvariantCulture)];
        yield return ["rows per second", Text.Number(Math.Round(summary.RowsIn / Math.Max(0.1, summary.DurationSeconds)))];
        yield return ["estimated cost on AWS", summary.EstimatedCost.Usd is { } usd ? usd.ToString("0.######", CultureInfo.InvariantCulture) + " USD" : "not known"];
    }
}
