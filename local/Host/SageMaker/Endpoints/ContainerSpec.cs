using System.Text.Json.Nodes;

namespace Local.Host.SageMaker.Endpoints;

/// <summary>One container of a model, as CreateModel was told.</summary>
public sealed record ContainerSpec(string Image, string? ModelDataUrl, Dictionary<string, string> Environment)
{
    /// <summary>The containers of a model in the order in which a request passes them.</summary>
    public static IReadOnlyList<ContainerSpec> Of(JsonObject model) =>
        [.. (model["Containers"] as JsonArray ?? [model["PrimaryContainer"]!.DeepClone()]).Select(c => One(c!.AsObject()))];

    static ContainerSpec One(JsonObject container) => new(
        (string)container[nameof(Image)]!,
        (string?)container[nameof(ModelDataUrl)],
        (container[nameof(Environment)] as JsonObject ?? []).ToDictionary(e => e.Key, e => (string)e.Value!, StringComparer.Ordinal));
}
