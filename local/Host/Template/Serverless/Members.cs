using System.Text.Json.Nodes;

namespace Local.Host.Template.Serverless;

/// <summary>Reads and moves the members of SAM resources.</summary>
public static class Members
{
    /// <summary>Refuses members that the transformation would lose.</summary>
    public static void Allow(this TemplateSource source, JsonObject map, string what, string[] known)
    {
        if (map.FirstOrDefault(m => !known.Contains(m.Key)) is { Key: { } unknown })
            throw source.Error(map[unknown] ?? map, $"{unknown} of {what} is not emulated by local mode (docs/emulation.md lists what is).");
    }

    /// <summary>Copies members under the same or, after an arrow, another name: "Logging>LoggingConfiguration".</summary>
    public static JsonObject Copy(this TemplateSource source, JsonObject from, params string[] members)
    {
        JsonObject made = [];
        foreach (var member in members)
        {
            var names = member.Split('>');
            if (from[names[0]] is { } value) made[names[^1]] = source.From(value, value.DeepClone());
        }

        return made;
    }

    public static JsonObject Ref(string logicalId) => new() { ["Ref"] = logicalId };

    public static JsonObject Arn(string logicalId) => new() { ["Fn::GetAtt"] = new JsonArray(logicalId, "Arn") };

    public static JsonObject Sub(string text) => new() { ["Fn::Sub"] = text };
}
