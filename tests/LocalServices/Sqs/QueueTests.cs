using System.Text.Json.Nodes;
using Local.Host;
using Microsoft.Extensions.DependencyInjection;
using Tests.LocalServices.S3;

namespace Tests.LocalServices.Sqs;

public sealed class QueueTests : IAsyncLifetime
{
    const string Arn = "arn:aws:sqs:us-east-1:000000000000:dead";
    LocalMode local = null!;

    public async Task InitializeAsync()
    {
        local = await new LocalMode().StartAsync();
        await local.DeclareAsync("AWS::SQS::Queue", "url", """{"QueueName":"dead"}""", Arn);
    }

    public async Task DisposeAsync() => await local.DisposeAsync();

    [Fact]
    public async Task Keeps_a_dead_letter_over_a_restart_until_it_is_deleted()
    {
        local.Services.GetRequiredService<IDeadLetters>().Put(Arn, JsonNode.Parse("""{"a":"ü"}""")!, new Dictionary<string, string> { ["ErrorMessage"] = "boom" });
        await local.StopAsync();
        await local.StartAsync();

        var url = (await CallAsync("GetQueueUrl", """{"QueueName":"dead"}"""))["QueueUrl"]!.ToString();
        var first = (await CallAsync("ReceiveMessage", $$"""{"QueueUrl":"{{url}}","VisibilityTimeout":0}"""))["Messages"]![0]!;
        var again = (await CallAsync("ReceiveMessage", $$"""{"QueueUrl":"{{url}}"}"""))["Messages"]![0]!;
        var hidden = await CallAsync("ReceiveMessage", $$"""{"QueueUrl":"{{url}}"}""");

        first["Body"]!.ToString().ShouldBe("""{"a":"ü"}""");
        first["MessageAttributes"]!["ErrorMessage"]!["StringValue"]!.ToString().ShouldBe("boom");
        again["Attributes"]!["ApproximateReceiveCount"]!.ToString().ShouldBe("2");
        hidden.ContainsKey("Messages").ShouldBeFalse();
        await CallAsync("DeleteMessage", $$"""{"QueueUrl":"{{url}}","ReceiptHandle":"{{again["ReceiptHandle"]}}"}""");
        var counts = (await CallAsync("GetQueueAttributes", $$"""{"QueueUrl":"{{url}}","AttributeNames":["All"]}"""))["Attributes"]!;
        (counts["ApproximateNumberOfMessages"]!.ToString(), counts["ApproximateNumberOfMessagesNotVisible"]!.ToString()).ShouldBe(("0", "0"));
    }

    [Fact]
    public async Task Sends_lists_and_knows_its_queues()
    {
        var url = (await CallAsync("ListQueues", "{}"))["QueueUrls"]![0]!.ToString();
        var sent = await CallAsync("SendMessage", $$"""{"QueueUrl":"{{url}}","MessageBody":"hello"}""");

        sent["MD5OfMessageBody"]!.ToString().ShouldBe("5d41402abc4b2a76b9719d911017c592");
        (await local.JsonAsync("AmazonSQS.GetQueueUrl", """{"QueueName":"none"}""")).Body["__type"]!.ToString().ShouldBe("QueueDoesNotExist");
    }

    async Task<JsonObject> CallAsync(string operation, string input)
    {
        var (status, body) = await local.JsonAsync("AmazonSQS." + operation, input);
        status.ShouldBe(200, body.ToJsonString());
        return body;
    }
}
