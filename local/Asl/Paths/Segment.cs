using System.Text.Json;
using System.Text.Json.Nodes;
using Local.Asl.Json;

namespace Local.Asl.Paths;

/// <summary>One step of a path. Semantics follow Jayway JsonPath, the library behind the service.</summary>
internal abstract class Segment
{
    public Segment? Next { get; set; }

    /// <summary>Whether every step before this one can match one place only.</summary>
    public bool UpstreamDefinite { get; set; } = true;

    public bool IsLeaf => Next is null;

    public abstract bool IsDefinite { get; }

    public abstract string Fragment { get; }

    public abstract void Evaluate(string at, JsonNode? model, PathEvaluation evaluation);

    /// <summary>Whether a deep scan applies this step to a place.</summary>
    public abstract bool Matches(JsonNode? model, PathEvaluation evaluation);

    protected void Continue(string at, JsonNode? value, PathEvaluation evaluation)
    {
        if (Next is null) evaluation.Results.Add(value);
        else Next.Evaluate(at, value, evaluation);
    }

    protected bool RequireArray(string at, JsonNode? model, PathEvaluation evaluation)
    {
        if (model is JsonArray) return true;
        if (!UpstreamDefinite) return false;
        evaluation.Fail(model is null
            ? $"The path {at} is null"
            : $"Filter: {Fragment} can only be applied to arrays. Current context is: {JavaText.Of(model)}");
        return false;
    }

    protected static string JavaClass(JsonNode? model) => (model?.GetValueKind() ?? JsonValueKind.Null) switch
    {
        JsonValueKind.Null => "null",
        JsonValueKind.String => "java.lang.String",
        JsonValueKind.True or JsonValueKind.False => "java.lang.Boolean",
        JsonValueKind.Number => Number.IsInteger(model) ? "java.lang.Integer" : "java.lang.Double",
        JsonValueKind.Array => "net.minidev.json.JSONArray",
        _ => "java.util.LinkedHashMap",
    };
}
