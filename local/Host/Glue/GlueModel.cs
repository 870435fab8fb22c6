namespace Local.Host.Glue;

/// <summary>A job as the template declares it.</summary>
/// <param name="Script">The script's file on this machine, or its place in S3.</param>
public sealed record GlueJob(string Name, string Role, string Script, IReadOnlyDictionary<string, string> DefaultArguments, int MaxConcurrentRuns, int TimeoutMinutes)
{
    public string? GlueVersion { get; init; }

    public string? WorkerType { get; init; }

    public int? NumberOfWorkers { get; init; }

    /// <summary>Bookmarks advance for runs with this argument only.</summary>
    public const string BookmarkOption = "--job-bookmark-option";
}

/// <summary>One run of a job.</summary>
public sealed record GlueRun(string Id, string JobName, IReadOnlyDictionary<string, string> Arguments, DateTimeOffset StartedOn)
{
    public string State { get; init; } = "STARTING";

    public DateTimeOffset? CompletedOn { get; init; }

    public string? ErrorMessage { get; init; }

    public bool IsEnded => State is "SUCCEEDED" or "FAILED" or "STOPPED" or "TIMEOUT" or "ERROR";
}
