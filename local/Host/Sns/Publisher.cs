namespace Local.Host.Sns;

/// <summary>Publishes: checks a message as SNS does and mails it to whoever subscribed and filters it not away.</summary>
public sealed class Publisher(SnsStore store, Outbox outbox)
{
    public string Publish(Message message)
    {
        store.Get(message.TopicArn);
        MessageRules.Check(message);
        MessageRules.EmailText(message);
        var id = Guid.NewGuid().ToString();
        foreach (var subscription in store.Subscriptions(message.TopicArn + ":").Where(s => FilterPolicies.Takes(s.FilterPolicy, message.Attributes)))
            outbox.Send(message, subscription, id);
        return id;
    }
}
