using System.Runtime.Serialization;
using System.Text.Json;

namespace Amazon.Lambda.APIGatewayEvents;

/// <summary>What the API's authorizer found out, by name.</summary>
[DataContract]
public class APIGatewayCustomAuthorizerContext : Dictionary<string, object>
{
    private Dictionary<string, string> claims;

    public Dictionary<string, string> Claims
    {
        get => claims ??= TryGetValue("claims", out var value) && value is JsonElement json ? Texts(json) : [];
        set => claims = value;
    }

    private static Dictionary<string, string> Texts(JsonElement json) => json.EnumerateObject()
        .Where(claim => claim.Value.ValueKind == JsonValueKind.String)
        .ToDictionary(claim => claim.Name, claim => claim.Value.GetString());
}
