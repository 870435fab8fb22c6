using System.Text.Json.Nodes;

namespace Local.Host.Template;

/// <summary>A resource of the template before its functions are resolved.</summary>
/// <param name="Place">The node in the file that an error about the resource points at.</param>
public sealed record RawResource(string LogicalId, string Type, JsonObject Properties, string? Condition, JsonNode Place)
{
    public List<string> DependsOn { get; init; } = [];

    public static RawResource Read(TemplateSource source, string logicalId, JsonNode? node)
    {
        var map = source.Map(node, logicalId, source.Root);
        var type = map[nameof(Type)]?.ToString() ?? throw source.Error(map, $"the resource {logicalId} has no Type.");
        var properties = map[nameof(Properties)] is { } given ? source.Map(given, $"Properties of {logicalId}") : [];
        List<string> after = map[nameof(DependsOn)] switch { null => [], JsonArray list => [.. list.Select(d => $"{d}")], var one => [one.ToString()] };
        return new RawResource(logicalId, type, properties, map[nameof(Condition)]?.ToString(), map) { DependsOn = after };
    }
}
