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
        // The service writes what stands there first, then what it looks up, in the order of its map.
        var fixedMembers = members.Where(member => !IsDynamic(member.Key)).Select(member => (Name: member.Key, Value: Compile(member.Value, refuse))).ToList();
        var dynamic = members.Where(member => IsDynamic(member.Key)).Select(member => (Name: member.Key[..^2], Value: Dynamic(member.Key, member.Value, refuse))).ToList();
        return dynamic.Count == 0 && fixedMembers.TrueForAll(member => member.Value is ConstantTemplate)
            ? new ConstantTemplate(members.Copy())
            : new ObjectTemplate([.. fixedMembers, .. JavaOrder.Sort(dynamic)]);
    }

    private static Template Array(JsonArray items, Action<string> refuse)
    {
        var compiled = items.Select(item => Compile(item, refuse)).ToList();
        return compiled.TrueForAll(item => item is ConstantTemplate) ? new ConstantTemplate(items.Copy()) : new ArrayTemplate(compiled);
    }

    private static Template Dynamic(string field, JsonNode? value, Action<string> refuse)
    {
        if (value.AsText() is not { } text) return Refused(field, refuse);
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
