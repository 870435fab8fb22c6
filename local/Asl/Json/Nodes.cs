using System.Text.Json;
using System.Text.Json.Nodes;

namespace Local.Asl.Json;

/// <summary>Small questions asked of JSON trees everywhere.</summary>
internal static class Nodes
{
    public static JsonNode? Copy(this JsonNode? node) => node?.DeepClone();

    public static bool IsKind(this JsonNode? node, JsonValueKind kind) => (node?.GetValueKind() ?? JsonValueKind.Null) == kind;

    public static string? AsText(this JsonNode? node) => node.IsKind(JsonValueKind.String) ? node!.GetValue<string>() : null;

    public static bool? AsFlag(this JsonNode? node) => (node?.GetValueKind() ?? JsonValueKind.Null) switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };
}
