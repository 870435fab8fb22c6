using System.Text.Json;
using System.Text.Json.Serialization;
using Amazon.Lambda.Core;
using Amazon.Lambda.RuntimeSupport;
using Amazon.Lambda.Serialization.SystemTextJson;

namespace Tests.Functions.Offline;

public sealed partial class RuntimeLoopTests
{
    private static readonly StringWriter Output = new();

    // The loop takes the console that it finds when it is first built.
    static RuntimeLoopTests() => Console.SetOut(TextWriter.Synchronized(Output));

    [Fact]
    public async Task Answers_an_event_under_an_address_with_a_path()
    {
        var (posted, service) = await RunAsync("""{"NAME":"cars"}""", builder => builder, (question, context) =>
        {
            context.AwsRequestId.ShouldBe("request-1");
            context.InvokedFunctionArn.ShouldBe("arn:function");
            context.TraceId.ShouldBe("Root=1-2-3");
            context.RemainingTime.ShouldBeGreaterThan(TimeSpan.FromMinutes(1));
            Environment.GetEnvironmentVariable("_X_AMZN_TRACE_ID").ShouldBe("Root=1-2-3");
            context.Logger.LogWarning("asked for {Name}", question.Name);
            return Task.FromResult(new Answered($"<{question.Name}>"));
        });

        posted.Target.ShouldBe("/_aws/lambda/e1/2018-06-01/runtime/invocation/request-1/response");
        posted.Body.ShouldBe("""{"Text":"<cars>"}""");
        Output.ToString().ShouldContain("\trequest-1\twarn\tasked for cars");
        await service.DisposeAsync();
    }

    [Fact]
    public async Task Reports_an_exception_of_the_handler_with_type_message_and_stack()
    {
        var (posted, service) = await RunAsync("""{"Name":"cars"}""", builder => builder, (_, _) =>
            throw new DatasetRejectedException("training/cars/a.csv has no column price", new FormatException("header")));

        posted.Target.ShouldEndWith("/invocation/request-1/error");
        posted.Headers["Lambda-Runtime-Function-Error-Type"].ShouldBe("DatasetRejectedException");
        using var body = JsonDocument.Parse(posted.Body);
        body.RootElement.GetProperty("errorType").GetString().ShouldBe("DatasetRejectedException");
        body.RootElement.GetProperty("errorMessage").GetString().ShouldBe("training/cars/a.csv has no column price");
        body.RootElement.GetProperty("stackTrace")[0].GetString()!.ShouldStartWith("at ");
        body.RootElement.GetProperty("cause").GetProperty("errorType").GetString().ShouldBe("FormatException");
        await service.DisposeAsync();
    }

    [Fact]
    public async Task Reports_an_event_that_is_not_the_input()
    {
        var (posted, service) = await RunAsync("[1", builder => builder, (_, _) => Task.FromResult(new Answered("never")));

        posted.Headers["Lambda-Runtime-Function-Error-Type"].ShouldBe("JsonSerializerException");
        await service.DisposeAsync();
    }

    [Fact]
    public async Task Reports_a_failed_start_and_fails_itself()
    {
        var posted = new TaskCompletionSource<Call>();
        await using var service = await StartAsync("{}", posted);
        using var loop = Builder(service, (_, _) => Task.FromResult(new Answered("never")))
            .UseBootstrapHandler(() => throw new InvalidOperationException("TOPIC_ARN is not set")).Build();

        await Should.ThrowAsync<InvalidOperationException>(() => loop.RunAsync());

        (await posted.Task).Target.ShouldEndWith("/runtime/init/error");
        (await posted.Task).Body.ShouldContain("TOPIC_ARN is not set");
        service.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Ends_quietly_when_the_start_says_no()
    {
        await using var service = await StartAsync("{}", new TaskCompletionSource<Call>());
        using var loop = Builder(service, (_, _) => Task.FromResult(new Answered("never"))).UseBootstrapHandler(() => Task.FromResult(false)).Build();

        await loop.RunAsync();

        service.Calls.ShouldBeEmpty();
    }

    private static async Task<(Call Posted, FakeService Service)> RunAsync(
        string input, Func<LambdaBootstrapBuilder, LambdaBootstrapBuilder> configure, Func<Question, ILambdaContext, Task<Answered>> handler)
    {
        var posted = new TaskCompletionSource<Call>();
        using var stop = new CancellationTokenSource();
        var service = await StartAsync(input, posted);
        using var loop = configure(Builder(service, handler)).Build();
        var running = loop.RunAsync(stop.Token);
        var call = await posted.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await stop.CancelAsync();
        await running;
        return (call, service);
    }

    private static LambdaBootstrapBuilder Builder(FakeService service, Func<Question, ILambdaContext, Task<Answered>> handler) =>
        LambdaBootstrapBuilder.Create(handler, new SourceGeneratorLambdaJsonSerializer<LoopShapes>())
            .ConfigureOptions(options => options.RuntimeApiEndpoint = new Uri(service.Url).Authority + "/_aws/lambda/e1");

    private static Task<FakeService> StartAsync(string input, TaskCompletionSource<Call> posted)
    {
        var asked = 0;
        return FakeService.StartAsync(async (call, aborted) =>
        {
            if (call.Method == "POST")
            {
                posted.TrySetResult(call);
                return new Answer(202, """{"status":"OK"}""", "application/json");
            }
            if (Interlocked.Increment(ref asked) > 1) await Task.Delay(Timeout.Infinite, aborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return new Answer(200, input, "application/json")
            {
                Headers =
                {
                    ["Lambda-Runtime-Aws-Request-Id"] = "request-1",
                    ["Lambda-Runtime-Trace-Id"] = "Root=1-2-3",
                    ["Lambda-Runtime-Invoked-Function-Arn"] = "arn:function",
                    ["Lambda-Runtime-Deadline-Ms"] = DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeMilliseconds().ToString(null, null),
                },
            };
        });
    }

    private sealed class DatasetRejectedException(string message, Exception cause) : Exception(message, cause);

    internal sealed record Question(string Name);

    internal sealed record Answered(string Text);

    [JsonSerializable(typeof(Question))]
    [JsonSerializable(typeof(Answered))]
    internal sealed partial class LoopShapes : JsonSerializerContext;
}
