using Amazon.KeyManagementService;
using Amazon.Lambda.Core;
using Amazon.S3;
using Artifacts;
using CheckFiles;
using Contracts;
using Contracts.Monitoring;
using EvaluateDrift.Mail;
using EvaluateDrift.Page;
using EvaluateDrift.Verdicts;
using Links;

namespace EvaluateDrift;

/// <summary>Called when the jobs of a check have ended; leaves the report, the rows for queries and what later checks must know, and answers with what to tell.</summary>
public sealed class EvaluateDriftFunction
{
    private readonly StoredObjects artifacts;
    private readonly DriftSettings settings;
    private readonly MailLinks links;

    public EvaluateDriftFunction() : this(new AmazonS3Client(), new AmazonKeyManagementServiceClient(), DriftSettings.FromEnvironment())
    {
    }

    internal EvaluateDriftFunction(IAmazonS3 objects, IAmazonKeyManagementService keys, DriftSettings settings)
    {
        (artifacts, this.settings) = (new StoredObjects(objects, settings.ArtifactsBucket), settings);
        links = new MailLinks(keys, settings.LinkKey, settings.ApiUrl);
    }

    public async Task<CheckVerdict> HandleAsync(EvaluateDriftRequest request, ILambdaContext context)
    {
        var prefix = Keys.Check(request.Model, request.Check);
        var data = await artifacts.Need($"{prefix}/data/findings.json", ContractsJson.Default.DataFindings, "the job of Data Drift");
        var quality = request.Window.HasLabels ? await artifacts.Need($"{prefix}/quality/quality.json", ContractsJson.Default.QualityFindings, "the job of Model Quality") : null;
        var memory = await artifacts.Read(Keys.MonitorMemory(request.Model), ContractsJson.Default.MonitorMemory);
        // Nobody shall get a mail about rows that were told of already.
        if (memory.ETag != request.Window.MemoryTag) throw CheckOvertakenException.Of(artifacts, request.Model, request.Check, memory.Value?.Check);
        if (data.Outcome == CheckVerdict.Quiet)
            return Counted(new(CheckVerdict.Quiet, data.Summary, Judged: false), data.Rows);

        var findings = new CheckFindings(request, data, quality, memory.Value);
        var judgement = Judgement.Of(findings);
        await Keep(findings, judgement, prefix);
        context.Logger.LogInformation($"{request.Model} {request.Check}: {judgement.Outcome}, {judgement.Summary}.");
        var message = judgement.Tell ? CheckMail.Compose(findings, judgement, new(settings, artifacts, await LinkTo(findings, context.Logger))) : null;
        return Counted(new(judgement.Outcome, judgement.Summary, Judged: true, message, judgement.Retraining.Start), data.Rows);
    }

    private Task<MailLink?> LinkTo(CheckFindings findings, ILambdaLogger log) =>
        links.To(LinkPurposes.Report, findings.Model, findings.Check, findings.Data.At, log.LogWarning);

    private static CheckVerdict Counted(CheckVerdict verdict, WindowRows rows) => verdict with { Rows = rows.Judged, MinimumRows = rows.Minimum, SetAside = rows.SetAside.Values.Sum() };

    private async Task Keep(CheckFindings findings, Judgement judgement, string prefix)
    {
        await artifacts.WriteText(Keys.Report(findings.Model, findings.Check), ReportPage.Of(findings, judgement), "text/html; charset=utf-8");
        var files = new QueryFiles(findings.Model, findings.Check, findings.Data.At);
        await artifacts.WriteText(files.OwnDrift, QueryRows.Drift(findings), "text/csv");
        await artifacts.WriteText(files.OwnCheck, QueryRows.Run(findings, judgement), "text/csv");
        await artifacts.Write($"{prefix}/memory.json", Remembered.After(findings, judgement), ContractsJson.Default.MonitorMemory);
    }
}
