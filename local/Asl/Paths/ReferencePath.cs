using System.Text.Json.Nodes;
using Local.Asl.Json;

namespace Local.Asl.Paths;

/// <summary>A path that names one place, where a ResultPath puts a result.</summary>
internal sealed class ReferencePath
{
    private readonly List<(string? Name, int Index)> _steps;

    private ReferencePath(JsonPath path, List<(string? Name, int Index)> steps) => (Path, _steps) = (path, steps);

    public JsonPath Path { get; }

    public static ReferencePath Of(JsonPath path)
    {
        var steps = new List<(string?, int)>();
        foreach (var segment in path.Segments)
        {
            steps.Add(segment switch
            {
                PropertySegment { Names.Count: 1 } property => (property.Names[0], 0),
                IndexSegment { Single: >= 0 and var index } => (null, index),
                _ => throw new PathSyntaxException($"'{path.Text}' may name one place only"),
            });
        }

        return new ReferencePath(path, steps);
    }

    /// <summary>A copy of the document with the value in its place; missing objects on the way are made. Null if something else is in the way.</summary>
    public JsonNode? Insert(JsonNode? document, JsonNode? value, out string? conflict)
    {
        conflict = null;
        if (_steps.Count == 0) return value;
        var holder = new JsonArray(document.Copy());
        JsonNode? current = holder[0];
        for (var i = 0; i < _steps.Count; i++)
        {
            var last = i == _steps.Count - 1;
            if (!Step(ref current, _steps[i], last, value))
            {
                conflict = _steps[i].Name ?? _steps[i].Index.ToString(System.Globalization.CultureInfo.InvariantCulture);
                return null;
            }
        }

        var result = holder[0];
        holder.Clear();
        return result;
    }

    private static bool Step(ref JsonNode? current, (string? Name, int Index) step, bool last, JsonNode? value)
    {
        switch (current)
        {
            case JsonObject members when step.Name is { } name:
                if (last) members[name] = value.Copy();
                else members[name] ??= new JsonObject();
                current = members[name];
                return true;
            case JsonArray items when step.Name is null && step.Index < items.Count:
                if (last) items[step.Index] = value.Copy();
                current = items[step.Index];
                return true;
            default:
                return false;
        }
    }
}
