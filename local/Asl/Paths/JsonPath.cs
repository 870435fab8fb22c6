using System.Text.Json.Nodes;
using Local.Asl.Json;

namespace Local.Asl.Paths;

/// <summary>A compiled path, beginning at its document's root.</summary>
internal sealed class JsonPath
{
    private readonly JsonPath? _aggregated;

    public JsonPath(string text, IReadOnlyList<Segment> segments)
    {
        Text = text;
        Segments = segments;
        IsDefinite = Link(segments);
        if (!IsDefinite && segments[^1] is FunctionSegment)
        {
            // A function after an indefinite path works on all its values at once.
            _aggregated = new JsonPath(text, [.. segments.Take(segments.Count - 1)]);
            IsDefinite = true;
        }
    }

    public string Text { get; }

    public IReadOnlyList<Segment> Segments { get; }

    public bool IsDefinite { get; }

    public bool IsRoot => Segments.Count == 0;

    /// <summary>Whether its last step is an index: past an array's end that is null to a payload template and absent to everything else.</summary>
    public bool EndsInIndex => Segments.Count > 0 && Segments[^1] is IndexSegment;

    /// <summary>The value found, or all values found as an array when the path can match several places.</summary>
    public JsonNode? Read(JsonNode? root) => Find(root, out var value) is { } failure ? throw new PathException(failure) : value;

    public bool TryRead(JsonNode? root, out JsonNode? value) => Find(root, out value) is null;

    /// <summary>Null when found, else the reason.</summary>
    public string? Find(JsonNode? root, out JsonNode? value)
    {
        value = root;
        if (IsRoot) return null;
        var evaluation = new PathEvaluation(root);
        if (_aggregated is not null) Segments[^1].Evaluate("$", _aggregated.Read(root), evaluation);
        else Segments[0].Evaluate("$", root, evaluation);
        value = IsDefinite ? evaluation.Results.LastOrDefault() : new JsonArray([.. evaluation.Results.Select(Nodes.Copy)]);
        return evaluation.Failure ?? (IsDefinite && evaluation.Results.Count == 0 ? evaluation.Absence ?? $"No results for path: {Normalized}" : null);
    }

    /// <summary>The name of the first step that finds nothing.</summary>
    public string MissingStep(JsonNode? root)
    {
        for (var count = 1; count <= Segments.Count; count++)
        {
            var (prefix, last) = (PathParser.Parse(Text), Segments[count - 1]);
            if (!new JsonPath(Text, [.. prefix.Segments.Take(count)]).TryRead(root, out _)) return last is PropertySegment { Names: [var name] } ? name : last.Fragment;
        }

        return Text;
    }

    private string Normalized => "$" + string.Concat(Segments.Select(segment => segment.Fragment));

    private static bool Link(IReadOnlyList<Segment> segments)
    {
        var definite = true;
        for (var i = 0; i < segments.Count; i++)
        {
            segments[i].UpstreamDefinite = definite;
            segments[i].Next = i + 1 < segments.Count ? segments[i + 1] : null;
            definite &= segments[i].IsDefinite;
        }

        return definite;
    }
}
