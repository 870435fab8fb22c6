using System.Text.Json.Nodes;
using Local.Host.Wire;

namespace Local.Host.Sns;

/// <summary>SNS as a state machine calls it.</summary>
public sealed class SnsTasks(Publisher publisher) : ITaskTarget
{
    public string Integration => "sns";

    public Task<JsonNode?> CallTaskAsync(string operation, JsonObject parameters, Caller caller, CancellationToken cancellation)
    {
        if (operation != "Publish") throw AwsException.NotEmulated($"sns:{operation} as a task");
        TaskParameters.Only(parameters, "TopicArn", "TargetArn", "Message", "Subject", "MessageAttributes", "MessageStructure");
        var body = parameters["Message"] is JsonNode node and not JsonValue ? node.ToJsonString(Json.Options) : parameters.Required("Message");
        var attributes = (parameters["MessageAttributes"] as JsonObject ?? []).ToDictionary(a => a.Key, a => Attribute(a.Value!.AsObject()));
        var topic = parameters.Text("TopicArn") ?? parameters.Required("TargetArn");
        var id = publisher.Publish(new Message(topic, body, parameters.Text("Subject"), parameters.Text("MessageStructure"), attributes));
        return Task.FromResult<JsonNode?>(new JsonObject { ["MessageId"] = id });
    }

    static AttributeValue Attribute(JsonObject given) => new(given.Required("DataType"), given["StringValue"]?.ToString() ?? given["BinaryValue"]?.ToString() ?? "");
}
