using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Local.Host.ApiGateway;

/// <summary>A function's answer as an HTTP response.</summary>
public sealed record ProxyResponse(int Status, IReadOnlyList<(string Name, string Value)> Headers, byte[] Body)
{
    /// <summary>Reads the proxy format; null when the function's answer does not have it.</summary>
    /// <param name="binary">Whether the client accepts what the API treats as binary.</param>
    public static ProxyResponse? Read(byte[] payload, bool binary)
    {
        if (Parse(payload) is not { } answer || StatusOf(answer["statusCode"]) is not { } status) return null;
        if (answer["body"] is not null and not JsonValue || HeadersOf(answer) is not { } headers) return null;
        var text = answer["body"]?.ToString() ?? "";
        var encoded = answer["isBase64Encoded"]?.ToString() == "true";
        return new ProxyResponse(status, headers, encoded && binary ? Convert.FromBase64String(text) : Encoding.UTF8.GetBytes(text));
    }

    static JsonObject? Parse(byte[] payload)
    {
        try
        {
            return JsonNode.Parse(payload) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static int? StatusOf(JsonNode? node) =>
        int.TryParse(node?.ToString(), CultureInfo.InvariantCulture, out var status) && status is >= 100 and <= 599 ? status : null;

    /// <summary>Both header maps together; a name in multiValueHeaders wins over the same in headers.</summary>
    static List<(string, string)>? HeadersOf(JsonObject answer)
    {
        if (answer["headers"] is not (null or JsonObject) || answer["multiValueHeaders"] is not (null or JsonObject)) return null;
        var many = answer["multiValueHeaders"] as JsonObject ?? [];
        if (many.Any(h => h.Value is not JsonArray)) return null;
        var single = (answer["headers"] as JsonObject ?? []).Where(h => h.Value is not null && !many.Any(m => m.Key.Equals(h.Key, StringComparison.OrdinalIgnoreCase)));
        return [.. single.Select(h => (h.Key, h.Value!.ToString())), .. many.SelectMany(h => ((JsonArray)h.Value!).Select(v => (h.Key, v?.ToString() ?? "")))];
    }
}
