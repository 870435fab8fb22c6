using System.Text.Json.Nodes;

namespace Local.Asl.Paths;

/// <summary>One evaluation of a path: the document's root, for filters that look at it, what was found, and the first reason why not.</summary>
internal sealed class PathEvaluation(JsonNode? root)
{
    public JsonNode? Root { get; } = root;

    public List<JsonNode?> Results { get; } = [];

    public string? Failure { get; private set; }

    /// <summary>A property on the way that is not there; a path that can match several places then matches none.</summary>
    public string? Absence { get; private set; }

    public void Fail(string reason) => Failure ??= reason;

    public void Miss(string reason) => Absence ??= reason;
}
