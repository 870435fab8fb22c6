using System.Text.Json;
using Amazon.KeyManagementService;
using Amazon.Lambda.Core;
using Amazon.S3;
using Amazon.SimpleNotificationService;
using Amazon.StepFunctions;
using Artifacts;
using Notify.Monitoring;

namespace Notify;

/// <summary>Called by a machine's last state, by EventBridge for executions that did not come so far, and by a schedule for those of which no event came; leaves one report per execution, and per model where one checks several.</summary>
public sealed class NotifyFunction
{
    private static readonly TimeSpan WebhookPatience = TimeSpan.FromSeconds(10);

    private readonly Sender sender;
    private readonly Sweep sweep;
    private readonly FailedChecks failures;

    public NotifyFunction()
        : this(new AmazonS3Client(), new AmazonSimpleNotificationServiceClient(), new AmazonStepFunctionsClient(), new AmazonKeyManagementServiceClient(), new HttpClient { Timeout = WebhookPatience }, NotifySettings.FromEnvironment(), TimeProvider.System)
    {
    }

    internal NotifyFunction(IAmazonS3 objects, IAmazonSimpleNotificationService notifications, IAmazonStepFunctions stateMachines, IAmazonKeyManagementService keys, HttpClient http, NotifySettings settings, TimeProvider time)
    {
        sender = new Sender(objects, notifications, settings, http, new TrainingReports(objects, keys, settings), time);
        failures = new FailedChecks(new StoredObjects(objects, settings.ArtifactsBucket));
        sweep = new Sweep(stateMachines, settings.StateMachines ?? []);
    }

    public Task<ReportedOutcome> HandleAsync(JsonElement input, ILambdaContext context) =>
        EndedExecutions.IsSchedule(input) ? SweepUp(input.GetProperty("time").GetDateTimeOffset(), context.Logger) : Report(EndedExecutions.Read(input), context.Logger);

    private async Task<ReportedOutcome> Report(EndedExecution execution, ILambdaLogger log)
    {
        if (execution.State?.StartedBy is not null)
        {
            log.LogInformation($"{execution.Name}: passed over, the execution that started it reports.");
            return new ReportedOutcome("nested", Failed: false);
        }

        var outcome = Outcome.Of(execution);
        await failures.Record(execution, outcome);
        await sender.Send(execution, outcome, log);
        return outcome.ToReported();
    }

    private async Task<ReportedOutcome> SweepUp(DateTimeOffset now, ILambdaLogger log)
    {
        var (found, failures) = (0, new List<Exception>());
        await foreach (var candidate in sweep.Candidates(now))
        {
#pragma warning disable CA1031 // one execution that cannot be reported must not keep the others from it; all are thrown below
            try
            {
                if (!await sender.IsUnreported(candidate.Name)) continue;
                found++;
                await Report(await sweep.Read(candidate.ExecutionArn), log);
            }
            catch (Exception failure)
            {
                failures.Add(new InvalidOperationException($"{candidate.ExecutionArn} could not be reported: {failure.Message}", failure));
            }
#pragma warning restore CA1031
        }

        if (failures.Count > 0) throw failures.Count == 1 ? failures[0] : new AggregateException(failures);
        log.LogInformation($"Sweep: {found} executions had ended without a report.");
        return new ReportedOutcome("swept", Failed: false);
    }
}
