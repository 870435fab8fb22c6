using System.Text.Json.Nodes;

namespace Local.Asl.Paths;

/// <summary>The two dots: the next step applied at every depth, parents before children.</summary>
internal sealed class ScanSegment : Segment
{
    public override bool IsDefinite => false;

    public override string Fragment => "..";

    public override void Evaluate(string at, JsonNode? model, PathEvaluation evaluation) => Walk(at, model, evaluation);

    public override bool Matches(JsonNode? model, PathEvaluation evaluation) => false;

    private void Walk(string at, JsonNode? model, PathEvaluation evaluation)
    {
        switch (model)
        {
            case JsonObject members: WalkObject(at, members, evaluation); break;
            case JsonArray items: WalkArray(at, items, evaluation); break;
        }
    }

    private void WalkObject(string at, JsonObject members, PathEvaluation evaluation)
    {
        if (Next!.Matches(members, evaluation)) Next.Evaluate(at, members, evaluation);
        foreach (var (name, value) in members) Walk($"{at}['{name}']", value, evaluation);
    }

    private void WalkArray(string at, JsonArray items, PathEvaluation evaluation)
    {
        if (Next!.Matches(items, evaluation))
        {
            // The library skips the matching step itself on arrays when more steps follow.
            if (Next.Next is not { } following) Next.Evaluate(at, items, evaluation);
            else for (var i = 0; i < items.Count; i++) following.Evaluate($"{at}[{i}]", items[i], evaluation);
        }

        for (var i = 0; i < items.Count; i++) Walk($"{at}[{i}]", items[i], evaluation);
    }
}
