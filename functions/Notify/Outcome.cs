using Contracts.Monitoring;
using Contracts.Training;
using Notify.Monitoring;

namespace Notify;

/// <summary>How an execution ended as a whole.</summary>
/// <param name="Word">deployed, rejected, superseded; scored; drift, quality, settled, retrain, clear, quiet, checked; refused or failed.</param>
/// <param name="Fault">What the execution has to end with; null when it worked, whatever the gate said.</param>
public sealed record Outcome(string Word, Fault? Fault)
{
    /// <summary>Nobody needs a mail: nothing has happened, or it was told before.</summary>
    public bool IsQuiet { get; private init; }

    public static Outcome Of(EndedExecution execution)
    {
        if ((execution.Fault ?? execution.State?.Fault ?? execution.Batch?.Fault) is { } fault) return Faulty(Faults.Explain(fault));
        if (execution.Check is { } check) return OfCheck(check);
        if (execution.Batch is { } batch) return batch.Summary is null ? Faulty(new Fault("NothingScored", "The batch ended without a summary.")) : new Outcome("scored", null);
        var results = execution.State?.Results ?? [];
        if (results.FirstOrDefault(result => result.Outcome == "failed") is { } failed) return Faulty(FaultOf(failed));
        string[] words = ["deployed", "rejected", "superseded"];
        return words.FirstOrDefault(word => results.Any(result => result.Outcome == word)) is { } best
            ? new Outcome(best, null)
            : new Outcome("failed", new Fault("NothingTrained", "The run ended without the result of any algorithm."));
    }

    private static Outcome OfCheck(CheckState check) => check switch
    {
        { Fault: { } fault } => Faulty(Faults.Explain(fault)) with { IsQuiet = check.IsTold },
        { Verdict: { } verdict } => new Outcome(verdict.Outcome, null) { IsQuiet = verdict.Message is null },
        { Checks: not null } => new Outcome("checked", null) { IsQuiet = true },
        _ => Faulty(new Fault("NothingChecked", "The execution ended without the result of any check.")),
    };

    public static Fault FaultOf(AlgorithmResult failed) => Faults.Explain(new Fault(failed.Fault?.Error ?? "Unknown", failed.Fault?.Cause ?? ""));

    public ReportedOutcome ToReported() => new(Word, Fault is not null, Fault?.Error, Fault?.Cause);

    private static Outcome Faulty(Fault fault) => new(fault.IsRefusal() ? "refused" : "failed", fault);
}
