using System.Text;
using System.Text.Json.Nodes;
using Local.Host.SageMaker.Endpoints;
using Local.Host.Wire;

namespace Local.Host.SageMakerRuntime;

/// <summary>SageMaker Runtime: InvokeEndpoint over HTTP and as a task of state machines.</summary>
public sealed class RuntimeService(Invoker invoker) : IRestService, ITaskTarget
{
    const string Prefix = "X-Amzn-SageMaker-";
    static readonly string[] NotEmulated = ["Target-Model", "Target-Container-Hostname", "Enable-Explanations", "Inference-Component", "Session-Id"];

    public string Integration => "sagemakerruntime";

    // The credential scope is the control plane's, so the path decides; a bucket of this name is S3's by its own scope.
    public bool Claims(WireRequest request) => request.Caller.Service is "sagemaker" or "" && request.RawPath.StartsWith("/endpoints/", StringComparison.Ordinal);

    public string? Operation(WireRequest request) => "sagemaker:InvokeEndpoint";

    public async Task HandleAsync(WireRequest request, CancellationToken cancellation)
    {
        if (request is not { Method: "POST", Segments: ["endpoints", var endpoint, "invocations"] }) throw AwsException.NotEmulated($"SageMaker Runtime {request.Method} {request.RawPath}");
        var http = request.Http;
        string? Header(string name) => http.Request.Headers.TryGetValue(name, out var value) ? value.ToString() : null;
        if (NotEmulated.FirstOrDefault(n => Header(Prefix + n) is not null) is { } unknown) throw AwsException.NotEmulated($"the header {Prefix}{unknown} of InvokeEndpoint");
        var body = await ReadAsync(http.Request, cancellation);
        var invocation = new Invocation(body, http.Request.ContentType, Header("Accept"), Header(Prefix + "Custom-Attributes"));
        var call = new EndpointCall(endpoint, invocation) { TargetVariant = Header(Prefix + "Target-Variant"), InferenceId = Header(Prefix + "Inference-Id") };
        await WriteAsync(http, await invoker.InvokeAsync(Checked(call), cancellation), cancellation);
    }

    public async Task<JsonNode?> CallTaskAsync(string operation, JsonObject parameters, Caller caller, CancellationToken cancellation)
    {
        if (operation != "InvokeEndpoint") throw AwsException.NotEmulated($"SageMaker Runtime {operation}");
        if (parameters.Select(p => p.Key).FirstOrDefault(k => k is not ("EndpointName" or "Body" or "ContentType" or "Accept" or "CustomAttributes" or "TargetVariant" or "InferenceId")) is { } unknown)
            throw AwsException.NotEmulated($"the field {unknown} of InvokeEndpoint");
        var body = parameters["Body"] is JsonValue v && v.TryGetValue<string>(out var text) ? text : parameters["Body"]?.ToJsonString(Json.Options) ?? "";
        var invocation = new Invocation(Encoding.UTF8.GetBytes(body), parameters.Text("ContentType"), parameters.Text("Accept"), parameters.Text("CustomAttributes"));
        var call = new EndpointCall(parameters.Required("EndpointName"), invocation) { TargetVariant = parameters.Text("TargetVariant"), InferenceId = parameters.Text("InferenceId") };
        var (reply, variant) = await invoker.InvokeAsync(Checked(call), cancellation);
        JsonObject output = new() { ["Body"] = Encoding.UTF8.GetString(reply.Body), ["ContentType"] = reply.ContentType, ["InvokedProductionVariant"] = variant };
        if (reply.CustomAttributes is { } attributes) output["CustomAttributes"] = attributes;
        return output;
    }

    public Task WriteErrorAsync(HttpContext http, AwsException error)
    {
        var body = error.Details?.DeepClone().AsObject() ?? [];
        body["Message"] = error.Message;
        http.Response.Headers["x-amzn-ErrorType"] = error.Code;
        return Router.WriteJsonAsync(http, error.Status, "application/json", body);
    }

    static EndpointCall Checked(EndpointCall call)
    {
        if (call.InferenceId is { } id && id.Length is 0 or > 64) throw RuntimeErrors.Validation("The inference id must have 1 to 64 characters.");
        if (call.Invocation.CustomAttributes is { Length: > 1024 }) throw RuntimeErrors.Validation("The custom attributes must have at most 1024 characters.");
        return call;
    }

    static async Task<byte[]> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength > Invoker.MaxBody) throw RuntimeErrors.TooLarge(Invoker.MaxBody);
        if (request.ContentLength is { } length)
        {
            var exact = new byte[length];
            await request.Body.ReadExactlyAsync(exact, cancellation);
            return exact;
        }
        using var body = new MemoryStream();
        var block = new byte[16 * 1024];
        for (int n; body.Length <= Invoker.MaxBody && (n = await request.Body.ReadAsync(block, cancellation)) > 0;) body.Write(block, 0, n);
        return body.ToArray();
    }

    static async Task WriteAsync(HttpContext http, EndpointAnswer answer, CancellationToken cancellation)
    {
        var response = http.Response;
        if (answer.Reply.ContentType is { } type) response.ContentType = type;
        response.Headers["x-Amzn-Invoked-Production-Variant"] = answer.Variant;
        if (answer.Reply.CustomAttributes is { } attributes) response.Headers[Prefix + "Custom-Attributes"] = attributes;
        response.ContentLength = answer.Reply.Body.Length;
        await response.Body.WriteAsync(answer.Reply.Body, cancellation);
    }
}
