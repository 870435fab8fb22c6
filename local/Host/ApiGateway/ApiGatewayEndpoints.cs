using System.Text.Json.Nodes;
using Local.Host.Wire;

namespace Local.Host.ApiGateway;

/// <summary>The API Gateway management API: what there is, and the value of a key.</summary>
public sealed class ApiGatewayEndpoints(ApiGatewayStore store) : IRestService
{
    public bool Claims(WireRequest request) => request.Caller.Service == "apigateway";

    public Task HandleAsync(WireRequest request, CancellationToken cancellation) => Router.WriteJsonAsync(request.Http, 200, "application/json", (request.Method, request.Segments) switch
    {
        ("GET", ["apikeys"]) => Items(store.Keys.Select(k => Described(k, Asks(request, "includeValues")))),
        ("GET", ["apikeys", var id]) => Described(store.Key(id) ?? throw NotFound("Invalid API Key identifier specified"), Asks(request, "includeValue")),
        ("GET", ["restapis"]) => Items(store.Apis.Values.Select(Described)),
        ("GET", ["restapis", var id]) => Described(store.Apis.GetValueOrDefault(id) ?? throw NotFound("Invalid API identifier specified " + Settings.Account + ":" + id)),
        ("GET", ["usageplans"]) => Items(store.Plans.Values.Select(Described)),
        ("GET", ["usageplans", var id]) => Described(store.Plans.GetValueOrDefault(id) ?? throw NotFound("Invalid Usage Plan ID specified")),
        _ => throw AwsException.NotEmulated($"API Gateway's {request.Method} {request.RawPath}"),
    });

    public Task WriteErrorAsync(HttpContext http, AwsException error)
    {
        http.Response.Headers["x-amzn-ErrorType"] = error.Code;
        return Router.WriteJsonAsync(http, error.Status, "application/json", new JsonObject { ["message"] = error.Message });
    }

    static AwsException NotFound(string message) => new("NotFoundException", message, 404);

    static bool Asks(WireRequest request, string name) => request.Query.GetValueOrDefault(name) == "true";

    static JsonObject Items(IEnumerable<JsonObject> items) => new() { ["item"] = new JsonArray([.. items]) };

    static JsonObject Described(ApiKey key, bool withValue)
    {
        JsonObject described = new() { ["id"] = key.Id, ["name"] = key.Name, ["enabled"] = key.Enabled, ["createdDate"] = key.Created.ToUnixTimeSeconds(), ["lastUpdatedDate"] = key.Created.ToUnixTimeSeconds(), ["stageKeys"] = new JsonArray() };
        if (withValue) described["value"] = key.Value;
        return described;
    }

    static JsonObject Described(RestApi api) => new()
    {
        ["id"] = api.Id,
        ["name"] = api.Name,
        ["apiKeySource"] = "HEADER",
        ["binaryMediaTypes"] = new JsonArray([.. api.BinaryMediaTypes.Select(t => (JsonNode)t)]),
        ["endpointConfiguration"] = new JsonObject { ["types"] = new JsonArray("REGIONAL") },
    };

    static JsonObject Described(UsagePlan plan)
    {
        var stages = plan.Stages.Select(s => (JsonNode)new JsonObject { ["apiId"] = s.Api, ["stage"] = s.Stage });
        JsonObject described = new() { ["id"] = plan.Id, ["name"] = plan.Name, ["apiStages"] = new JsonArray([.. stages]) };
        if (plan.Throttle is { } throttle) described["throttle"] = new JsonObject { ["rateLimit"] = throttle.RateLimit, ["burstLimit"] = throttle.BurstLimit };
        if (plan.Quota is { } quota) described["quota"] = new JsonObject { ["limit"] = quota.Limit, ["offset"] = 0, ["period"] = quota.Period };
        return described;
    }
}
