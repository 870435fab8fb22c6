using System.Text.Json.Nodes;

namespace Local.Host.Template;

/// <summary>The resources while SAM's transformation replaces and adds to them, in the order of the template.</summary>
public sealed class ResourceSet(TemplateSource source)
{
    readonly List<RawResource> resources = [];

    public TemplateSource Source => source;

    public IReadOnlyList<RawResource> All => resources;

    public RawResource? Find(string logicalId) => resources.Find(r => r.LogicalId == logicalId);

    public void Add(RawResource resource)
    {
        if (Find(resource.LogicalId) is not null) throw source.Error(resource.Place, $"the logical id {resource.LogicalId} is taken twice (SAM generates it here).");
        resources.Add(resource);
    }

    /// <summary>Adds what SAM generates for an origin: under the origin's condition and at its place.</summary>
    public void Add(RawResource origin, string logicalId, string type, JsonObject properties)
    {
        source.From(origin.Place, properties);
        Add(new RawResource(logicalId, type, properties, origin.Condition, origin.Place));
    }

    public void Replace(RawResource resource, string type, JsonObject properties)
    {
        source.From(resource.Place, properties);
        resources[resources.FindIndex(r => r.LogicalId == resource.LogicalId)] = resource with { Type = type, Properties = properties };
    }

    /// <summary>The resource behind a Ref, which must be of the type that the property needs.</summary>
    public RawResource Referenced(JsonNode? node, string type, JsonNode place, string property)
    {
        var id = (node as JsonObject)?["Ref"]?.ToString();
        return id is not null && Find(id) is { } found && found.Type == type
            ? found
            : throw source.Error(node ?? place, $"{property} must be a !Ref to a resource of type {type} in this template.");
    }
}
