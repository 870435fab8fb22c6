using Contracts.Training;

namespace Notify;

/// <summary>How an execution ended as a whole.</summary>
/// <param name="Word">deployed, rejected, superseded, or scored; refused or failed.</param>
/// <param name="Fault">What the execution has to end with; null when it worked, whatever the gate said.</param>
public sealed record Outcome(string Word, Fault? Fault)
{
    public static Outcome Of(EndedExecution execution)
    {
        if ((execution.Fault ?? execution.State?.Fault ?? execution.Batch?.Fault) is { } fault) return Faulty(Faults.Explain(fault));
        if (execution.Batch is { } batch) return batch.Summary is null ? Faulty(new Fault("NothingScored", "The batch ended without a summary.")) : new Outcome("scored", null);
        var results = execution.State?.Results ?? [];
        if (results.FirstOrDefault(result => result.Outcome == "failed") is { } failed) return Faulty(FaultOf(failed));
        string[] words = ["deployed", "rejected", "superseded"];
        return words.FirstOrDefault(word => results.Any(result => result.Outcome == word)) is { } best
            ? new Outcome(best, null)
            : new Outcome("failed", new Fault("NothingTrained", "The run ended without the result of any algorithm."));
    }

    public static Fault FaultOf(AlgorithmResult failed) => Faults.Explain(new Fault(failed.Fault?.Error ?? "Unknown", failed.Fault?.Cause ?? ""));

    public ReportedOutcome ToReported() => new(Word, Fault is not null, Fault?.Error, Fault?.Cause);

    private static Outcome Faulty(Fault fault) => new(fault.IsRefusal() ? "refused" : "failed", fault);
}
