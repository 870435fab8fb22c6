using Local.Asl.Errors;
using Local.Asl.Execution;
using Local.Asl.Intrinsics;
using Local.Asl.Json;
using Local.Asl.Paths;

namespace Local.Asl.States;

/// <summary>Ends its graph with an error.</summary>
internal sealed class FailState(StateFacts facts, FailText error, FailText cause) : State(facts)
{
    public override string Type => "Fail";

    public override async ValueTask<Outcome> RunAsync(StateVisit visit)
    {
        // Branches beside this one get to enter their first states before it ends them.
        await Task.Yield();
        throw new StateFailure(error.Evaluate(visit), cause.Evaluate(visit));
    }
}

/// <summary>An Error or Cause: fixed, from a path, or made by a function.</summary>
internal sealed record FailText(string Field, string? Fixed, PathExpression? Path, IntrinsicCall? Call)
{
    public string? Evaluate(StateVisit visit)
    {
        var scope = new Scope(visit.Input, visit);
        if (Call is not null) return Text(Call.Evaluate(scope), Call.Text, visit);
        if (Path is null) return Fixed;
        return Path.Find(scope, out var value) is null
            ? Text(value, Path.Text, visit)
            : throw visit.Runtime($"The JSONPath '{Path.Text}' specified for the field '{Field}' could not be found in the input '{visit.Input.Text}'");
    }

    private string Text(System.Text.Json.Nodes.JsonNode? value, string source, StateVisit visit) =>
        value.AsText() ?? throw visit.Runtime($"The value of '{source}' specified for the field '{Field}' is not a string: {JsonText.Write(value)}");
}
