namespace Local.Host.Wire;

/// <summary>An error as AWS answers it: its code on the wire, its message and its HTTP status.</summary>
public sealed class AwsException(string code, string message, int status = 400) : Exception(message)
{
    public string Code { get; } = code;

    public int Status { get; } = status;

    /// <summary>Members of the error body beside the message, such as OriginalStatusCode of ModelError.</summary>
    public System.Text.Json.Nodes.JsonObject? Details { get; init; }

    /// <summary>The answer to what local mode does not emulate: loud, and naming the operation or field.</summary>
    public static AwsException NotEmulated(string what) =>
        new("NotEmulatedLocally", $"Local mode does not emulate {what}. What it emulates is listed in docs/emulation.md.", 501);
}
