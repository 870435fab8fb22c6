using System.Text.Json.Nodes;
using Local.Asl.Execution;
using Local.Asl.Json;
using Local.Asl.Paths;
using Local.Asl.Templates;

namespace Local.Asl.States;

/// <summary>The way of data through a state: InputPath, Parameters, ResultSelector, ResultPath, OutputPath.</summary>
/// <param name="InputPath">Null discards the input.</param>
/// <param name="ResultPath">Null discards the result.</param>
/// <param name="OutputPath">Null discards the output.</param>
internal sealed record DataFlow(PathExpression? InputPath, Template? Parameters, Template? ResultSelector, ReferencePath? ResultPath, PathExpression? OutputPath)
{
    public static readonly PathExpression Whole = PathExpression.Parse("$");

    public static readonly DataFlow Untouched = new(Whole, null, null, ReferencePath.Of(Whole.Path), Whole);

    /// <summary>The input as the path leaves it.</summary>
    public Payload Enter(StateVisit visit) => Apply(InputPath, visit.Input, visit);

    /// <summary>The input of the state's work.</summary>
    public Payload Effective(StateVisit visit)
    {
        var input = Enter(visit);
        return Parameters is null ? input : Payload.FromNode(Parameters.Evaluate(new Scope(input, visit)));
    }

    public Payload Select(StateVisit visit, Payload result) =>
        ResultSelector is null ? result : Payload.FromNode(ResultSelector.Evaluate(new Scope(result, visit)));

    public Payload Leave(StateVisit visit, Payload output) => Apply(OutputPath, output, visit);

    private static Payload Apply(PathExpression? path, Payload value, StateVisit visit)
    {
        if (path is null) return Payload.Empty;
        return path.IsWholeInput ? value : Payload.FromNode(Read(path, value, visit));
    }

    /// <summary>The value a path field names; absence ends the execution.</summary>
    public static JsonNode? Read(PathExpression path, Payload input, StateVisit visit)
    {
        if (path.Root == PathRoot.Input && input.Node is null) throw visit.Runtime("Unable to apply Path transformation to null or empty input.");
        return path.Find(new Scope(input, visit), out var value) is { } failure ? throw visit.Runtime($"Invalid path '{path.Text}' : {failure}") : value;
    }
}
