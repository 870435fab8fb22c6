using System.Text.Json;
using Amazon.Lambda.Core;
using Amazon.S3;
using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;

namespace Notify;

/// <summary>Called by a machine's last state, and by EventBridge for executions that did not come so far; leaves one mail per execution.</summary>
public sealed class NotifyFunction
{
    private readonly Markers markers;
    private readonly IAmazonSimpleNotificationService notifications;
    private readonly NotifySettings settings;
    private readonly TimeProvider time;

    public NotifyFunction() : this(new AmazonS3Client(), new AmazonSimpleNotificationServiceClient(), NotifySettings.FromEnvironment(), TimeProvider.System)
    {
    }

    internal NotifyFunction(IAmazonS3 objects, IAmazonSimpleNotificationService notifications, NotifySettings settings, TimeProvider time)
    {
        markers = new Markers(objects, settings.ArtifactsBucket);
        this.notifications = notifications;
        this.settings = settings;
        this.time = time;
    }

    public async Task<ReportedOutcome> HandleAsync(JsonElement input, ILambdaContext context)
    {
        var execution = EndedExecutions.Read(input);
        if (execution.State?.StartedBy is not null)
        {
            context.Logger.LogInformation($"{execution.Name}: passed over, the execution that started it reports.");
            return new ReportedOutcome("nested", Failed: false);
        }

        var outcome = TrainingOutcome.Of(execution);
        await Send(execution, outcome, context.Logger);
        return outcome.ToReported();
    }

    private async Task Send(EndedExecution execution, TrainingOutcome outcome, ILambdaLogger log)
    {
        var known = await markers.Read(execution.Name);
        if (!Marker.AllowsMail(known.Value, execution, outcome))
        {
            log.LogInformation($"{execution.Name}: its mail was sent before.");
            return;
        }

        var begun = await markers.Write(execution.Name, new Marker("sending", outcome.Word, time.GetUtcNow(), null), known);
        var sent = await Publish(TrainingReport.Compose(execution, time.GetUtcNow()));
        await markers.Write(execution.Name, new Marker("sent", outcome.Word, time.GetUtcNow(), sent), begun);
        log.LogInformation($"{execution.Name}: {outcome.Word}, mail {sent}.");
    }

    private async Task<string> Publish(Mail mail)
    {
        var attributes = mail.Attributes.ToDictionary(attribute => attribute.Key, attribute => new MessageAttributeValue { DataType = "String", StringValue = attribute.Value });
        var published = await notifications.PublishAsync(new PublishRequest { TopicArn = settings.TopicArn, Subject = mail.Subject, Message = mail.Body, MessageAttributes = attributes });
        return published.MessageId;
    }
}
