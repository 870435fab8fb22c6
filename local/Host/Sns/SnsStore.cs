using Local.Host.Storage;

namespace Local.Host.Sns;

/// <summary>Topics and subscriptions; each topic has one confirmed e-mail subscription of local mode's own.</summary>
public sealed class SnsStore(Database database)
{
    public const string OwnAddress = "you@localhost";

    const string TopicKind = "sns-topic";
    const string SubscriptionKind = "sns-subscription";

    public Topic Get(string arn) => database.Find<Topic>(TopicKind, arn) ?? throw SnsErrors.NoTopic();

    public IReadOnlyList<Topic> Topics() => database.List<Topic>(TopicKind);

    public IReadOnlyList<Subscription> Subscriptions(string topicArn = "") => database.List<Subscription>(SubscriptionKind, topicArn);

    public void Create(Topic topic) => database.Transaction(() =>
    {
        database.Put(TopicKind, topic.Arn, topic);
        return Subscribe(topic.Arn, "email", OwnAddress, null);
    });

    /// <summary>Subscribes an endpoint once; again, it only gets another filter policy.</summary>
    public Subscription Subscribe(string topicArn, string protocol, string endpoint, System.Text.Json.Nodes.JsonObject? filter) => database.Transaction(() =>
    {
        Get(topicArn);
        if (protocol != "email") throw Wire.AwsException.NotEmulated($"SNS subscriptions by {protocol}");
        var arn = Subscriptions(topicArn + ":").FirstOrDefault(s => s.Protocol == protocol && s.Endpoint == endpoint)?.Arn ?? $"{topicArn}:{Guid.NewGuid()}";
        var subscription = new Subscription(arn, topicArn, protocol, endpoint, filter);
        database.Put(SubscriptionKind, arn, subscription);
        return subscription;
    });

    public void Unsubscribe(string arn) => database.Remove(SubscriptionKind, arn);

    public void Delete(string topicArn) => database.Transaction(() =>
    {
        foreach (var subscription in Subscriptions(topicArn + ":")) database.Remove(SubscriptionKind, subscription.Arn);
        return database.Remove(TopicKind, topicArn);
    });
}
