using System.Text.Json.Nodes;

namespace Local.Host.Template;

/// <summary>The YAML tags of CloudFormation, turned into the long form that JSON templates write.</summary>
public static class ShortForm
{
    static readonly HashSet<string> Functions =
    [
        "And", "Base64", "Cidr", "Equals", "FindInMap", "GetAZs", "GetAtt", "If", "ImportValue", "Join", "Not", "Or", "Select", "Split", "Sub", "Transform",
    ];

    public static JsonNode? Wrap(string tag, JsonNode? value, Func<string, TemplateException> error)
    {
        // Tags of YAML itself (tag:yaml.org,2002:str) carry no function.
        if (tag.Length == 0 || tag[0] != '!' || tag == "!") return value;
        var name = tag[1..];
        if (name is "Ref" or "Condition") return new JsonObject { [name] = value };
        if (!Functions.Contains(name)) throw error($"!{name} is no function of CloudFormation.");
        return new JsonObject { ["Fn::" + name] = name == "GetAtt" ? Attribute(value, error) : value };
    }

    static JsonNode? Attribute(JsonNode? value, Func<string, TemplateException> error)
    {
        if (value is JsonArray) return value;
        var text = value?.ToString() ?? "";
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 ? new JsonArray(text[..dot], text[(dot + 1)..]) : throw error($"!GetAtt needs Resource.Attribute, found '{text}'.");
    }
}
