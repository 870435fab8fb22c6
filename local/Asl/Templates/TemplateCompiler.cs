using System.Text.Json.Nodes;
using Local.Asl.Intrinsics;
using Local.Asl.Json;
using Local.Asl.Paths;

namespace Local.Asl.Templates;

/// <summary>Compiles payload templates; a subtree without paths becomes one constant.</summary>
internal static class TemplateCompiler
{
    public static Template Compile(JsonNode? node, Action<string> refuse) => node switch
    {
        JsonObject members => Object(members, refuse),
        JsonArray items => Array(items, refuse),
        _ => new ConstantTemplate(node.Copy()),
    };

    private static Template Object(JsonObject members, Action<string> refuse)
    {
        var compiled = members.Select(member => Member(member.Key, member.Value, refuse)).ToList();
        return compiled.TrueForAll(member => member.Value is ConstantTemplate) && !members.Any(member => IsDynamic(member.Key))
            ? new ConstantTemplate(members.Copy())
            : new ObjectTemplate(compiled);
    }

    private static Template Array(JsonArray items, Action<string> refuse)
    {
        var compiled = items.Select(item => Compile(item, refuse)).ToList();
        return compiled.TrueForAll(item => item is ConstantTemplate) ? new ConstantTemplate(items.Copy()) : new ArrayTemplate(compiled);
    }

    private static (string Name, Template Value) Member(string name, JsonNode? value, Action<string> refuse)
    {
        if (!IsDynamic(name)) return (name, Compile(value, refuse));
        return (name[..^2], value.AsText() is { } text ? Dynamic(name, text, refuse) : Refused(name, refuse));
    }

    private static Template Dynamic(string field, string text, Action<string> refuse)
    {
        try
        {
            return text.StartsWith('$') ? new PathTemplate(field, PathExpression.Parse(text)) : new CallTemplate(IntrinsicParser.Parse(text));
        }
        catch (PathSyntaxException)
        {
            return Refused(field, refuse);
        }
    }

    private static ConstantTemplate Refused(string field, Action<string> refuse)
    {
        refuse($"The value for the field '{field}' must be a valid JSONPath or a valid intrinsic function call");
        return new ConstantTemplate(null);
    }

    private static bool IsDynamic(string name) => name.EndsWith(".$", StringComparison.Ordinal);
}
