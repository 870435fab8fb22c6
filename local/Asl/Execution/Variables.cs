using System.Text.Json.Nodes;

namespace Local.Asl.Execution;

/// <summary>Assigned variables: a branch sees those around it and keeps its own to itself.</summary>
internal sealed class Variables(Variables? outer)
{
    private readonly Dictionary<string, JsonNode?> _values = [];

    public bool TryGet(string name, out JsonNode? value) => _values.TryGetValue(name, out value) || (outer?.TryGet(name, out value) ?? false);

    public void Set(string name, JsonNode? value) => _values[name] = value;
}
