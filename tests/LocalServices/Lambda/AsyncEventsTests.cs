using System.Net;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Local.Host;
using Microsoft.Extensions.DependencyInjection;

namespace Tests.LocalServices.Lambda;

public sealed class AsyncEventsTests : IAsyncLifetime
{
    // The project runs with a wait scale of one half: 30 and 60 seconds instead of one and two minutes.
    static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(30);
    static readonly TimeSpan SecondDelay = TimeSpan.FromSeconds(60);

    const string Template = """
        Transform: AWS::Serverless-2016-10-31
        Globals:
          Function: { Runtime: dotnet10, Handler: Worker, CodeUri: functions/Worker/, Timeout: 5 }
        Resources:
          Letters: { Type: AWS::SQS::Queue, Properties: { QueueName: letters } }
          Failures: { Type: AWS::SQS::Queue, Properties: { QueueName: failures } }
          Worker:
            Type: AWS::Serverless::Function
            Properties: { FunctionName: worker, DeadLetterQueue: { Type: SQS, TargetArn: !GetAtt Letters.Arn } }
          Impatient:
            Type: AWS::Serverless::Function
            Properties:
              FunctionName: impatient
              EventInvokeConfig: { MaximumRetryAttempts: 0, DestinationConfig: { OnFailure: { Type: SQS, Destination: !GetAtt Failures.Arn } } }
        """;

    readonly StillClock clock = new();
    readonly Letters letters = new();
    SampleProject project = null!;

    public async Task InitializeAsync() =>
        project = await new SampleProject(Template, s => s.AddSingleton<TimeProvider>(clock).AddSingleton<IDeadLetters>(letters)).StartAsync();

    public async Task DisposeAsync() => await project.DisposeAsync();

    [Fact(Timeout = 60_000)]
    public async Task An_event_is_tried_three_times_until_the_function_takes_it()
    {
        var file = Path.Combine(project.Folder, "attempts");
        await QueueAsync("worker", new JsonObject { ["do"] = "fail-until", ["file"] = file, ["attempts"] = 3 });

        await clock.AdvanceWhenAskedAsync(FirstDelay);
        await clock.AdvanceWhenAskedAsync(SecondDelay);

        await SettledAsync();
        (await File.ReadAllTextAsync(file)).ShouldBe("xxx");
        letters.Received.Reader.TryRead(out _).ShouldBeFalse();
    }

    [Fact(Timeout = 60_000)]
    public async Task After_three_failures_the_event_lies_in_the_dead_letter_queue()
    {
        await QueueAsync("worker", new JsonObject { ["do"] = "throw", ["message"] = "never" });
        await clock.AdvanceWhenAskedAsync(FirstDelay);
        await clock.AdvanceWhenAskedAsync(SecondDelay);

        var (queue, message, attributes) = await letters.Received.Reader.ReadAsync();

        queue.ShouldBe("arn:aws:sqs:us-east-1:000000000000:letters");
        message["message"]!.ToString().ShouldBe("never");
        attributes["ErrorMessage"].ShouldBe("never");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_failure_destination_gets_the_event_and_the_error()
    {
        await QueueAsync("impatient", new JsonObject { ["do"] = "throw", ["message"] = "no" });

        var (queue, record, _) = await letters.Received.Reader.ReadAsync();

        queue.ShouldBe("arn:aws:sqs:us-east-1:000000000000:failures");
        record["requestContext"]!["condition"]!.ToString().ShouldBe("RetriesExhausted");
        record["requestContext"]!["approximateInvokeCount"]!.GetValue<int>().ShouldBe(1);
        record["requestPayload"]!["message"]!.ToString().ShouldBe("no");
        record["responsePayload"]!["errorType"]!.ToString().ShouldBe("ValueError");
    }

    [Fact(Timeout = 60_000)]
    public async Task An_event_that_waits_for_its_next_attempt_survives_a_restart()
    {
        var file = Path.Combine(project.Folder, "attempts");
        await QueueAsync("worker", new JsonObject { ["do"] = "fail-until", ["file"] = file, ["attempts"] = 2 });
        await clock.WaitedForAsync(FirstDelay);

        await project.StopAsync();
        await project.StartAsync();

        await SettledAsync();
        (await File.ReadAllTextAsync(file)).ShouldBe("xx");
    }

    async Task QueueAsync(string function, JsonObject payload)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"2015-03-31/functions/{function}/invocations") { Content = new StringContent(payload.ToJsonString()) };
        request.Headers.Add("X-Amz-Invocation-Type", "Event");
        (await project.Client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
    }

    /// <summary>Waits until no event is queued any more.</summary>
    async Task SettledAsync()
    {
        var database = project.Services.GetRequiredService<Local.Host.Storage.Database>();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (database.List<JsonObject>("lambda-event").Count > 0) await Task.Delay(20, limit.Token);
    }

    sealed class Letters : IDeadLetters
    {
        public Channel<(string Queue, JsonNode Message, IReadOnlyDictionary<string, string> Attributes)> Received { get; } =
            Channel.CreateUnbounded<(string, JsonNode, IReadOnlyDictionary<string, string>)>();

        public void Put(string queueArn, JsonNode message, IReadOnlyDictionary<string, string> attributes) => Received.Writer.TryWrite((queueArn, message, attributes));
    }
}
