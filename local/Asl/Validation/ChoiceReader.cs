using Local.Asl.Choice;
using Local.Asl.Json;
using Local.Asl.Paths;
using Local.Asl.States;

namespace Local.Asl.Validation;

/// <summary>Reads choice rules.</summary>
internal static class ChoiceReader
{
    public static ChoiceState? Read(StateFacts facts, Fields fields, List<Transition> transitions)
    {
        if (!fields.Require("Choices")) return null;
        var otherwise = fields.Text("Default");
        if (otherwise is not null) transitions.Add(new Transition(otherwise, fields.At("Default")));
        var rules = fields.Objects("Choices", required: true).Select(rule => Rule(rule, transitions)).OfType<ChoiceRule>().ToList();
        return new ChoiceState(facts, rules, otherwise);
    }

    private static ChoiceRule? Rule(Fields fields, List<Transition> transitions)
    {
        fields.Require("Next");
        var next = fields.Text("Next") ?? "";
        if (next.Length > 0) transitions.Add(new Transition(next, fields.At("Next")));
        return ConditionOf(fields) is { } condition ? new ChoiceRule(condition, next, fields.Assign()) : null;
    }

    private static Condition? ConditionOf(Fields fields)
    {
        if (fields.Has("And")) return new AndCondition(Nested(fields, "And"));
        if (fields.Has("Or")) return new OrCondition(Nested(fields, "Or"));
        if (fields.Has("Not")) return fields.Object("Not") is { } inner && ConditionOf(inner) is { } condition ? new NotCondition(condition) : null;
        return fields.Require("Variable") && fields.Path("Variable") is { } variable ? Comparison(fields, variable) : null;
    }

    private static List<Condition> Nested(Fields fields, string name) =>
        [.. fields.Objects(name, required: true).Select(ConditionOf).OfType<Condition>()];

    private static Condition? Comparison(Fields fields, PathExpression variable)
    {
        var operators = fields.Json.Select(member => member.Key).Where(IsOperator).ToList();
        if (operators.Count == 1) return Compile(fields, variable, operators[0]);
        fields.Findings.Add(operators.Count == 0 ? "A choice rule needs a comparison operator" : "A choice rule must have one comparison operator only", fields.Location);
        return null;
    }

    private static bool IsOperator(string name) =>
        name is "IsPresent" or "StringMatches" || Operators.TypeTests.ContainsKey(name) || Operators.Comparisons.ContainsKey(Core(name));

    private static string Core(string name) => name.EndsWith("Path", StringComparison.Ordinal) ? name[..^4] : name;

    private static Condition? Compile(Fields fields, PathExpression variable, string name)
    {
        if (name == "StringMatches") return Matches(fields, variable);
        if (name == "IsPresent") return fields.Flag(name) is { } present ? new PresentCondition(variable, present) : null;
        if (Operators.TypeTests.TryGetValue(name, out var test)) return fields.Flag(name) is { } expected ? new ValueCondition(variable, test, expected) : null;
        var compare = Operators.Comparisons[Core(name)];
        if (Core(name) != name) return fields.Path(name) is { } other ? new ComparisonCondition(variable, compare, null, other) : null;
        return IsOperand(fields, name) ? new ComparisonCondition(variable, compare, fields.Node(name), null) : null;
    }

    private static ValueCondition? Matches(Fields fields, PathExpression variable)
    {
        if (fields.Text("StringMatches") is not { } pattern) return null;
        try
        {
            var glob = new Glob(pattern);
            return new ValueCondition(variable, value => value.AsText() is { } text && glob.Matches(text), true);
        }
        catch (PathSyntaxException exception)
        {
            fields.Refuse("StringMatches", exception.Message);
            return null;
        }
    }

    private static bool IsOperand(Fields fields, string name)
    {
        if (name.StartsWith("Boolean", StringComparison.Ordinal)) return fields.Flag(name) is not null;
        if (name.StartsWith("Numeric", StringComparison.Ordinal)) return fields.Decimal(name, double.MinValue) is not null;
        if (fields.Text(name) is not { } text) return false;
        if (name.StartsWith("String", StringComparison.Ordinal) || Timestamp.TryParse(text, out _)) return true;
        fields.Refuse(name, "String does not match RFC3339 timestamp");
        return false;
    }
}
