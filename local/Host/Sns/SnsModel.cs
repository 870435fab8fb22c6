using System.Text.Json.Nodes;

namespace Local.Host.Sns;

/// <summary>A topic.</summary>
public sealed record Topic(string Arn, string DisplayName)
{
    public string Name => Arn.Split(':')[^1];
}

/// <summary>Someone who gets a topic's messages, if the filter policy takes their attributes.</summary>
public sealed record Subscription(string Arn, string TopicArn, string Protocol, string Endpoint, JsonObject? FilterPolicy);

/// <summary>A message as it is to be published.</summary>
public sealed record Message(string TopicArn, string Body, string? Subject, string? Structure, IReadOnlyDictionary<string, AttributeValue> Attributes);

/// <summary>An attribute of a message: its type, such as String, Number or String.Array, and its text.</summary>
public sealed record AttributeValue(string DataType, string Value);
