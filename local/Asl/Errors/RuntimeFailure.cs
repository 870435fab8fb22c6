namespace Local.Asl.Errors;

/// <summary>A States.Runtime error: nothing retries or catches it, and it ends the execution from wherever it happens.</summary>
internal sealed class RuntimeFailure(string cause) : Exception(cause)
{
    public const string Error = "States.Runtime";
}
