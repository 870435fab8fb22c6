namespace Local.Host.SageMaker.Jobs;

/// <summary>Ends a job as Failed; the message is its FailureReason, with AWS's class in front (ClientError, AlgorithmError).</summary>
public sealed class JobFailedException(string message) : Exception(message);
