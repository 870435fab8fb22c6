using System.Buffers;
using System.Net;
using Local.Algorithms.Container;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Local.Algorithms.XGBoost.Serving;

/// <summary>The serving side of SageMaker's built-in XGBoost: /ping, /execution-parameters and /invocations on the loopback address.</summary>
internal static class XGBoostServer
{
    private const int LargestFirstBuffer = 1 << 24;

    public static async Task<int> RunAsync(ContainerFolder folder)
    {
        var settings = ServingSettings.FromEnvironment();
        try
        {
            using var model = Ensemble.Load(folder.Model, settings.Ensemble);
            await using var app = Build(model, settings);
            await app.StartAsync();
            Console.WriteLine($"Model {model.Objective} with {model.Features} features listens on {app.Urls.Single()}");
            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (Exception e) when (e is AlgorithmErrorException or DllNotFoundException)
        {
            await Console.Error.WriteLineAsync($"Unable to load model: {e.Message}");
            return 1;
        }
    }

    private static WebApplication Build(Ensemble model, ServingSettings settings)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = settings.MaximumBody;
            kestrel.Listen(IPAddress.Loopback, settings.Port);
        });
        var app = builder.Build();
        var invocation = new Invocation(model, settings);
        app.Run(context => (context.Request.Method, context.Request.Path.Value) switch
        {
            ("GET", "/ping") => Task.CompletedTask,
            ("GET", "/execution-parameters") => ParametersAsync(context, settings),
            ("POST", "/invocations") => InvokeAsync(context, invocation),
            (_, "/ping" or "/execution-parameters" or "/invocations") => TextAsync(context, 405, "Method Not Allowed"),
            _ => TextAsync(context, 404, "Not Found"),
        });
        return app;
    }

    private static Task ParametersAsync(HttpContext context, ServingSettings settings)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(
            $"{{\"MaxConcurrentTransforms\": {Environment.ProcessorCount}, \"BatchStrategy\": \"MULTI_RECORD\", \"MaxPayloadInMB\": {settings.MaximumBody >> 20}}}");
    }

    private static async Task InvokeAsync(HttpContext context, Invocation invocation)
    {
        var (body, length) = await ReadAsync(context.Request);
        try
        {
            if (length == 0)
                context.Response.StatusCode = 204;
            else
                await AnswerAsync(context, invocation, body, length);
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

    private static async Task AnswerAsync(HttpContext context, Invocation invocation, byte[] body, int length)
    {
        var (contentType, parts) = invocation.Answer(body, length, context.Request.ContentType, context.Request.Headers.Accept);
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
