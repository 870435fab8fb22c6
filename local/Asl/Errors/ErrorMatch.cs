namespace Local.Asl.Errors;

/// <summary>Whether an ErrorEquals list names a failure.</summary>
internal static class ErrorMatch
{
    public static bool Matches(IReadOnlyList<string> names, StateFailure failure)
    {
        // Also where a runner reports it: such an error is nobody's to handle.
        if (failure.Error == RuntimeFailure.Error) return false;
        foreach (var name in names)
        {
            if (name == "States.ALL" || name == failure.Error || name == failure.Alias) return true;
            if (name == "States.TaskFailed" && failure.Error != StateFailure.Timeout) return true;
        }

        return false;
    }
}
