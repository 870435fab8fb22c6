using Local.Host.Glue;
using Local.Host.SageMaker.Jobs;

namespace Local.Host.Faults;

/// <summary>Turns the end of a SageMaker job or Glue run into a failure.</summary>
public sealed class JobFaults(FaultStore store)
{
    /// <param name="kind">TrainingJob, ProcessingJob or TransformJob.</param>
    public JobEnd EndOf(string kind, JobEnd end) =>
        end.Status == "Completed" && store.Strike(new FaultMatch($"sagemaker:Create{kind}"), Effect.FailJob) is { } fault
            ? end with { Status = "Failed", FailureReason = fault.MessageOr($"{fault.ErrorOr("AlgorithmError")}: A fault switch failed this job.") }
            : end;

    public (string State, string? Error) EndOf(GlueRun run, string state, string? error) =>
        state == "SUCCEEDED" && store.Strike(new FaultMatch("glue:StartJobRun"), Effect.FailJob) is { } fault
            ? ("FAILED", fault.MessageOr($"A fault switch failed run {run.Id}."))
            : (state, error);
}
