using System.Text.Json.Nodes;
using Local.Host.Wire;

namespace Local.Host.S3;

/// <summary>Buckets as a template declares them.</summary>
sealed class BucketProvider(BucketStore buckets) : IResourceProvider
{
    // What protects a bucket in AWS has no effect here, where everything is one person's own.
    static readonly string[] withoutEffect = ["BucketName", "BucketEncryption", "PublicAccessBlockConfiguration", "LifecycleConfiguration", "OwnershipControls", "LoggingConfiguration", "Tags"];

    public IReadOnlyCollection<string> ResourceTypes { get; } = ["AWS::S3::Bucket", "AWS::S3::BucketPolicy"];

    public Task DeclareAsync(ResourceDeclaration resource, CancellationToken cancellation)
    {
        if (resource.Type == "AWS::S3::Bucket") Declare(resource.PhysicalId, resource.Properties);
        return Task.CompletedTask;
    }

    void Declare(string name, JsonObject properties)
    {
        var unknown = properties.Select(p => p.Key).FirstOrDefault(p => p is not ("VersioningConfiguration" or "NotificationConfiguration") && !withoutEffect.Contains(p));
        if (unknown is not null) throw AwsException.NotEmulated("AWS::S3::Bucket's property " + unknown);
        var notification = properties["NotificationConfiguration"] as JsonObject ?? [];
        if (notification.Select(n => n.Key).FirstOrDefault(n => n is not ("LambdaConfigurations" or "EventBridgeConfiguration")) is { } other) throw AwsException.NotEmulated("the S3 notification " + other);
        IReadOnlyList<LambdaNotification> functions = [.. (notification["LambdaConfigurations"] as JsonArray ?? []).Select((n, i) => Notification(name, i, n!.AsObject()))];
        buckets.Create(name);
        buckets.Change(name, b => b with
        {
            Versioning = (properties["VersioningConfiguration"] as JsonObject)?.Text("Status") ?? b.Versioning,
            Notifications = functions,
            EventBridge = notification["EventBridgeConfiguration"] is JsonObject events && IsOn(events["EventBridgeEnabled"]),
        });
    }

    static LambdaNotification Notification(string bucket, int index, JsonObject declared)
    {
        var rules = declared["Filter"]?["S3Key"]?["Rules"] as JsonArray ?? [];
        return NotificationXml.Checked($"{bucket}-{index}", declared.Text("Function"), [declared.Required("Event")], rules.Select(r => (r!.AsObject().Required("Name"), r.AsObject().Required("Value"))));
    }

    /// <summary>On unless told otherwise; templates write the boolean as true or as "true".</summary>
    static bool IsOn(JsonNode? value) => value is null || string.Equals(value.ToString(), "true", StringComparison.OrdinalIgnoreCase);
}
