namespace Local.Asl.Errors;

/// <summary>A state that failed with an error that Retry and Catch may name.</summary>
/// <param name="alias">A second name that Retry and Catch may use for it.</param>
internal sealed class StateFailure(string? error, string? cause, string? alias = null) : Exception($"{error}: {cause}")
{
    public const string Timeout = "States.Timeout";
    public const string PathConflict = "States.ReferencePathConflict";
    public const string DataLimit = "States.DataLimitExceeded";

    public string? Error { get; } = error;

    public string? Cause { get; } = cause;

    public string? Alias { get; } = alias;
}
