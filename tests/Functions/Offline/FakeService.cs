using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Tests.Functions.Offline;

/// <summary>One answer of the fake service.</summary>
internal sealed record Answer(int Status, string Body, string ContentType = "application/x-amz-json-1.1")
{
    public Dictionary<string, string> Headers { get; init; } = [];
}

/// <summary>One request that the fake service got.</summary>
internal sealed record Call(string Method, string Target, string Body, IReadOnlyDictionary<string, string> Headers);

/// <summary>A server on a free port that records what it is asked and answers by a function.</summary>
internal sealed class FakeService : IAsyncDisposable
{
    private readonly WebApplication app;

    private FakeService(WebApplication app) => this.app = app;

    internal ConcurrentQueue<Call> Calls { get; } = new();

    internal string Url => app.Urls.Single();

    internal static Task<FakeService> StartAsync(params Answer[] answers)
    {
        var next = -1;
        return StartAsync((_, _) => Task.FromResult(answers[Math.Min(Interlocked.Increment(ref next), answers.Length - 1)]));
    }

    internal static async Task<FakeService> StartAsync(Func<Call, CancellationToken, Task<Answer>> respond)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var service = new FakeService(builder.Build());
        service.app.Run(context => service.AnswerAsync(context, respond));
        await service.app.StartAsync();
        return service;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context, Func<Call, CancellationToken, Task<Answer>> respond)
    {
        var body = await new StreamReader(context.Request.Body).ReadToEndAsync();
        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var call = new Call(context.Request.Method, context.Features.Get<IHttpRequestFeature>()!.RawTarget, body, headers);
        Calls.Enqueue(call);

        var answer = await respond(call, context.RequestAborted);
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.ContentType;
        foreach (var (name, value) in answer.Headers) context.Response.Headers[name] = value;
        await context.Response.WriteAsync(answer.Body);
    }
}
