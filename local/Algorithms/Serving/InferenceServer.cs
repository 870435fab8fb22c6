using System.Buffers;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Local.Algorithms.Serving;

/// <summary>Answers the body of one request, or throws a <see cref="RequestException"/>.</summary>
internal delegate (string ContentType, IReadOnlyList<PooledText> Parts) Invoke(byte[] body, int length, string? contentType, string? accept);

/// <summary>What a serving container listens on and takes.</summary>
/// <param name="EmptyBody">The status that answers a body without a byte.</param>
internal sealed record ServerSettings(int Port, long MaximumBody, int EmptyBody);

/// <summary>The HTTP side of a built-in algorithm's container: /ping, /execution-parameters and /invocations on the loopback address.</summary>
internal static class InferenceServer
{
    private const int LargestFirstBuffer = 1 << 24;

    /// <summary>Serves until the process is asked to end.</summary>
    /// <param name="model">The model in a few words, for the line that says the server is ready.</param>
    public static async Task RunAsync(ServerSettings settings, string model, Invoke invoke)
    {
        await using var app = Build(settings, invoke);
        await app.StartAsync();
        Console.WriteLine($"Model {model} listens on {app.Urls.Single()}");
        await app.WaitForShutdownAsync();
    }

    private static WebApplication Build(ServerSettings settings, Invoke invoke)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = settings.MaximumBody;
            kestrel.Listen(IPAddress.Loopback, settings.Port);
        });
        var app = builder.Build();
        app.Run(context => (context.Request.Method, context.Request.Path.Value) switch
        {
            ("GET", "/ping") => Task.CompletedTask,
            ("GET", "/execution-parameters") => ParametersAsync(context, settings),
            ("POST", "/invocations") => InvokeAsync(context, settings, invoke),
            (_, "/ping" or "/execution-parameters" or "/invocations") => TextAsync(context, 405, "Method Not Allowed"),
            _ => TextAsync(context, 404, "Not Found"),
        });
        return app;
    }

    private static Task ParametersAsync(HttpContext context, ServerSettings settings)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(
            $"{{\"MaxConcurrentTransforms\": {Environment.ProcessorCount}, \"BatchStrategy\": \"MULTI_RECORD\", \"MaxPayloadInMB\": {settings.MaximumBody >> 20}}}");
    }

    private static async Task InvokeAsync(HttpContext context, ServerSettings settings, Invoke invoke)
    {
        var (body, length) = await ReadAsync(context.Request);
        try
        {
            if (length == 0)
                context.Response.StatusCode = settings.EmptyBody;
            else
                await AnswerAsync(context, invoke, body, length);
        }
        catch (RequestException e)
        {
            await Console.Error.WriteLineAsync($"{e.Status}: {e.Message}");
            await TextAsync(context, e.Status, e.Message);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(body);
        }
    }

    private static async Task AnswerAsync(HttpContext context, Invoke invoke, byte[] body, int length)
    {
        var (contentType, parts) = invoke(body, length, context.Request.ContentType, context.Request.Headers.Accept);
        context.Response.ContentType = contentType;
        context.Response.ContentLength = parts.Sum(p => (long)p.Length);
        foreach (var part in parts)
        {
            await context.Response.BodyWriter.WriteAsync(part.Memory);
            part.Dispose();
        }
    }

    private static async Task<(byte[] Body, int Length)> ReadAsync(HttpRequest request)
    {
        var body = ArrayPool<byte>.Shared.Rent((int)Math.Min(request.ContentLength ?? 1 << 16, LargestFirstBuffer) + 1);
        var length = 0;
        while (await request.Body.ReadAsync(body.AsMemory(length)) is > 0 and var read)
        {
            length += read;
            if (length == body.Length)
            {
                var larger = ArrayPool<byte>.Shared.Rent(length * 2);
                body.CopyTo(larger, 0);
                ArrayPool<byte>.Shared.Return(body);
                body = larger;
            }
        }
        return (body, length);
    }

    private static Task TextAsync(HttpContext context, int status, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(text);
    }
}
