namespace Local.Asl;

/// <summary>How an execution ended.</summary>
public enum ExecutionStatus
{
    Succeeded,
    Failed,
    TimedOut,
    Aborted,
}

/// <summary>The end of an execution: its output, or its error and cause.</summary>
public sealed record ExecutionResult(ExecutionStatus Status, string? Output = null, string? Error = null, string? Cause = null)
{
    /// <summary>The status as the API spells it.</summary>
    public string StatusText => Status switch
    {
        ExecutionStatus.Succeeded => "SUCCEEDED",
        ExecutionStatus.TimedOut => "TIMED_OUT",
        ExecutionStatus.Aborted => "ABORTED",
        _ => "FAILED",
    };
}
