using System.Text.RegularExpressions;
using System.Xml.Linq;
using Local.Host.Wire;

namespace Local.Host.Sns;

/// <summary>SNS on the wire.</summary>
public sealed partial class SnsEndpoints(SnsStore store, Publisher publisher) : IQueryService
{
    public string Scope => "sns";

    public XNamespace Namespace => "http://sns.amazonaws.com/doc/2010-03-31/";

    public Task<XElement?> CallAsync(string action, IReadOnlyDictionary<string, string> form, Caller caller, CancellationToken cancellation) => Task.FromResult(action switch
    {
        "Publish" => new XElement("PublishResult", new XElement("MessageId", publisher.Publish(SnsForms.Message(form)))),
        "CreateTopic" => Create(form),
        "DeleteTopic" => Delete(form),
        "ListTopics" => new XElement("ListTopicsResult", new XElement("Topics", store.Topics().Select(t => new XElement("member", new XElement("TopicArn", t.Arn))))),
        "GetTopicAttributes" => Attributes(store.Get(SnsForms.Required(form, "TopicArn"))),
        "Subscribe" => Subscribe(form),
        "Unsubscribe" => Unsubscribe(form),
        "ListSubscriptions" => Listed("ListSubscriptionsResult", store.Subscriptions()),
        "ListSubscriptionsByTopic" => Listed("ListSubscriptionsByTopicResult", store.Subscriptions(store.Get(SnsForms.Required(form, "TopicArn")).Arn + ":")),
        "GetSubscriptionAttributes" => Attributes(store.Subscriptions().FirstOrDefault(s => s.Arn == SnsForms.Required(form, "SubscriptionArn")) ?? throw SnsErrors.NoSubscription()),
        _ => throw AwsException.NotEmulated("SNS " + action),
    });

    XElement Create(IReadOnlyDictionary<string, string> form)
    {
        var name = SnsForms.Required(form, "Name");
        if (!Name().IsMatch(name)) throw SnsErrors.Invalid("Topic Name");
        var topic = new Topic(Settings.Arn("sns", name), SnsForms.Entries(form, "Attributes").GetValueOrDefault("DisplayName") ?? "");
        store.Create(topic);
        return new XElement("CreateTopicResult", new XElement("TopicArn", topic.Arn));
    }

    XElement? Delete(IReadOnlyDictionary<string, string> form)
    {
        store.Delete(SnsForms.Required(form, "TopicArn"));
        return null;
    }

    XElement Subscribe(IReadOnlyDictionary<string, string> form)
    {
        var attributes = SnsForms.Entries(form, "Attributes");
        if (attributes.Keys.FirstOrDefault(a => a is not ("FilterPolicy" or "FilterPolicyScope")) is { } other) throw AwsException.NotEmulated("the SNS subscription attribute " + other);
        var filter = FilterPolicies.Read(attributes.GetValueOrDefault("FilterPolicy"), attributes.GetValueOrDefault("FilterPolicyScope"));
        var subscription = store.Subscribe(SnsForms.Required(form, "TopicArn"), SnsForms.Required(form, "Protocol"), SnsForms.Required(form, "Endpoint"), filter);
        return new XElement("SubscribeResult", new XElement("SubscriptionArn", subscription.Arn));
    }

    XElement? Unsubscribe(IReadOnlyDictionary<string, string> form)
    {
        store.Unsubscribe(SnsForms.Required(form, "SubscriptionArn"));
        return null;
    }

    XElement Attributes(Topic topic)
    {
        var confirmed = store.Subscriptions(topic.Arn + ":").Count;
        return new XElement("GetTopicAttributesResult", SnsForms.Map(
            ("TopicArn", topic.Arn), ("Owner", Settings.Account), ("DisplayName", topic.DisplayName), ("SubscriptionsConfirmed", $"{confirmed}"), ("SubscriptionsPending", "0"), ("SubscriptionsDeleted", "0")));
    }

    static XElement Attributes(Subscription s) => new("GetSubscriptionAttributesResult", SnsForms.Map(
        [("SubscriptionArn", s.Arn), ("TopicArn", s.TopicArn), ("Owner", Settings.Account), ("Protocol", s.Protocol), ("Endpoint", s.Endpoint), ("PendingConfirmation", "false"),
            .. s.FilterPolicy is null ? Array.Empty<(string, string)>() : [("FilterPolicy", s.FilterPolicy.ToJsonString(Json.Options)), ("FilterPolicyScope", "MessageAttributes")]]));

    static XElement Listed(string name, IEnumerable<Subscription> subscriptions) => new(name, new XElement("Subscriptions", subscriptions.Select(s => new XElement("member",
        new XElement("SubscriptionArn", s.Arn), new XElement("Owner", Settings.Account), new XElement("Protocol", s.Protocol), new XElement("Endpoint", s.Endpoint), new XElement("TopicArn", s.TopicArn)))));

    [GeneratedRegex(@"^[A-Za-z0-9_\-]{1,256}\z")]
    private static partial Regex Name();
}
