using Local.Host.Wire;

namespace Local.Host.Glue;

/// <summary>Glue's errors.</summary>
static class GlueErrors
{
    public static AwsException NoJob(string name) => new("EntityNotFoundException", $"Failed to start job run due to missing metadata: job {name} not found.");

    public static AwsException NoRun(string job, string run) => new("EntityNotFoundException", $"Job run {run} of job {job} not found.");

    public static AwsException NoBookmark(string job) => new("EntityNotFoundException", $"Continuation for job {job} not found.");

    public static AwsException Concurrent(string job) => new("ConcurrentRunsExceededException", $"Concurrent runs exceeded for {job}");

    public static AwsException Invalid(string message) => new("InvalidInputException", message);
}
