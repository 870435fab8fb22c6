using Local.Host.Wire;

namespace Local.Host.Sqs;

/// <summary>Queues as a template declares them.</summary>
sealed class QueueProvider(SqsStore store) : IResourceProvider
{
    const int DefaultVisibility = 30;

    public IReadOnlyCollection<string> ResourceTypes { get; } = ["AWS::SQS::Queue", "AWS::SQS::QueuePolicy"];

    public Task DeclareAsync(ResourceDeclaration resource, CancellationToken cancellation)
    {
        if (resource.Type != "AWS::SQS::Queue") return Task.CompletedTask;
        // Retention has no effect: local mode keeps a dead letter until it is deleted.
        var properties = TaskParameters.Only(resource.Properties, "QueueName", "VisibilityTimeout", "MessageRetentionPeriod", "KmsMasterKeyId", "SqsManagedSseEnabled", "Tags");
        store.Declare(new QueueSettings(resource.Arn.Split(':')[^1], properties.Number("VisibilityTimeout") ?? DefaultVisibility));
        return Task.CompletedTask;
    }
}
