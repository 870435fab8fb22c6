using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Local.Host.Template;
using Local.Host.Wire;

namespace Local.Host.ApiGateway;

/// <summary>What API Gateway knows about a request when it hands it to a function.</summary>
public sealed record ProxyRequest(RestApi Api, RouteMatch Match, WireRequest Request, string RawPath, byte[] Body)
{
    public required string RequestId { get; init; }

    public required DateTimeOffset At { get; init; }

    public ApiKey? Key { get; init; }

    /// <summary>The event of a REST API's Lambda proxy integration (payload format 1.0).</summary>
    public JsonObject Event()
    {
        var headers = Headers();
        var query = Request.Query.Select(q => (q.Key, Values: q.Value.Select(v => v ?? "").ToArray())).ToList();
        var binary = Api.IsBinary(Http.Request.ContentType);
        return new JsonObject
        {
            ["resource"] = Match.Route.Path,
            ["path"] = Uri.UnescapeDataString(RawPath),
            ["httpMethod"] = Request.Method,
            ["headers"] = Last(headers),
            ["multiValueHeaders"] = All(headers),
            ["queryStringParameters"] = Last(query),
            ["multiValueQueryStringParameters"] = All(query),
            ["pathParameters"] = Map(Match.Parameters),
            ["stageVariables"] = Map(Api.Variables),
            ["requestContext"] = Context(),
            ["body"] = Body.Length == 0 ? null : binary ? Convert.ToBase64String(Body) : Encoding.UTF8.GetString(Body),
            ["isBase64Encoded"] = Body.Length > 0 && binary,
        };
    }

    HttpContext Http => Request.Http;

    string SourceIp => Http.Connection.RemoteIpAddress?.MapToIPv4().ToString() ?? "127.0.0.1";

    List<(string, string[])> Headers() =>
    [
        .. Http.Request.Headers.Where(h => h.Key is not ("Connection" or "Content-Length" or "Transfer-Encoding")).Select(h => (h.Key, h.Value.Select(v => v ?? "").ToArray())),
        ("X-Forwarded-For", [SourceIp]),
        ("X-Forwarded-Port", ["443"]),
        ("X-Forwarded-Proto", ["https"]),
    ];

    JsonObject Context() => new()
    {
        ["resourceId"] = new StackIdentity(Api.Id, "").Id(Match.Route.Path, 6),
        ["resourcePath"] = Match.Route.Path,
        ["httpMethod"] = Request.Method,
        ["path"] = $"/{Api.Stage}{Uri.UnescapeDataString(RawPath)}",
        ["accountId"] = Settings.Account,
        ["apiId"] = Api.Id,
        ["stage"] = Api.Stage,
        ["protocol"] = Http.Request.Protocol,
        ["domainName"] = Http.Request.Host.Value,
        ["domainPrefix"] = Api.Id,
        ["requestId"] = RequestId,
        ["extendedRequestId"] = RequestId,
        ["requestTime"] = At.UtcDateTime.ToString("dd/MMM/yyyy:HH:mm:ss +0000", CultureInfo.InvariantCulture),
        ["requestTimeEpoch"] = At.ToUnixTimeMilliseconds(),
        ["identity"] = Identity(),
    };

    JsonObject Identity()
    {
        JsonObject identity = new() { ["sourceIp"] = SourceIp, ["userAgent"] = Http.Request.Headers.UserAgent.ToString() };
        foreach (var unknown in new[] { "accessKey", "accountId", "caller", "cognitoIdentityId", "cognitoIdentityPoolId", "user", "userArn" }) identity[unknown] = null;
        if (Key is null) return identity;
        identity["apiKey"] = Key.Value;
        identity["apiKeyId"] = Key.Id;
        return identity;
    }

    static JsonObject? Last(List<(string Name, string[] Values)> values) => values.Count == 0 ? null : new(values.Select(v => KeyValuePair.Create(v.Name, (JsonNode?)v.Values.LastOrDefault())));

    static JsonObject? All(List<(string Name, string[] Values)> values) =>
        values.Count == 0 ? null : new(values.Select(v => KeyValuePair.Create(v.Name, (JsonNode?)new JsonArray([.. v.Values.Select(t => (JsonNode)t)]))));

    static JsonObject? Map(IReadOnlyDictionary<string, string> values) => values.Count == 0 ? null : new(values.Select(v => KeyValuePair.Create(v.Key, (JsonNode?)v.Value)));
}
