using Contracts.Monitoring;
using Contracts.Training;
using Notify.Monitoring;
using Notify.Scoring;

namespace Notify;

/// <summary>Composes the mail of an execution: one fact in the subject, and under five headings what somebody must know.</summary>
public static class Report
{
    /// <summary>The headings of a report, in their order.</summary>
    public static IReadOnlyList<string> Headings { get; } = ["What happened", "Since when", "What to do", "Numbers", "Places"];

    /// <param name="report">The report of the training, where it left one.</param>
    public static Mail Compose(EndedExecution execution, DateTimeOffset now, ReportPlace? report = null)
    {
        var outcome = Outcome.Of(execution);
        var (model, message) = (execution.Model, outcome.Fault is null ? execution.Check?.Verdict?.Message : null);
        string[] body =
        [
            .. Section(Headings[0], message?.Happened ?? Happened.Lines(execution, outcome)),
            .. Section(Headings[1], message?.Since ?? Since(execution, now)),
            .. Section(Headings[2], message?.ToDo ?? Advice.Lines(execution, outcome)),
            .. Section(Headings[3], message?.Numbers ?? NumbersOf(execution)),
            .. Section(Headings[4], PlacesOf.Lines(execution, [.. PlacesOf.ReportRows(report), .. message?.Places ?? []])),
        ];
        return new Mail(
            MailSubject.From(model, outcome.Word, message?.Fact ?? Happened.Fact(execution, outcome)),
            string.Join('\n', body),
            new Dictionary<string, string> { ["model"] = model, ["outcome"] = outcome.Word, ["pipeline"] = execution.Pipeline });
    }

    private static IEnumerable<string> NumbersOf(EndedExecution execution) => execution switch
    {
        { Batch: { } batch } => BatchNumbers.Lines(batch),
        { Check: { } check } => CheckSections.Numbers(check),
        _ => Numbers.Lines(execution.State),
    };

    private static IEnumerable<string> Section(string heading, IEnumerable<string> lines) => [heading, "", .. lines, ""];

    private static IEnumerable<string> Since(EndedExecution execution, DateTimeOffset now)
    {
        if (execution.State?.Drop is { } drop) yield return $"The file was dropped {Text.Time(drop.Time)}.";
        yield return $"The execution started {Text.Time(execution.Started)}; this report was written {Text.Time(now)}.";
        foreach (var deployed in (execution.State?.Results ?? []).Where(result => result is { Outcome: "deployed", Deployment: not null }))
            yield return $"{deployed.Algorithm} is in service since {Text.Time(deployed.Deployment!.At)}.";
    }
}
