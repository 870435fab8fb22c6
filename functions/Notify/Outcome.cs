using Contracts.Training;

namespace Notify;

/// <summary>How a training run ended as a whole.</summary>
/// <param name="Word">deployed, rejected, refused, superseded or failed.</param>
/// <param name="Fault">What the execution has to end with; null when it worked, whatever the gate said.</param>
public sealed record TrainingOutcome(string Word, Fault? Fault)
{
    public static TrainingOutcome Of(EndedExecution execution)
    {
        if ((execution.Fault ?? execution.State?.Fault) is { } fault) return Faulty(Faults.Explain(fault));
        var results = execution.State?.Results ?? [];
        if (results.FirstOrDefault(result => result.Outcome == "failed") is { } failed) return Faulty(FaultOf(failed));
        string[] words = ["deployed", "rejected", "superseded"];
        return words.FirstOrDefault(word => results.Any(result => result.Outcome == word)) is { } best
            ? new TrainingOutcome(best, null)
            : new TrainingOutcome("failed", new Fault("NothingTrained", "The run ended without the result of any algorithm."));
    }

    public static Fault FaultOf(AlgorithmResult failed) => Faults.Explain(new Fault(failed.Fault?.Error ?? "Unknown", failed.Fault?.Cause ?? ""));

    public ReportedOutcome ToReported() => new(Word, Fault is not null, Fault?.Error, Fault?.Cause);

    private static TrainingOutcome Faulty(Fault fault) => new(fault.IsRefusal() ? "refused" : "failed", fault);
}
