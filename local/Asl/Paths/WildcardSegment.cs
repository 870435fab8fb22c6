using System.Text.Json.Nodes;

namespace Local.Asl.Paths;

/// <summary>.* or [*].</summary>
internal sealed class WildcardSegment : Segment
{
    public override bool IsDefinite => false;

    public override string Fragment => "[*]";

    public override void Evaluate(string at, JsonNode? model, PathEvaluation evaluation)
    {
        switch (model)
        {
            case JsonObject members:
                foreach (var (name, value) in members) Continue($"{at}['{name}']", value, evaluation);
                break;
            case JsonArray items:
                for (var i = 0; i < items.Count; i++) Continue($"{at}[{i}]", items[i], evaluation);
                break;
        }
    }

    public override bool Matches(JsonNode? model, PathEvaluation evaluation) => true;
}
