namespace Local.Asl;

#pragma warning disable CA1710 // named for what it is to a state machine: a failure that Retry and Catch know, not a fault of this program
/// <summary>A failed task: the error's name, as Retry and Catch compare it, and its cause.</summary>
public sealed class TaskFailure(string? error, string? cause) : Exception($"{error}: {cause}")
{
    public string? Error { get; } = error;

    public string? Cause { get; } = cause;
}
