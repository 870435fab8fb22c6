using Amazon.Lambda.Core;
using Amazon.S3;
using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;

namespace Notify;

/// <summary>Sends a report to the topic, then to the webhook; what was delivered is in the marker, so that a call again delivers only the rest.</summary>
internal sealed class Sender(Markers markers, IAmazonSimpleNotificationService notifications, string topicArn, Webhook? webhook, TrainingReports reports, TimeProvider time)
{
    public Sender(IAmazonS3 objects, IAmazonSimpleNotificationService notifications, NotifySettings settings, HttpClient http, TrainingReports reports, TimeProvider time)
        : this(new Markers(objects, settings.ArtifactsBucket), notifications, settings.TopicArn, settings.Webhook is { } address ? new Webhook(http, address) : null, reports, time)
    {
    }

    public async Task<bool> IsUnreported(string execution) => (await markers.Read(execution)).Value is not { State: "sent", Unposted: null };

    public async Task Send(EndedExecution execution, Outcome outcome, ILambdaLogger log)
    {
        var known = await markers.Read(execution.Occasion);
        if (!Marker.AllowsMail(known.Value, execution, outcome)) log.LogInformation($"{execution.Occasion}: its mail was sent before.");
        else known = outcome.IsQuiet ? await Quiet(execution, outcome, known, log) : await Mail(execution, outcome, known, log);
        if (known.Value?.Unposted is { } owed) await Post(execution.Occasion, owed, known, log);
    }

    /// <summary>On record all the same, so that neither rule nor sweep tells it.</summary>
    private async Task<StoredMarker> Quiet(EndedExecution execution, Outcome outcome, StoredMarker known, ILambdaLogger log)
    {
        log.LogInformation($"{execution.Occasion}: {outcome.Word}, no mail.");
        return await markers.Write(execution.Occasion, new Marker("sent", outcome.Word, time.GetUtcNow(), null, execution.Redrive), known);
    }

    private async Task<StoredMarker> Mail(EndedExecution execution, Outcome outcome, StoredMarker known, ILambdaLogger log)
    {
        var begun = await markers.Write(execution.Occasion, new Marker("sending", outcome.Word, time.GetUtcNow(), null, execution.Redrive), known);
        var now = time.GetUtcNow();
        var mail = Report.Compose(execution, now, await reports.Of(execution, now, log));
        var sent = await Publish(mail);
        log.LogInformation($"{execution.Occasion}: {outcome.Word}, mail {sent}.");
        return await markers.Write(execution.Occasion, new Marker("sent", outcome.Word, time.GetUtcNow(), sent, execution.Redrive, webhook is null ? null : mail), begun);
    }

    private async Task Post(string execution, Mail owed, StoredMarker known, ILambdaLogger log)
    {
        if (webhook is not null) await webhook.Post(owed);
        await markers.Write(execution, known.Value! with { Unposted = null }, known);
        log.LogInformation($"{execution}: {(webhook is null ? "there is no webhook any more" : "posted to the webhook")}.");
    }

    private async Task<string> Publish(Mail mail)
    {
        var attributes = mail.Attributes.ToDictionary(attribute => attribute.Key, attribute => new MessageAttributeValue { DataType = "String", StringValue = attribute.Value });
        var published = await notifications.PublishAsync(new PublishRequest { TopicArn = topicArn, Subject = mail.Subject, Message = mail.Body, MessageAttributes = attributes });
        return published.MessageId;
    }
}
