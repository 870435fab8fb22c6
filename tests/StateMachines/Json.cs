using System.Text.Json.Nodes;

namespace Tests.StateMachines;

/// <summary>Whether a document has what another one asks of it.</summary>
public static class Json
{
    /// <summary>The first place where the actual document lacks or contradicts the expected one, or null; an object may have more members than asked for.</summary>
    public static string? Missing(JsonNode? expected, JsonNode? actual, string at = "$") => (expected, actual) switch
    {
        (JsonObject wanted, JsonObject given) => wanted.Select(member => given.ContainsKey(member.Key)
            ? Missing(member.Value, given[member.Key], $"{at}.{member.Key}")
            : $"{at}.{member.Key} is missing").FirstOrDefault(found => found is not null),
        (JsonArray wanted, JsonArray given) when wanted.Count == given.Count => wanted.Select((item, index) => Missing(item, given[index], $"{at}[{index}]")).FirstOrDefault(found => found is not null),
        _ => JsonNode.DeepEquals(expected, actual) ? null : $"{at} is {actual?.ToJsonString() ?? "null"} instead of {expected?.ToJsonString() ?? "null"}",
    };
}
