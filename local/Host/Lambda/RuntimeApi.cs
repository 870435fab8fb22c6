using System.Globalization;
using System.Text.Json.Nodes;
using Local.Host.Wire;

namespace Local.Host.Lambda;

/// <summary>The Lambda Runtime API, which functions' processes ask for events; each under a path of its own.</summary>
public sealed class RuntimeApi(Functions functions) : IRestService
{
    public const string Root = "/_aws/lambda/";

    public bool Claims(WireRequest request) => request.RawPath.StartsWith(Root, StringComparison.Ordinal);

    public async Task HandleAsync(WireRequest request, CancellationToken cancellation)
    {
        // _aws lambda {environment} 2018-06-01 runtime ...
        var environment = functions.Environment(request.Segments[2]) ?? throw new AwsException("Forbidden", $"There is no execution environment {request.Segments[2]}.", 403);
        switch (request.Method, request.Segments[3..])
        {
            case ("GET", ["2018-06-01", "runtime", "invocation", "next"]): await NextAsync(environment, request.Http, cancellation); break;
            case ("POST", ["2018-06-01", "runtime", "invocation", var id, "response"]): await RespondAsync(Pending(environment, id), request.Http); break;
            case ("POST", ["2018-06-01", "runtime", "invocation", var id, "error"]): await AcceptAsync(request.Http, Pending(environment, id).Fail); break;
            case ("POST", ["2018-06-01", "runtime", "init", "error"]): await AcceptAsync(request.Http, body => { environment.InitFailed(body); return true; }); break;
            default: throw new AwsException("ResourceNotFound", $"The Runtime API has no {request.Method} {request.RawPath}.", 404);
        }
    }

    public Task WriteErrorAsync(HttpContext http, AwsException error) =>
        Router.WriteJsonAsync(http, error.Status, "application/json", new JsonObject { ["errorType"] = error.Code, ["errorMessage"] = error.Message });

    static async Task NextAsync(ExecutionEnvironment environment, HttpContext http, CancellationToken cancellation)
    {
        Invocation invocation;
        try
        {
            invocation = await environment.NextAsync(cancellation);
        }
        catch (System.Threading.Channels.ChannelClosedException)
        {
            throw new AwsException("Forbidden", "This execution environment has ended.", 403);
        }

        var headers = http.Response.Headers;
        headers["Lambda-Runtime-Aws-Request-Id"] = invocation.RequestId;
        // The child compares this with the machine's clock, not with local mode's movable one.
        headers["Lambda-Runtime-Deadline-Ms"] = DateTimeOffset.UtcNow.AddSeconds(environment.Function.TimeoutSeconds).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        headers["Lambda-Runtime-Invoked-Function-Arn"] = environment.Function.Arn;
        headers["Lambda-Runtime-Trace-Id"] = $"Root=1-{DateTimeOffset.UtcNow.ToUnixTimeSeconds():x8}-{invocation.RequestId.Replace("-", "", StringComparison.Ordinal)[..24]};Sampled=0";
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = invocation.Payload.Length;
        await http.Response.Body.WriteAsync(invocation.Payload, cancellation);
    }

    static Task RespondAsync(Invocation invocation, HttpContext http) =>
        AcceptAsync(http, body => body.Length > LambdaErrors.PayloadLimit ? invocation.Fail(FunctionFaults.TooLarge(LambdaErrors.PayloadLimit)) : invocation.Succeed(body));

    static Invocation Pending(ExecutionEnvironment environment, string id) =>
        environment.Pending(id) ?? throw new AwsException("InvalidRequestID", $"No invocation {id} waits for an answer.", 400);

    static async Task AcceptAsync(HttpContext http, Func<byte[], bool> take)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        take(body.ToArray());
        // With a body: after an empty answer to /error the .NET runtime client kills its process.
        await Router.WriteJsonAsync(http, 202, "application/json", new JsonObject { ["status"] = "OK" });
    }
}
