using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Local.Host.Faults;

namespace Local.Host.Wire;

/// <summary>Finds the service for a request on the one URL: by X-Amz-Target, by form action and credential scope, or by path.</summary>
public sealed class Router(IEnumerable<IJsonService> json, IEnumerable<IQueryService> query, IEnumerable<IRestService> rest, WireFaults faults)
{
    readonly Dictionary<string, IJsonService> jsonByTarget = json.ToDictionary(s => s.TargetPrefix, StringComparer.Ordinal);
    readonly Dictionary<string, IQueryService> queryByScope = query.ToDictionary(s => s.Scope, StringComparer.Ordinal);
    readonly IRestService[] restServices = [.. rest];

    public async Task HandleAsync(HttpContext http)
    {
        var request = WireRequest.From(http);
        http.Response.Headers["x-amzn-RequestId"] = http.Response.Headers["x-amz-request-id"] = Guid.NewGuid().ToString();
        if (http.Request.Headers.TryGetValue("X-Amz-Target", out var target)) await JsonAsync(request, target.ToString());
        else if (http.Request.HasFormContentType && queryByScope.ContainsKey(request.Caller.Service)) await QueryAsync(request);
        else await RestAsync(request);
    }

    async Task JsonAsync(WireRequest request, string target)
    {
        var http = request.Http;
        var contentType = http.Request.ContentType ?? "application/x-amz-json-1.1";
        try
        {
            var dot = target.LastIndexOf('.');
            if (dot < 0 || !jsonByTarget.TryGetValue(target[..dot], out var service)) throw AwsException.NotEmulated(target);
            var input = await ReadObjectAsync(http);
            var output = await faults.JsonAsync(service.TargetPrefix, target[(dot + 1)..], http) ?? await service.CallAsync(target[(dot + 1)..], input, request.Caller, http.RequestAborted);
            await WriteJsonAsync(http, 200, contentType, output);
        }
        catch (AwsException error)
        {
            var body = error.Details?.DeepClone().AsObject() ?? [];
            body["__type"] = error.Code;
            body["message"] = error.Message;
            http.Response.Headers["x-amzn-ErrorType"] = error.Code;
            await WriteJsonAsync(http, error.Status, contentType, body);
        }
    }

    async Task QueryAsync(WireRequest request)
    {
        var http = request.Http;
        var service = queryByScope[request.Caller.Service];
        var form = (await http.Request.ReadFormAsync()).ToDictionary(f => f.Key, f => f.Value.ToString(), StringComparer.Ordinal);
        var action = form.GetValueOrDefault("Action") ?? "";
        var requestId = http.Response.Headers["x-amzn-RequestId"].ToString();
        try
        {
            await faults.CallAsync($"{service.Scope}:{action}", http);
            var result = await service.CallAsync(action, form, request.Caller, http.RequestAborted);
            var metadata = new XElement("ResponseMetadata", new XElement("RequestId", requestId));
            await WriteXmlAsync(http, 200, InNamespace(service.Namespace, new XElement(action + "Response", result, metadata)));
        }
        catch (AwsException error)
        {
            var detail = new XElement("Error", new XElement("Type", error.Status < 500 ? "Sender" : "Receiver"), new XElement("Code", error.Code), new XElement("Message", error.Message));
            await WriteXmlAsync(http, error.Status, InNamespace(service.Namespace, new XElement("ErrorResponse", detail, new XElement("RequestId", requestId))));
        }
    }

    async Task RestAsync(WireRequest request)
    {
        var service = restServices.First(s => s.Claims(request));
        try
        {
            await faults.CallAsync(service.Operation(request), request.Http);
            await service.HandleAsync(request, request.Http.RequestAborted);
        }
        catch (AwsException error) when (!request.Http.Response.HasStarted)
        {
            await service.WriteErrorAsync(request.Http, error);
        }
    }

    static async Task<JsonObject> ReadObjectAsync(HttpContext http)
    {
        try
        {
            var node = http.Request.ContentLength == 0 ? new JsonObject() : await JsonNode.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted);
            return node as JsonObject ?? throw new AwsException("SerializationException", "The request body is not a JSON object.");
        }
        catch (JsonException e)
        {
            throw new AwsException("SerializationException", $"The request body is not JSON: {e.Message}");
        }
    }

    public static async Task WriteJsonAsync(HttpContext http, int status, string contentType, JsonNode body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = contentType;
        var bytes = JsonSerializer.SerializeToUtf8Bytes(body, Json.Options);
        http.Response.ContentLength = bytes.Length;
        await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }

    public static async Task WriteXmlAsync(HttpContext http, int status, XElement body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/xml";
        await http.Response.WriteAsync("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + body.ToString(SaveOptions.DisableFormatting), http.RequestAborted);
    }

    static XElement InNamespace(XNamespace ns, XElement element)
    {
        foreach (var e in element.DescendantsAndSelf()) e.Name = ns + e.Name.LocalName;
        return element;
    }
}
