using System.Text.Json.Nodes;

namespace Local.Host.Template.Serverless;

/// <summary>Merges the section Globals into SAM resources: maps by member, lists one after the other, anything else overridden by the resource.</summary>
public static class Globals
{
    public static void Apply(ResourceSet resources)
    {
        var source = resources.Source;
        var globals = source.Section("Globals");
        source.Allow(globals, "Globals", ["Function", "Api", "StateMachine"]);
        foreach (var resource in resources.All.Where(r => r.Type.StartsWith("AWS::Serverless::", StringComparison.Ordinal)))
        {
            if (globals[resource.Type["AWS::Serverless::".Length..]] is JsonObject shared) Merge(resource.Properties, shared);
        }
    }

    static void Merge(JsonObject own, JsonObject shared)
    {
        foreach (var (name, value) in shared)
        {
            switch (own[name], value)
            {
                case (JsonObject map, JsonObject more) when !IsFunction(map) && !IsFunction(more): Merge(map, more); break;
                case (JsonArray list, JsonArray first): Prepend(list, first); break;
                case (null, _): own[name] = value?.DeepClone(); break;
            }
        }
    }

    static void Prepend(JsonArray list, JsonArray first)
    {
        for (var i = first.Count - 1; i >= 0; i--) list.Insert(0, first[i]?.DeepClone());
    }

    static bool IsFunction(JsonObject map) => map is { Count: 1 } && map.First().Key is var key && (key == "Ref" || key.StartsWith("Fn::", StringComparison.Ordinal));
}
