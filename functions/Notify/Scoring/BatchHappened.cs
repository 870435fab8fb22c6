using Contracts.Scoring;

namespace Notify.Scoring;

/// <summary>What became of a batch's rows: the one fact for the subject, and the sentences under the heading.</summary>
internal static class BatchHappened
{
    public static string Fact(EndedExecution execution, BatchSummary summary) =>
        $"{execution.State?.Drop?.Name}, {Text.Count(summary.Scored)} row{(summary.Scored == 1 ? "" : "s")}{(summary.Rejected == 0 ? "" : $", {Text.Count(summary.Rejected)} rejected")}";

    public static IEnumerable<string> Lines(BatchSummary summary)
    {
        var models = string.Join(" and ", summary.Models.Select(model => $"{model.Algorithm} (run {model.Version})"));
        var combined = summary.Models.Count > 1 ? $", combined by {summary.Strategy}" : "";
        yield return $"{Text.Count(summary.Scored)} of {Text.Count(summary.RowsIn)} rows were scored by {models}{combined}{(summary.Rejected == 0 ? "; none was rejected" : $"; {Text.Count(summary.Rejected)} {(summary.Rejected == 1 ? "was" : "were")} rejected")}.";
        yield return "The result has them in the file's order, each with its original values and the predictions behind them.";
        if (summary is { OutsideTraining: > 0, Training: { } training })
            yield return $"{Text.Count(summary.OutsideTraining)} predictions lie outside of what the target was in training ({Text.Number(training.Min)} to {Text.Number(training.Max)}).";
    }
}
