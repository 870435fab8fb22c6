using System.Globalization;
using System.Text.Json.Nodes;

namespace Local.Asl.Paths;

/// <summary>[0], [-1] or [0,2].</summary>
internal sealed class IndexSegment(IReadOnlyList<int> indexes) : Segment
{
    /// <summary>The index, when it is one alone.</summary>
    public int? Single => indexes.Count == 1 ? indexes[0] : null;

    public override bool IsDefinite => indexes.Count == 1;

    public override string Fragment => "[" + string.Join(",", indexes.Select(index => index.ToString(CultureInfo.InvariantCulture))) + "]";

    public override void Evaluate(string at, JsonNode? model, PathEvaluation evaluation)
    {
        if (!RequireArray(at, model, evaluation)) return;
        var items = (JsonArray)model!;
        foreach (var index in indexes)
        {
            var place = index < 0 ? items.Count + index : index;
            if (place >= 0 && place < items.Count) Continue(IsLeaf ? at : $"{at}[{index}]", items[place], evaluation);
        }
    }

    public override bool Matches(JsonNode? model, PathEvaluation evaluation) => model is JsonArray;
}
