using Contracts.Training;

namespace Notify;

/// <summary>Numbers: what became of the rows, and how good each algorithm is.</summary>
internal static class Numbers
{
    private const int MostReasons = 10;

    public static IEnumerable<string> Lines(MachineState? state)
    {
        var report = state?.Preprocessing?.Report;
        var results = state?.Results?.Where(result => result.Metrics is not null || result.Verdict is not null).ToList() ?? [];
        if (report is null && results.Count == 0) return ["None: it ended before a model was trained."];
        IEnumerable<string> rows = report is null ? [] : TextTable.Lines([.. Rows(report)]);
        IEnumerable<string> models = results.Count == 0 ? [] : TextTable.Lines([Heading, .. results.Select(Model)]);
        models = models.Concat(results.Where(result => result.Verdict is { MeanRmse: not null } or { ChampionRmse: not null }).SelectMany(result => (string[])["", .. TextTable.Lines([.. Contest(result, result.Verdict!, state?.Run)])]));
        return report is null || results.Count == 0 ? rows.Concat(models) : [.. rows, "", .. models];
    }

    private static IEnumerable<string[]> Rows(PreprocessReport report) =>
    [
        ["rows read", Text.Count(report.Rows)],
        ["rows accepted", Text.Count(report.Accepted)],
        ["rows rejected", Text.Count(report.Rejected)],
        .. Largest(report.RejectedReasons),
        ["numbers missing", Text.Count(report.Imputed.Values.Sum())],
        .. Largest(report.Imputed),
        ["rows to train", Text.Count(report.Train)],
        ["rows to validate", Text.Count(report.Validation)],
        ["rows to test", Text.Count(report.Test)],
        .. report.Split is { } split ? [["split", split.Words]] : Array.Empty<string[]>(),
    ];

    private static IEnumerable<string[]> Largest(IReadOnlyDictionary<string, int> counts)
    {
        var sorted = counts.Where(count => count.Value > 0).OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).ToList();
        foreach (var (name, count) in sorted.Take(MostReasons)) yield return [$"  {name}", Text.Count(count)];
        if (sorted.Count > MostReasons) yield return [$"  {sorted.Count - MostReasons} more", Text.Count(sorted.Skip(MostReasons).Sum(count => count.Value))];
    }

    private static readonly string[] Heading = ["rmse", "outcome", "train", "validation", "test", "deviation", "threshold"];

    private static string[] Model(AlgorithmResult result) =>
    [
        result.Algorithm, result.Outcome, Text.Number(result.Metrics?.TrainRmse), Text.Number(result.Metrics?.ValidationRmse),
        Text.Number(result.Verdict?.Rmse), Text.Number(result.Verdict?.RmseDeviation), Text.Number(result.Verdict?.Threshold),
    ];

    private static IEnumerable<string[]> Contest(AlgorithmResult result, GateVerdict verdict, string? run) =>
    [
        [$"{result.Algorithm}, same test rows", "rmse", "deviation", "rows", "of run"],
        ["challenger (new)", Text.Number(verdict.Rmse), Text.Number(verdict.RmseDeviation), Text.Count(verdict.Rows), run ?? "-"],
        .. verdict.ChampionRmse is { } champion
            ? [["champion (in service)", Text.Number(champion), Text.Number(verdict.ChampionRmseDeviation), Text.Count(verdict.Rows), verdict.ChampionRun ?? "-"]]
            : Array.Empty<string[]>(),
        .. verdict.MeanRmse is { } mean ? [["training mean for every row", Text.Number(mean), "-", Text.Count(verdict.Rows), "-"]] : Array.Empty<string[]>(),
        .. verdict.Difference is { } difference
            ? [["difference, its standard error", Signed(difference.Value), Text.Number(difference.StandardError)]]
            : Array.Empty<string[]>(),
        .. verdict.Allowed is { } allowed ? [["allowed up to", Text.Number(allowed)]] : Array.Empty<string[]>(),
    ];

    private static string Signed(double value) => value > 0 ? $"+{Text.Number(value)}" : Text.Number(value);
}
