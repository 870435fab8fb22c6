using System.Text.Json.Nodes;
using Local.Asl.Json;

namespace Local.Asl.Paths;

/// <summary>[?(...)]: the elements of an array, or the object itself, that satisfy a condition.</summary>
internal sealed class FilterSegment(FilterExpression condition) : Segment
{
    public override bool IsDefinite => false;

    public override string Fragment => "[?]";

    public override void Evaluate(string at, JsonNode? model, PathEvaluation evaluation)
    {
        switch (model)
        {
            case JsonObject: if (condition.Accepts(model, evaluation.Root)) Continue(at, model, evaluation); break;
            case JsonArray items:
                for (var i = 0; i < items.Count; i++)
                {
                    if (condition.Accepts(items[i], evaluation.Root)) Continue($"{at}[{i}]", items[i], evaluation);
                }

                break;
            default:
                if (UpstreamDefinite) evaluation.Fail($"Filter: {Fragment} can not be applied to primitives. Current context is: {JavaText.Of(model)}");
                break;
        }
    }

    public override bool Matches(JsonNode? model, PathEvaluation evaluation) => condition.Accepts(model, evaluation.Root);
}
