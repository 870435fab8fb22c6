using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Local.Host.Wire;

namespace Local.Host.Sqs;

/// <summary>SQS on the wire, as far as reading and refilling a dead-letter queue needs it.</summary>
public sealed class SqsEndpoints(SqsStore store, Settings settings) : IJsonService
{
    const int MostReceived = 10;
    const int LargestBody = 1024 * 1024;

    public string TargetPrefix => "AmazonSQS";

    public Task<JsonObject> CallAsync(string operation, JsonObject input, Caller caller, CancellationToken cancellation) => Task.FromResult(operation switch
    {
        "SendMessage" => Send(input),
        "ReceiveMessage" => Receive(input),
        "DeleteMessage" => Delete(input),
        "GetQueueUrl" => new JsonObject { ["QueueUrl"] = Url(store.Get(input.Required("QueueName"))) },
        "GetQueueAttributes" => Attributes(input),
        "ListQueues" => List(input),
        _ => throw AwsException.NotEmulated("SQS " + operation),
    });

    JsonObject Send(JsonObject input)
    {
        TaskParameters.Only(input, "QueueUrl", "MessageBody", "MessageAttributes");
        var body = input.Required("MessageBody");
        if (body.Length == 0 || Encoding.UTF8.GetByteCount(body) > LargestBody) throw new AwsException("InvalidParameterValue", "The message body must have 1 byte to 1 MiB.");
        var attributes = (input["MessageAttributes"] as JsonObject ?? []).ToDictionary(a => a.Key, a => Text(a.Key, a.Value!.AsObject()));
        return new JsonObject { ["MessageId"] = store.Send(QueueOf(input), body, attributes), ["MD5OfMessageBody"] = Md5(body) };
    }

    /// <summary>Answers at once; a wait for messages is not emulated beyond that.</summary>
    JsonObject Receive(JsonObject input)
    {
        var queue = QueueOf(input);
        var most = input.Number("MaxNumberOfMessages") ?? 1;
        if (most is < 1 or > MostReceived) throw new AwsException("InvalidParameterValue", $"Value {most} for parameter MaxNumberOfMessages is invalid. Reason: Must be between 1 and 10, if provided.");
        var received = store.Receive(queue, most, input.Number("VisibilityTimeout") ?? queue.VisibilityTimeout);
        return received.Count == 0 ? [] : new JsonObject { ["Messages"] = new JsonArray([.. received.Select(Shown)]) };
    }

    JsonObject Delete(JsonObject input)
    {
        var handle = input.Required("ReceiptHandle");
        if (!long.TryParse(handle.Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) throw SqsErrors.InvalidReceipt(handle);
        store.Delete(QueueOf(input), number);
        return [];
    }

    JsonObject Attributes(JsonObject input)
    {
        var queue = QueueOf(input);
        var (visible, hidden) = store.Count(queue);
        var all = new JsonObject
        {
            ["QueueArn"] = queue.Arn,
            ["ApproximateNumberOfMessages"] = $"{visible}",
            ["ApproximateNumberOfMessagesNotVisible"] = $"{hidden}",
            ["ApproximateNumberOfMessagesDelayed"] = "0",
            ["VisibilityTimeout"] = $"{queue.VisibilityTimeout}",
        };
        var wanted = (input["AttributeNames"] as JsonArray ?? []).Select(n => n!.GetValue<string>()).ToHashSet();
        var shown = all.Where(a => wanted.Contains("All") || wanted.Contains(a.Key)).Select(a => KeyValuePair.Create(a.Key, a.Value?.DeepClone()));
        return new JsonObject { ["Attributes"] = new JsonObject(shown) };
    }

    JsonObject List(JsonObject input)
    {
        var prefix = input.Text("QueueNamePrefix") ?? "";
        return new JsonObject { ["QueueUrls"] = new JsonArray([.. store.Queues().Where(q => q.Name.StartsWith(prefix, StringComparison.Ordinal)).Select(q => (JsonNode)Url(q))]) };
    }

    QueueSettings QueueOf(JsonObject input) => store.Get(input.Required("QueueUrl").Split('/')[^1]);

    string Url(QueueSettings queue) => $"{settings.Url}/{Settings.Account}/{queue.Name}";

    static JsonNode Shown(QueuedMessage message)
    {
        var attributes = new JsonObject { ["SentTimestamp"] = $"{message.Sent.ToUnixTimeMilliseconds()}", ["ApproximateReceiveCount"] = $"{message.Received}" };
        var shown = new JsonObject { ["MessageId"] = message.Id, ["ReceiptHandle"] = $"{message.Number}-{message.Received}", ["MD5OfBody"] = Md5(message.Body), ["Body"] = message.Body, ["Attributes"] = attributes };
        if (message.Attributes.Count > 0)
            shown["MessageAttributes"] = new JsonObject(message.Attributes.Select(a => KeyValuePair.Create(a.Key, (JsonNode?)new JsonObject { ["StringValue"] = a.Value, ["DataType"] = "String" })));
        return shown;
    }

    static string Text(string name, JsonObject attribute) =>
        attribute.Text("DataType") == "String" ? attribute.Required("StringValue") : throw AwsException.NotEmulated($"the SQS message attribute {name} of type {attribute.Text("DataType")}");

#pragma warning disable CA5351 // SQS's receipts of bodies are MD5
    static string Md5(string text) => Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5351
}
