namespace Local.Host.Sqs;

/// <summary>A queue.</summary>
/// <param name="VisibilityTimeout">Seconds for which a received message is hidden from others.</param>
public sealed record QueueSettings(string Name, int VisibilityTimeout)
{
    public string Arn => Settings.Arn("sqs", Name);
}

/// <summary>A message as a receiver sees it.</summary>
public sealed record QueuedMessage(long Number, string Id, string Body, IReadOnlyDictionary<string, string> Attributes, DateTimeOffset Sent, int Received);
