using Local.Host.SageMaker.Jobs;

namespace Local.Host.Faults;

/// <summary>Turns the end of a SageMaker job into a failure.</summary>
public sealed class JobFaults(FaultStore store)
{
    /// <param name="kind">TrainingJob, ProcessingJob or TransformJob.</param>
    public JobEnd EndOf(string kind, JobEnd end) =>
        end.Status == "Completed" && store.Strike(new FaultMatch($"sagemaker:Create{kind}"), Effect.FailJob) is { } fault
            ? end with { Status = "Failed", FailureReason = fault.MessageOr($"{fault.ErrorOr("AlgorithmError")}: A fault switch failed this job.") }
            : end;
}
