using System.Text.Json.Nodes;

namespace Local.Asl.Paths;

/// <summary>A condition inside [?(...)].</summary>
internal abstract class FilterExpression
{
    public abstract bool Accepts(JsonNode? item, JsonNode? root);
}

internal sealed class AllFilter(FilterExpression left, FilterExpression right) : FilterExpression
{
    public override bool Accepts(JsonNode? item, JsonNode? root) => left.Accepts(item, root) && right.Accepts(item, root);
}

internal sealed class AnyFilter(FilterExpression left, FilterExpression right) : FilterExpression
{
    public override bool Accepts(JsonNode? item, JsonNode? root) => left.Accepts(item, root) || right.Accepts(item, root);
}

internal sealed class NotFilter(FilterExpression inner) : FilterExpression
{
    public override bool Accepts(JsonNode? item, JsonNode? root) => !inner.Accepts(item, root);
}

/// <summary>A path alone: whether it finds something.</summary>
internal sealed class ExistsFilter(FilterOperand operand) : FilterExpression
{
    public override bool Accepts(JsonNode? item, JsonNode? root) => operand.TryValue(item, root, out _);
}

internal sealed class ComparisonFilter(FilterOperand left, string comparison, FilterOperand right) : FilterExpression
{
    public override bool Accepts(JsonNode? item, JsonNode? root)
    {
        var found = left.TryValue(item, root, out var a) & right.TryValue(item, root, out var b);
        return found ? FilterComparison.Holds(comparison, a, b) : comparison is "!=" or "empty" && FilterComparison.HoldsWithAbsent(comparison, b);
    }
}
