using System.Text;
using System.Text.Json.Nodes;

namespace Local.Host.Template;

/// <summary>Resolves intrinsic functions; a test per function is tests/LocalServices/Template.</summary>
public sealed class Evaluator(TemplateSource source, Scope scope)
{
    // Compared by reference: what AWS::NoValue stands for until the member around it is dropped.
    static readonly JsonNode NoValue = JsonValue.Create("AWS::NoValue");

    /// <summary>The value of a node, never attached to another; null for AWS::NoValue.</summary>
    public JsonNode? Resolve(JsonNode? node)
    {
        var value = Value(node);
        return ReferenceEquals(value, NoValue) ? null : value;
    }

    public string Text(JsonNode? node) => Resolve(node) switch
    {
        JsonValue value => Plain(value),
        null => throw source.Error(node, "a text is needed here, but there is no value."),
        _ => throw source.Error(node, "a text is needed here, but this is a list or a map."),
    };

    /// <summary>Evaluates a condition function.</summary>
    public bool Test(JsonNode? node)
    {
        if (node is not JsonObject { Count: 1 } map) throw source.Error(node, "a condition is one of Fn::And, Fn::Equals, Fn::Not, Fn::Or, Condition.");
        var (name, argument) = map.First();
        return name switch
        {
            "Condition" => Named(argument, map),
            "Fn::Equals" => List(argument, map, name, 2, 2) is [var a, var b] && Text(a) == Text(b),
            "Fn::Not" => List(argument, map, name, 1, 1) is [var a] && !Test(a),
            "Fn::And" => List(argument, map, name, 2, 10).All(Test),
            "Fn::Or" => List(argument, map, name, 2, 10).Any(Test),
            _ => throw source.Error(map, $"{name} is no condition; use Fn::And, Fn::Equals, Fn::Not, Fn::Or or Condition."),
        };
    }

    JsonNode? Value(JsonNode? node) => node switch
    {
        JsonObject map when Function(map) is { } name => Call(name, map[name], map),
        JsonObject map => new JsonObject(map.Select(m => KeyValuePair.Create(m.Key, Value(m.Value))).Where(m => !ReferenceEquals(m.Value, NoValue))),
        JsonArray list => new JsonArray([.. list.Select(Value).Where(v => !ReferenceEquals(v, NoValue))]),
        JsonValue value when value.TryGetValue<string>(out var text) && text.Contains("{{resolve:", StringComparison.Ordinal) =>
            throw source.Error(node, $"the dynamic reference '{text}' is not emulated by local mode; use a parameter."),
        _ => node?.DeepClone(),
    };

    string? Function(JsonObject map)
    {
        var name = map.Select(m => m.Key).FirstOrDefault(k => k == "Ref" || k.StartsWith("Fn::", StringComparison.Ordinal));
        // "Ref" beside other members is an ordinary key; a function must stand alone.
        if (name is null || (map.Count > 1 && name == "Ref")) return null;
        return map.Count == 1 ? name : throw source.Error(map, $"{name} must be the only key of its map.");
    }

    JsonNode? Call(string name, JsonNode? argument, JsonObject place) => name switch
    {
        "Ref" => Reference(Literal(argument, place, name), place),
        "Fn::GetAtt" => GetAtt(argument, place),
        "Fn::Sub" => Sub(argument, place),
        "Fn::If" => List(argument, place, name, 3, 3) is [var condition, var yes, var no] ? Value(Named(condition, place) ? yes : no) : null,
        "Fn::Join" => List(argument, place, name, 2, 2) is [var by, var items] ? string.Join(Text(by), Items(items, place, name).Select(Text)) : null,
        "Fn::Select" => Select(List(argument, place, name, 2, 2), place),
        "Fn::Split" => List(argument, place, name, 2, 2) is [var by, var text] ? new JsonArray([.. Text(text).Split(Text(by)).Select(t => (JsonNode)t)]) : null,
        "Fn::FindInMap" => FindInMap([.. List(argument, place, name, 3, 3).Select(Text)], place),
        "Fn::Base64" => Convert.ToBase64String(Encoding.UTF8.GetBytes(Text(argument))),
        "Fn::And" or "Fn::Equals" or "Fn::Not" or "Fn::Or" => throw source.Error(place, $"{name} may stand in Conditions only; use Fn::If with a named condition here."),
        _ => throw source.Error(place, $"{name} is not emulated by local mode (docs/emulation.md lists the functions that are)."),
    };

    JsonNode? Reference(string name, JsonNode place) =>
        name == "AWS::NoValue" ? NoValue : scope.Ref(name)?.DeepClone() ?? throw source.Error(place, $"Ref names '{name}', which is neither a parameter nor a resource of this template.");

    JsonNode GetAtt(JsonNode? argument, JsonNode place)
    {
        string[] parts = argument is JsonArray list ? [.. list.Select(p => Literal(p, place, "Fn::GetAtt"))] : Literal(argument, place, "Fn::GetAtt").Split('.', 2);
        if (parts.Length != 2) throw source.Error(place, "Fn::GetAtt needs a resource and an attribute.");
        return Attribute(parts[0], parts[1], place);
    }

    JsonNode Attribute(string resource, string attribute, JsonNode place) =>
        scope.Attribute(resource, attribute)?.DeepClone() ?? throw source.Error(place, $"Fn::GetAtt names '{resource}.{attribute}', which local mode does not know: no such resource, or no such attribute of its type.");

    JsonNode Sub(JsonNode? argument, JsonNode place)
    {
        var (text, own) = argument is JsonArray { Count: 2 } pair ? (Literal(pair[0], place, "Fn::Sub"), pair[1] as JsonObject) : (Literal(argument, place, "Fn::Sub"), null);
        return Substitution.Replace(text, name =>
        {
            if (own is not null && own.TryGetPropertyValue(name, out var value)) return Text(value);
            var dot = name.IndexOf('.', StringComparison.Ordinal);
            var found = dot < 0 ? Reference(name, place) : Attribute(name[..dot], name[(dot + 1)..], place);
            return found is JsonValue plain && !ReferenceEquals(found, NoValue) ? Plain(plain) : throw source.Error(place, $"${{{name}}} in Fn::Sub must be a text.");
        });
    }

    JsonNode? Select(JsonArray arguments, JsonNode place)
    {
        var items = Items(arguments[1], place, "Fn::Select");
        return int.TryParse(Text(arguments[0]), out var at) && at >= 0 && at < items.Count
            ? items[at]?.DeepClone()
            : throw source.Error(place, $"Fn::Select asks for item {arguments[0]} of a list of {items.Count}.");
    }

    JsonNode FindInMap(string[] keys, JsonNode place) =>
        (scope.Mappings[keys[0]]?[keys[1]] as JsonObject)?[keys[2]]?.DeepClone() ?? throw source.Error(place, $"Fn::FindInMap finds nothing at {string.Join('.', keys)} in Mappings.");

    bool Named(JsonNode? condition, JsonNode place)
    {
        var name = Literal(condition, place, "Fn::If");
        return scope.Condition(name) ?? throw source.Error(place, $"the condition '{name}' is not defined in Conditions.");
    }

    JsonArray Items(JsonNode? node, JsonNode place, string function) =>
        Value(node) as JsonArray ?? throw source.Error(place, $"{function} needs a list.");

    JsonArray List(JsonNode? node, JsonNode place, string function, int least, int most) =>
        node is JsonArray list && list.Count >= least && list.Count <= most
            ? list
            : throw source.Error(place, $"{function} takes a list of {(least == most ? least : $"{least} to {most}")} arguments.");

    string Literal(JsonNode? node, JsonNode place, string function) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : throw source.Error(node ?? place, $"{function} needs a literal text here.");

    static string Plain(JsonValue value) => value.GetValueKind() switch
    {
        System.Text.Json.JsonValueKind.True => "true",
        System.Text.Json.JsonValueKind.False => "false",
        _ => value.ToString(),
    };
}
