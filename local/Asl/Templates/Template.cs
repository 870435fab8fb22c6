using System.Text.Json.Nodes;
using Local.Asl.Execution;
using Local.Asl.Intrinsics;
using Local.Asl.Json;
using Local.Asl.Paths;

namespace Local.Asl.Templates;

/// <summary>A compiled payload template: constants, with paths and function calls where a field's name ends in ".$".</summary>
internal abstract class Template
{
    public abstract JsonNode? Evaluate(Scope scope);
}

internal sealed class ConstantTemplate(JsonNode? value) : Template
{
    public override JsonNode? Evaluate(Scope scope) => value.Copy();
}

internal sealed class ObjectTemplate(IReadOnlyList<(string Name, Template Value)> members) : Template
{
    public override JsonNode? Evaluate(Scope scope)
    {
        var result = new JsonObject();
        foreach (var (name, value) in members) result[name] = value.Evaluate(scope);
        return result;
    }
}

internal sealed class ArrayTemplate(IReadOnlyList<Template> items) : Template
{
    public override JsonNode? Evaluate(Scope scope) => new JsonArray([.. items.Select(item => item.Evaluate(scope))]);
}

internal sealed class PathTemplate(string field, PathExpression path) : Template
{
    public override JsonNode? Evaluate(Scope scope)
    {
        if (path.Find(scope, out var value) is not { } failure) return value.Copy();
        // An index past the end is null here, and only here.
        if (path.Path.EndsInIndex && failure.StartsWith("No results", StringComparison.Ordinal)) return null;
        var input = path.Root == PathRoot.Input ? scope.Input.Text : JsonText.Write(path.Source(scope));
        throw scope.Visit.Runtime($"The JSONPath '{path.Text}' specified for the field '{field}' could not be found in the input '{input}'");
    }
}

internal sealed class CallTemplate(IntrinsicCall call) : Template
{
    public override JsonNode? Evaluate(Scope scope) => call.Evaluate(scope).Copy();
}
