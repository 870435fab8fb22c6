using System.Text.Json.Nodes;

namespace Local.Asl.Paths;

/// <summary>[from:to], either end open or counted from the back.</summary>
internal sealed class SliceSegment(int? from, int? to) : Segment
{
    public override bool IsDefinite => false;

    public override string Fragment => $"[{from}:{to}]";

    public override void Evaluate(string at, JsonNode? model, PathEvaluation evaluation)
    {
        if (!RequireArray(at, model, evaluation)) return;
        var items = (JsonArray)model!;
        var (first, last) = (Math.Max(0, Place(from ?? 0, items.Count)), Math.Min(items.Count, Place(to ?? items.Count, items.Count)));
        for (var i = first; i < last; i++) Continue($"{at}[{i}]", items[i], evaluation);
    }

    public override bool Matches(JsonNode? model, PathEvaluation evaluation) => model is JsonArray;

    private static int Place(int index, int count) => index < 0 ? count + index : index;
}
