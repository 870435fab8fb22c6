using System.Text.Json.Nodes;
using Local.Asl.Json;

namespace Local.Asl.Paths;

/// <summary>.name, ['name'] or ['a','b'].</summary>
internal sealed class PropertySegment(IReadOnlyList<string> names) : Segment
{
    public IReadOnlyList<string> Names { get; } = names;

    public override bool IsDefinite => Names.Count == 1 || IsLeaf;

    public override string Fragment => "[" + string.Join(",", Names.Select(name => $"'{name}'")) + "]";

    public override void Evaluate(string at, JsonNode? model, PathEvaluation evaluation)
    {
        if (model is JsonObject members) EvaluateMembers(at, members, evaluation);
        else if (UpstreamDefinite) evaluation.Fail(NotAnObject(at, model));
    }

    public override bool Matches(JsonNode? model, PathEvaluation evaluation) =>
        model is JsonObject members && (!IsDefinite || Names.All(members.ContainsKey));

    private void EvaluateMembers(string at, JsonObject members, PathEvaluation evaluation)
    {
        if (Names.Count == 1) One(at, members, Names[0], evaluation);
        else if (IsLeaf) evaluation.Results.Add(Merged(members));
        else foreach (var name in Names) One(at, members, name, evaluation);
    }

    private void One(string at, JsonObject members, string name, PathEvaluation evaluation)
    {
        if (members.TryGetPropertyValue(name, out var value)) Continue(IsLeaf ? at : at + "['" + name + "']", value, evaluation);
        else if (!IsLeaf && UpstreamDefinite && IsDefinite) evaluation.Miss($"Missing property in path {at}['{name}']");
    }

    private JsonObject Merged(JsonObject members)
    {
        var merged = new JsonObject();
        foreach (var name in Names)
        {
            if (members.TryGetPropertyValue(name, out var value)) merged[name] = value.Copy();
        }

        return merged;
    }

    private string NotAnObject(string at, JsonNode? model) =>
        $"Expected to find an object with property {Fragment} in path {at} but found '{JavaClass(model)}'. "
        + "This is not a json object according to the JsonProvider: 'com.jayway.jsonpath.spi.json.JsonSmartJsonProvider'.";
}
