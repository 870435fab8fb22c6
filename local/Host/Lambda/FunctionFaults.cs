using System.Globalization;
using System.Text.Json.Nodes;

namespace Local.Host.Lambda;

/// <summary>The error bodies that the Lambda service writes itself, because the function could not.</summary>
public static class FunctionFaults
{
    public static JsonObject TimedOut(DateTimeOffset at, string requestId, double seconds) =>
        new() { ["errorMessage"] = $"{at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture)} {requestId} Task timed out after {seconds.ToString("0.00", CultureInfo.InvariantCulture)} seconds" };

    public static JsonObject Exited(string requestId, int exitCode) => new()
    {
        ["errorType"] = "Runtime.ExitError",
        ["errorMessage"] = $"RequestId: {requestId} Error: {Reason(exitCode)}",
    };

    public static JsonObject TooLarge(int limit) => new()
    {
        ["errorType"] = "Function.ResponseSizeTooLarge",
        ["errorMessage"] = $"Response payload size exceeded maximum allowed payload size ({limit} bytes).",
    };

    public static JsonObject NoProgram(string message) => new() { ["errorType"] = "Runtime.InvalidEntrypoint", ["errorMessage"] = message };

    // A process that a signal ended has 128 + the signal as its exit code.
    static string Reason(int exitCode) => exitCode switch
    {
        0 => "Runtime exited without providing a reason",
        137 => "Runtime exited with error: signal: killed",
        139 => "Runtime exited with error: signal: segmentation fault",
        _ => $"Runtime exited with error: exit status {exitCode}",
    };
}
