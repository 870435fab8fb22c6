using System.Text.Json.Nodes;

namespace Local.Asl.Paths;

/// <summary>One evaluation of a path: the document's root, for filters that look at it, what was found, and the first reason why not.</summary>
internal sealed class PathEvaluation(JsonNode? root)
{
    public JsonNode? Root { get; } = root;

    public List<JsonNode?> Results { get; } = [];

    public string? Failure { get; private set; }

    public void Fail(string reason) => Failure ??= reason;
}
