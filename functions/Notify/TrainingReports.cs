using Amazon.KeyManagementService;
using Amazon.Lambda.Core;
using Amazon.S3;
using Artifacts;
using Contracts;
using Links;

namespace Notify;

/// <summary>Finds the report that a training left, as a mail names it.</summary>
internal sealed class TrainingReports(StoredObjects artifacts, MailLinks links)
{
    public TrainingReports(IAmazonS3 objects, IAmazonKeyManagementService keys, NotifySettings settings)
        : this(new StoredObjects(objects, settings.ArtifactsBucket), new MailLinks(keys, settings.LinkKey, settings.ApiUrl))
    {
    }

    /// <summary>Null for an execution that trained nothing, or came to no report.</summary>
    public async Task<ReportPlace?> Of(EndedExecution execution, DateTimeOffset now, ILambdaLogger log)
    {
        if (execution is not { Pipeline: "train-model", State: { Model: { } model, Run: { } run } }) return null;
        var key = Keys.TrainingReport(model, run);
        if (!await artifacts.Exists(key)) return null;
        return new ReportPlace(artifacts.Uri(key), await links.To(LinkPurposes.TrainingReport, model, run, now, log.LogWarning));
    }
}

/// <summary>Where a report lies, and what opens it in a browser; null where no link could be signed.</summary>
public sealed record ReportPlace(string File, MailLink? Link);
