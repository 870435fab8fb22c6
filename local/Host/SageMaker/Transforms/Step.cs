using System.Text.Json.Nodes;
using Local.Host.SageMaker.Jobs;

namespace Local.Host.SageMaker.Transforms;

/// <summary>One step of a filter path.</summary>
abstract record Step
{
    /// <summary>True when the step gives exactly one node.</summary>
    public virtual bool IsSingle => false;

    public abstract IEnumerable<JsonNode?> Apply(JsonNode? node, string path);

    protected static JobFailedException Not(string what, string path) => new($"ClientError: {path} needs {what} where the record has none.");
}

sealed record NamesStep(string[] Names) : Step
{
    public override bool IsSingle => Names.Length == 1;

    public override IEnumerable<JsonNode?> Apply(JsonNode? node, string path)
    {
        if (node is not JsonObject item) throw Not("an object", path);
        return Names.Select(n => item.TryGetPropertyValue(n, out var value) ? value : throw Not($"the member '{n}'", path));
    }

    public JsonObject Object(IReadOnlyList<JsonNode?> values)
    {
        JsonObject result = [];
        for (var i = 0; i < Names.Length; i++) result[Names[i]] = values[i]?.DeepClone();
        return result;
    }
}

sealed record IndexStep(int[] Indexes) : Step
{
    public override bool IsSingle => Indexes.Length == 1;

    public override IEnumerable<JsonNode?> Apply(JsonNode? node, string path)
    {
        if (node is not JsonArray list) throw Not("an array", path);
        return Indexes.Select(i => list[JsonFilter.Within(i, list.Count, path)]);
    }
}

sealed record SliceStep(int From) : Step
{
    public int Start(int count) => From < 0 ? Math.Max(0, count + From) : From;

    public override IEnumerable<JsonNode?> Apply(JsonNode? node, string path) => node switch
    {
        JsonArray list => list.Skip(Start(list.Count)),
        // Only * reaches an object: all its values.
        JsonObject item when From == 0 => item.Select(m => m.Value),
        _ => throw Not("an array", path),
    };
}
