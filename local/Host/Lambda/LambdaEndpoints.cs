using System.Text.Json;
using System.Text.Json.Nodes;
using Local.Host.Wire;

namespace Local.Host.Lambda;

/// <summary>The Lambda API: invoke, get and list.</summary>
public sealed class LambdaEndpoints(Functions functions) : IRestService
{
    public bool Claims(WireRequest request) => request.Caller.Service == "lambda" || request.RawPath.StartsWith("/2015-03-31/functions", StringComparison.Ordinal);

    public string? Operation(WireRequest request) => request.Segments is [.., "invocations"] ? "lambda:Invoke" : null;

    public Task HandleAsync(WireRequest request, CancellationToken cancellation) => (request.Method, request.Segments) switch
    {
        ("GET", ["2015-03-31", "functions"] or ["2015-03-31", "functions", ""]) => Write(request.Http, new JsonObject { ["Functions"] = new JsonArray([.. functions.All.Select(Configuration)]) }),
        ("GET", ["2015-03-31", "functions", var name]) => Write(request.Http, Described(functions.Find(name))),
        ("GET", ["2015-03-31", "functions", var name, "configuration"]) => Write(request.Http, Configuration(functions.Find(name))),
        ("POST", ["2015-03-31", "functions", var name, "invocations"]) => InvokeAsync(request, name, cancellation),
        _ => throw AwsException.NotEmulated($"Lambda's {request.Method} {request.RawPath}"),
    };

    public Task WriteErrorAsync(HttpContext http, AwsException error)
    {
        var body = error.Details?.DeepClone().AsObject() ?? [];
        body["Type"] = error.Status < 500 ? "User" : "Service";
        body["Message"] = error.Message;
        http.Response.Headers["x-amzn-ErrorType"] = error.Code;
        return Router.WriteJsonAsync(http, error.Status, "application/json", body);
    }

    async Task InvokeAsync(WireRequest request, string name, CancellationToken cancellation)
    {
        if (request.Query.TryGetValue("Qualifier", out var qualifier)) name = $"{name}:{qualifier}";
        var http = request.Http;
        var payload = await PayloadAsync(http, cancellation);
        switch (http.Request.Headers["X-Amz-Invocation-Type"].ToString())
        {
            case "" or "RequestResponse": await AnswerAsync(http, name, payload, cancellation); break;
            case "Event": Accept(http, functions.Queue(name, JsonNode.Parse(payload)), 202); break;
            case "DryRun": Accept(http, functions.Find(name).Name, 204); break;
            case var other: throw new AwsException("InvalidParameterValueException", $"The invocation type {other} is none of RequestResponse, Event, DryRun.");
        }
    }

    async Task AnswerAsync(HttpContext http, string name, byte[] payload, CancellationToken cancellation)
    {
        var (answer, tail) = await functions.RunAsync(name, payload, cancellation);
        var headers = http.Response.Headers;
        headers["x-amzn-RequestId"] = answer.RequestId;
        headers["X-Amz-Executed-Version"] = "$LATEST";
        if (answer.FunctionError is { } error) headers["X-Amz-Function-Error"] = error;
        if (http.Request.Headers["X-Amz-Log-Type"] == "Tail") headers["X-Amz-Log-Result"] = tail;
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = answer.Payload.Length;
        await http.Response.Body.WriteAsync(answer.Payload, cancellation);
    }

    static void Accept(HttpContext http, string requestId, int status)
    {
        http.Response.StatusCode = status;
        if (status == 202) http.Response.Headers["x-amzn-RequestId"] = requestId;
    }

    static async Task<byte[]> PayloadAsync(HttpContext http, CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, cancellation);
        if (body.Length == 0) return "{}"u8.ToArray();
        try
        {
            using var parsed = JsonDocument.Parse(body.ToArray());
            return body.ToArray();
        }
        catch (JsonException e)
        {
            throw LambdaErrors.NotJson(e.Message);
        }
    }

    static JsonObject Described(FunctionConfiguration function) => new()
    {
        ["Configuration"] = Configuration(function),
        ["Code"] = new JsonObject { ["RepositoryType"] = "S3", ["Location"] = new Uri(function.Folder).AbsoluteUri },
    };

    static JsonObject Configuration(FunctionConfiguration function) => new()
    {
        ["FunctionName"] = function.Name,
        ["FunctionArn"] = function.Arn,
        ["Runtime"] = function.Runtime,
        ["Role"] = function.Role,
        ["Handler"] = function.Handler,
        ["Description"] = function.Description,
        ["Timeout"] = function.TimeoutSeconds,
        ["MemorySize"] = function.MemorySize,
        ["Version"] = "$LATEST",
        ["PackageType"] = "Zip",
        ["State"] = "Active",
        ["LastUpdateStatus"] = "Successful",
        ["Environment"] = new JsonObject { ["Variables"] = new JsonObject(function.Variables.Select(v => KeyValuePair.Create(v.Key, (JsonNode?)v.Value))) },
        ["LoggingConfig"] = new JsonObject { ["LogFormat"] = "Text", ["LogGroup"] = function.LogGroup },
    };

    static Task Write(HttpContext http, JsonNode body) => Router.WriteJsonAsync(http, 200, "application/json", body);
}
