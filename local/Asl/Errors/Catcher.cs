using System.Text.Json.Nodes;
using Local.Asl.Paths;
using Local.Asl.Templates;

namespace Local.Asl.Errors;

/// <summary>An entry of Catch.</summary>
/// <param name="ResultPath">Where the error goes in the state's input; null keeps the input as it is.</param>
internal sealed record Catcher(IReadOnlyList<string> ErrorEquals, string Next, ReferencePath? ResultPath, Template? Assign)
{
    /// <summary>The error output. A timeout has an empty cause, other errors without one a null.</summary>
    public static JsonObject ErrorOutput(StateFailure failure) => new()
    {
        ["Error"] = failure.Error,
        ["Cause"] = failure.Cause ?? (failure.Error == StateFailure.Timeout ? "" : null),
    };
}
