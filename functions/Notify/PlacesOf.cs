using Contracts;
using Contracts.Training;
using Notify.Monitoring;
using Notify.Scoring;

namespace Notify;

/// <summary>Places: where to look, ready to be pasted.</summary>
internal static class PlacesOf
{
    /// <param name="first">A report, and the places that a check names itself.</param>
    public static IEnumerable<string> Lines(EndedExecution execution, IReadOnlyList<string[]> first)
    {
        var state = execution.State;
        string[][] named =
        [
            .. first,
            ["execution", execution.Arn],
            .. state?.Drop is { } drop ? Row("dropped file", $"s3://{drop.Bucket}/{drop.Key}{(drop.VersionId is null ? "" : $" (version {drop.VersionId})")}") : [],
            .. state?.Places is { } places ? Row("run", $"s3://{places.Bucket}/{places.Run}/") : [],
            .. execution.Batch is { } batch ? BatchPlacesOf.Rows(state, batch) : [],
            .. execution.Check is { } check ? CheckSections.Places(execution, check) : [],
            .. state is { Places: { } artifacts, Model: { } model } ? Row("model file", $"s3://{artifacts.Bucket}/{Keys.ModelFile(model)}") : [],
            .. state is { Places: { } at, Preprocessing.Report.Rejected: > 0 } ? Row("rejected rows", RejectedRows(at)) : [],
            .. (state?.Results ?? []).Where(result => result.Verdict is not null && state?.Places is not null).SelectMany(result => Row($"{result.Algorithm} evaluation", $"s3://{state!.Places!.Bucket}/{state.Places.Run}/{result.Algorithm}/evaluation/evaluation.json")),
            .. (state?.Algorithms ?? []).Where(algorithm => IsServed(algorithm, state!)).SelectMany(algorithm => Row($"{algorithm.Name} endpoint", algorithm.Endpoint)),
        ];
        var width = named.Max(row => row[0].Length);
        return
        [
            .. named.Select(row => $"  {row[0].PadRight(width)}  {row[1]}"),
            $"  {"console".PadRight(width)}  https://{execution.Region}.console.aws.amazon.com/states/home?region={execution.Region}#/v2/executions/details/{execution.Arn}",
            "",
            $"aws stepfunctions get-execution-history --reverse-order --execution-arn {execution.Arn}",
        ];
    }

    public static IEnumerable<string[]> ReportRows(ReportPlace? report)
    {
        if (report?.Link is { } link) yield return ["report", link.Address];
        if (report?.Link is { } opens) yield return ["  opens until", Text.Time(opens.Expires)];
        if (report is not null) yield return ["report file", report.File];
    }

    /// <summary>Where Preprocess leaves the rows that it set aside, with line and reason.</summary>
    public static string RejectedRows(Places places) => $"s3://{places.Bucket}/{places.Run}/rejected/rejected.csv";

    /// <summary>Nobody shall look for an endpoint that a run which came to no deployment never made.</summary>
    private static bool IsServed(AlgorithmRun algorithm, MachineState state) =>
        (state.Results ?? []).Any(result => result.Algorithm == algorithm.Name && (result.Outcome is "deployed" or "superseded" or "failed" || result.Verdict?.ChampionRun is not null));

    private static string[][] Row(string name, string place) => [[name, place]];
}
