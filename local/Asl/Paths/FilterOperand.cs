using System.Text.Json.Nodes;

namespace Local.Asl.Paths;

/// <summary>One side of a comparison: a literal, or a path from the item (@) or the document ($).</summary>
internal sealed class FilterOperand
{
    private readonly JsonPath? _path;
    private readonly bool _fromRoot;
    private readonly JsonNode? _literal;

    private FilterOperand(JsonPath? path, bool fromRoot, JsonNode? literal) => (_path, _fromRoot, _literal) = (path, fromRoot, literal);

    public static FilterOperand Literal(JsonNode? value) => new(null, false, value);

    public static FilterOperand Path(JsonPath path) => new(path, path.Text.StartsWith('$'), null);

    public bool TryValue(JsonNode? item, JsonNode? root, out JsonNode? value)
    {
        value = _literal;
        return _path is null || _path.TryRead(_fromRoot ? root : item, out value);
    }
}
