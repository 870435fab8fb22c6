using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bench.Api;

/// <summary>The answer of a process, and when it came.</summary>
public sealed record TimedAnswer(string Body, long At);

/// <summary>A Lambda Runtime API that hands each process one request and notes when it asked and answered.</summary>
public sealed class RuntimeStub : IAsyncDisposable
{
    readonly WebApplication app;
    readonly ConcurrentDictionary<string, Expected> expected = new();

    RuntimeStub(WebApplication app) => this.app = app;

    public static async Task<RuntimeStub> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var stub = new RuntimeStub(app);
        app.MapGet("/{id}/2018-06-01/runtime/invocation/next", stub.NextAsync);
        app.MapPost("/{id}/2018-06-01/runtime/invocation/{request}/response", stub.TakeAsync);
        await app.StartAsync();
        return stub;
    }

    public Expected Expect(string request)
    {
        var id = Guid.NewGuid().ToString("N");
        return expected[id] = new Expected(new Uri(app.Urls.First()).Authority + "/" + id, request);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    async Task NextAsync(string id, HttpContext http)
    {
        var waiting = expected[id];
        // The first request is given at once, a second never comes.
        if (!waiting.Ask(Stopwatch.GetTimestamp())) await Task.Delay(Timeout.Infinite, http.RequestAborted);
        http.Response.Headers["Lambda-Runtime-Aws-Request-Id"] = id;
        http.Response.Headers["Lambda-Runtime-Deadline-Ms"] = DateTimeOffset.UtcNow.AddSeconds(29).ToUnixTimeMilliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
        http.Response.Headers["Lambda-Runtime-Invoked-Function-Arn"] = "arn:aws:lambda:us-east-1:000000000000:function:ListModels";
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(waiting.Request);
    }

    async Task<IResult> TakeAsync(string id, string request, HttpContext http)
    {
        var body = await new StreamReader(http.Request.Body).ReadToEndAsync();
        expected[id].Take(new TimedAnswer(body, Stopwatch.GetTimestamp()));
        return Results.Json(new { status = "OK" }, statusCode: 202);
    }

    /// <summary>One process that is awaited.</summary>
    public sealed class Expected(string address, string request)
    {
        readonly TaskCompletionSource<long> asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        readonly TaskCompletionSource<TimedAnswer> answered = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Address => address;

        public string Request => request;

        public Task<long> Asked => asked.Task;

        public Task<TimedAnswer> Answered => answered.Task;

        internal bool Ask(long at) => asked.TrySetResult(at);

        internal void Take(TimedAnswer answer) => answered.TrySetResult(answer);
    }
}
