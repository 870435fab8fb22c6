using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Local.Host.Wire;

namespace Local.Host.ApiGateway;

/// <summary>The template's own wording of a gateway fault.</summary>
public sealed partial record GatewayResponse(int? Status, IReadOnlyDictionary<string, string> Headers, string? Body)
{
    const string HeaderPrefix = "gatewayresponse.header.";

    static readonly HashSet<string> Known = ["error.message", "error.messageString", "error.responseType", "requestId"];

    /// <summary>Reads both forms: SAM's Headers under ResponseParameters, and CloudFormation's gatewayresponse.header.Name.</summary>
    public static GatewayResponse From(JsonObject given)
    {
        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in given["ResponseParameters"] as JsonObject ?? [])
        {
            if (value is JsonObject own && name == nameof(Headers)) foreach (var (header, text) in own) headers[header] = Literal(text);
            else if (name.StartsWith(HeaderPrefix, StringComparison.Ordinal)) headers[name[HeaderPrefix.Length..]] = Literal(value);
            else throw AwsException.NotEmulated($"the gateway response parameter {name}");
        }

        var status = given["StatusCode"]?.ToString() is { } code ? int.Parse(code, System.Globalization.CultureInfo.InvariantCulture) : (int?)null;
        return new GatewayResponse(status, headers, Checked((given["ResponseTemplates"] as JsonObject)?["application/json"]?.ToString()));
    }

    public string Render(GatewayFault fault, string requestId) => Body is null ? DefaultBody(fault) : Variable().Replace(Body, m => m.Groups[1].Value switch
    {
        "error.message" => fault.Message,
        "error.messageString" => JsonSerializer.Serialize(fault.Message, Json.Options),
        "error.responseType" => fault.Type,
        _ => requestId,
    });

    public static string DefaultBody(GatewayFault fault) => new JsonObject { ["message"] = fault.Message }.ToJsonString(Json.Options);

    static string? Checked(string? body) => Variable().Matches(body ?? "").FirstOrDefault(m => !Known.Contains(m.Groups[1].Value)) is { } unknown
        ? throw AwsException.NotEmulated($"{unknown.Value} in a gateway response")
        : body;

    static string Literal(JsonNode? value) => value?.ToString() is ['\'', .. var text, '\''] ? text : throw AwsException.NotEmulated($"the gateway response parameter {value}; a text in single quotes is");

    [GeneratedRegex(@"\$context\.([A-Za-z.]*[A-Za-z])")]
    private static partial Regex Variable();
}
