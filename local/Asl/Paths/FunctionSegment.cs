using System.Text.Json.Nodes;
using Local.Asl.Json;

namespace Local.Asl.Paths;

/// <summary>A function at a path's end, such as .length().</summary>
internal sealed class FunctionSegment(string name) : Segment
{
    public static readonly IReadOnlySet<string> Names =
        new HashSet<string> { "length", "size", "min", "max", "avg", "sum", "stddev", "keys", "first", "last" };

    public override bool IsDefinite => true;

    public override string Fragment => "." + name + "()";

    public override void Evaluate(string at, JsonNode? model, PathEvaluation evaluation) => Apply(at, model, evaluation);

    public override bool Matches(JsonNode? model, PathEvaluation evaluation) => model is JsonArray;

    private void Apply(string at, JsonNode? model, PathEvaluation evaluation)
    {
        if (name is "length" or "size" or "keys" or "first" or "last") Continue(at, Select(model), evaluation);
        else if (Numbers(model) is { Count: > 0 } numbers) Continue(at, JsonValue.Create(Aggregate(numbers)), evaluation);
        else evaluation.Fail("Aggregation function attempted to calculate value using empty array");
    }

    private JsonNode? Select(JsonNode? model) => name switch
    {
        "keys" => model is JsonObject members ? new JsonArray([.. members.Select(member => (JsonNode)member.Key)]) : null,
        "first" => model is JsonArray { Count: > 0 } items ? items[0].Copy() : null,
        "last" => model is JsonArray { Count: > 0 } items ? items[^1].Copy() : null,
        _ => Length(model),
    };

    private static JsonNode? Length(JsonNode? model) => model switch
    {
        JsonArray items => items.Count,
        JsonObject members => members.Count,
        _ => model.AsText() is { } text ? text.Length : null,
    };

    private static List<double> Numbers(JsonNode? model) =>
        [.. (model as JsonArray ?? []).Where(Number.Is).Select(item => Number.Double(item!))];

    private double Aggregate(List<double> numbers) => name switch
    {
        "min" => numbers.Min(),
        "max" => numbers.Max(),
        "avg" => numbers.Average(),
        "sum" => numbers.Sum(),
        _ => Math.Sqrt(numbers.Average(number => number * number) - Math.Pow(numbers.Average(), 2)),
    };
}
