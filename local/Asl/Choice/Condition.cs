using System.Text.Json.Nodes;
using Local.Asl.Execution;
using Local.Asl.Paths;

namespace Local.Asl.Choice;

/// <summary>A compiled choice rule.</summary>
internal abstract class Condition
{
    public abstract bool Holds(Scope scope);

    /// <summary>The value a rule speaks of; it must be there.</summary>
    protected static JsonNode? Required(PathExpression path, Scope scope) =>
        path.Find(scope, out var value) is null
            ? value
            : throw scope.Visit.Runtime($"Invalid path '{path.Text}': The choice state's condition path references an invalid value.");
}

internal sealed class AndCondition(IReadOnlyList<Condition> conditions) : Condition
{
    public override bool Holds(Scope scope) => conditions.All(condition => condition.Holds(scope));
}

internal sealed class OrCondition(IReadOnlyList<Condition> conditions) : Condition
{
    public override bool Holds(Scope scope) => conditions.Any(condition => condition.Holds(scope));
}

internal sealed class NotCondition(Condition condition) : Condition
{
    public override bool Holds(Scope scope) => !condition.Holds(scope);
}

internal sealed class PresentCondition(PathExpression variable, bool expected) : Condition
{
    public override bool Holds(Scope scope) => (variable.Find(scope, out _) is null) == expected;
}

/// <summary>A question about the value alone, such as IsNumeric or StringMatches.</summary>
internal sealed class ValueCondition(PathExpression variable, Predicate<JsonNode?> test, bool expected) : Condition
{
    public override bool Holds(Scope scope) => test(Required(variable, scope)) == expected;
}

/// <summary>A comparison with a literal, or with the value another path finds.</summary>
internal sealed class ComparisonCondition(PathExpression variable, Func<JsonNode?, JsonNode?, bool> compare, JsonNode? literal, PathExpression? other) : Condition
{
    public override bool Holds(Scope scope)
    {
        var value = Required(variable, scope);
        return compare(value, other is null ? literal : Required(other, scope));
    }
}
