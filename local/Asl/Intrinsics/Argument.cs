using System.Text.Json.Nodes;
using Local.Asl.Execution;
using Local.Asl.Paths;

namespace Local.Asl.Intrinsics;

/// <summary>An argument of a function call: a literal, a path or another call.</summary>
internal abstract class Argument
{
    public abstract JsonNode? Evaluate(Scope scope, IntrinsicCall whole);
}

/// <param name="raw">The text between the quotes, its escapes untouched: States.Format reads those itself.</param>
internal sealed class LiteralArgument(JsonNode? value, string? raw = null) : Argument
{
    public string? Raw => raw;

    public override JsonNode? Evaluate(Scope scope, IntrinsicCall whole) => value;
}

internal sealed class PathArgument(PathExpression path) : Argument
{
    public override JsonNode? Evaluate(Scope scope, IntrinsicCall whole) =>
        path.Find(scope, out var value) is null
            ? value
            : throw scope.Visit.Runtime(
                $"The function '{whole.Text}' had the following error: The JsonPath argument for the field '{Field}' could not be found in the input '{scope.Input.Text}'");

    private string Field => path.Root == PathRoot.Context ? path.Text[1..] : path.Text;
}

internal sealed class CallArgument(IntrinsicCall call) : Argument
{
    public override JsonNode? Evaluate(Scope scope, IntrinsicCall whole) => call.Evaluate(scope, whole);
}
