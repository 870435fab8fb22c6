using System.Text.Json.Nodes;
using Local.Host.Wire;

namespace Local.Host.Sns;

/// <summary>Topics and subscriptions as a template declares them; declared e-mail subscriptions are confirmed at once.</summary>
sealed class TopicProvider(SnsStore store) : IResourceProvider
{
    public IReadOnlyCollection<string> ResourceTypes { get; } = ["AWS::SNS::Topic", "AWS::SNS::Subscription", "AWS::SNS::TopicPolicy"];

    public Task DeclareAsync(ResourceDeclaration resource, CancellationToken cancellation)
    {
        if (resource.Type == "AWS::SNS::Topic") Topic(resource);
        if (resource.Type == "AWS::SNS::Subscription") Subscription(resource.Properties);
        return Task.CompletedTask;
    }

    void Topic(ResourceDeclaration resource)
    {
        var properties = TaskParameters.Only(resource.Properties, "TopicName", "DisplayName", "KmsMasterKeyId", "Subscription", "Tags", "TracingConfig");
        store.Create(new Topic(resource.PhysicalId, properties.Text("DisplayName") ?? ""));
        foreach (var declared in properties["Subscription"] as JsonArray ?? [])
            store.Subscribe(resource.PhysicalId, declared!.AsObject().Required("Protocol"), declared.AsObject().Required("Endpoint"), null);
    }

    void Subscription(JsonObject declared)
    {
        TaskParameters.Only(declared, "TopicArn", "Protocol", "Endpoint", "FilterPolicy", "FilterPolicyScope");
        var policy = declared["FilterPolicy"] is JsonObject json ? json.ToJsonString(Json.Options) : declared.Text("FilterPolicy");
        store.Subscribe(declared.Required("TopicArn"), declared.Required("Protocol"), declared.Required("Endpoint"), FilterPolicies.Read(policy, declared.Text("FilterPolicyScope")));
    }
}
