using System.Text;
using System.Text.Json;
using Local.Host.Wire;

namespace Local.Host.ApiGateway;

/// <summary>The addresses that apps call: route, key, plan, function, answer.</summary>
public sealed class ExecuteApi(ApiGatewayStore store, IFunctions functions, TimeProvider clock) : IRestService
{
    public const string Root = "/_aws/execute-api/";

    const int LargestBody = 10 * 1024 * 1024;

    static readonly HashSet<string> Unsendable = new(StringComparer.OrdinalIgnoreCase) { "Connection", "Content-Length", "Transfer-Encoding" };

    public bool Claims(WireRequest request) => request.RawPath.StartsWith(Root, StringComparison.Ordinal);

    public async Task HandleAsync(WireRequest request, CancellationToken cancellation)
    {
        // {api id} / {stage} / path, undecoded
        var parts = request.RawPath[Root.Length..].Split('/', 3);
        if (!store.Apis.TryGetValue(parts[0], out var api) || parts.Length < 2 || parts[1] != api.Stage)
        {
            await WriteAsync(request.Http, parts[0], GatewayFault.NoKey);
            return;
        }

        if (await AnswerAsync(api, "/" + (parts.Length == 3 ? parts[2] : ""), request, cancellation) is { } fault) await WriteAsync(request.Http, api.Id, fault);
    }

    public Task WriteErrorAsync(HttpContext http, AwsException error) =>
        Router.WriteJsonAsync(http, error.Status, "application/json", new System.Text.Json.Nodes.JsonObject { ["message"] = error.Message });

    /// <summary>Answers the request, or says with which fault it ends.</summary>
    async Task<GatewayFault?> AnswerAsync(RestApi api, string rawPath, WireRequest request, CancellationToken cancellation)
    {
        if (RouteMatch.Find(api.Routes, request.Method, rawPath) is not { } match) return GatewayFault.NoRoute;
        var admitted = store.Admitted(request.Http.Request.Headers["x-api-key"].ToString(), api);
        if (match.Route.ApiKeyRequired && admitted is null) return GatewayFault.NoKey;
        if (match.Route.ApiKeyRequired && store.Charge(admitted!.Value.Key, admitted.Value.Plan) is { } refused) return refused;
        if (await BodyAsync(request.Http, cancellation) is not { } body) return GatewayFault.TooLarge;
        var proxied = new ProxyRequest(api, match, request, rawPath, body) { RequestId = RequestId(request.Http), At = clock.GetUtcNow(), Key = admitted?.Key };
        return await InvokeAsync(proxied, cancellation);
    }

    async Task<GatewayFault?> InvokeAsync(ProxyRequest proxied, CancellationToken cancellation)
    {
        try
        {
            var payload = JsonSerializer.SerializeToUtf8Bytes(proxied.Event(), Json.Options);
            var answer = await functions.InvokeAsync(proxied.Match.Route.Function, payload, cancellation).WaitAsync(proxied.Match.Route.Timeout, clock, cancellation);
            var http = proxied.Request.Http;
            var response = answer.FunctionError is null ? ProxyResponse.Read(answer.Payload, proxied.Api.IsBinary(http.Request.Headers.Accept)) : null;
            if (response is null) return GatewayFault.FunctionFailed;
            await WriteAsync(http, response, cancellation);
            return null;
        }
        catch (TimeoutException)
        {
            return GatewayFault.TimedOut;
        }
        catch (AwsException e) when (e.Status is 413)
        {
            return GatewayFault.TooLarge;
        }
        catch (AwsException e) when (e.Status is 404 or 429)
        {
            return GatewayFault.FunctionBusy;
        }
    }

    static async Task WriteAsync(HttpContext http, ProxyResponse response, CancellationToken cancellation)
    {
        http.Response.StatusCode = response.Status;
        http.Response.ContentType = "application/json";
        foreach (var group in response.Headers.Where(h => !Unsendable.Contains(h.Name)).GroupBy(h => h.Name, StringComparer.OrdinalIgnoreCase)) http.Response.Headers[group.Key] = group.Select(h => h.Value).ToArray();
        if (response.Status is 204 or 304) return;
        http.Response.ContentLength = response.Body.Length;
        await http.Response.Body.WriteAsync(response.Body, cancellation);
    }

    async Task WriteAsync(HttpContext http, string api, GatewayFault fault)
    {
        var own = store.Responses.GetValueOrDefault((api, fault.Type)) ?? store.Responses.GetValueOrDefault((api, fault.Status < 500 ? "DEFAULT_4XX" : "DEFAULT_5XX"));
        http.Response.StatusCode = own?.Status ?? fault.Status;
        http.Response.ContentType = "application/json";
        http.Response.Headers["x-amzn-ErrorType"] = fault.ErrorType;
        foreach (var (name, value) in own?.Headers ?? new Dictionary<string, string>()) http.Response.Headers[name] = value;
        await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(own?.Render(fault, RequestId(http)) ?? GatewayResponse.DefaultBody(fault)), http.RequestAborted);
    }

    static string RequestId(HttpContext http) => http.Response.Headers["x-amzn-RequestId"].ToString();

    /// <summary>The body, or null as soon as it is larger than API Gateway takes.</summary>
    static async Task<byte[]?> BodyAsync(HttpContext http, CancellationToken cancellation)
    {
        if (http.Request.ContentLength > LargestBody) return null;
        using var body = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = await http.Request.Body.ReadAsync(buffer, cancellation)) > 0;)
        {
            body.Write(buffer, 0, read);
            if (body.Length > LargestBody) return null;
        }

        return body.ToArray();
    }
}
