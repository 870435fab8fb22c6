using System.Text.Json;
using Amazon.Lambda.Core;
using Amazon.Lambda.S3Events;
using Amazon.StepFunctions;
using Contracts;
using Contracts.Scoring;
using Contracts.Training;
using Drops;

namespace ScoringTrigger;

/// <summary>Started by an object under scoring/ in the data bucket; leaves one score-batch execution per file or per marked folder, also for what cannot be scored.</summary>
public sealed class ScoringTriggerFunction
{
    private const string Purpose = "scoring/";

    private readonly IAmazonStepFunctions stateMachines;
    private readonly string machine;

    public ScoringTriggerFunction() : this(new AmazonStepFunctionsClient(), Required("SCORE_BATCH_STATE_MACHINE_ARN"))
    {
    }

    internal ScoringTriggerFunction(IAmazonStepFunctions stateMachines, string machine)
    {
        this.stateMachines = stateMachines;
        this.machine = machine;
    }

    public Task HandleAsync(S3Event drops, ILambdaContext context) => StartedExecutions.ForEach(drops, record => Start(record, context.Logger));

    private async Task Start(S3Event.S3EventNotificationRecord record, ILambdaLogger log)
    {
        if (DroppedFile.From(record, Purpose) is not { } file || !Batches.Start(file))
        {
            log.LogInformation($"Passed over {record.S3.Object.Key}: a folder's marker, or a part that waits for its folder's {BatchKeys.Marker} or a manifest.");
            return;
        }

        var fault = Batches.Refuse(file);
        var started = await stateMachines.StartOnce(machine, file, named => Task.FromResult(Request(named, fault)));
        log.LogInformation($"{started.File.Execution}: {(started.IsNew ? "started" : "was started before")} for {file.Uri}{(fault is null ? "" : ", to report a fault")}.");
    }

    private static string Request(DroppedFile file, Fault? fault) =>
        JsonSerializer.Serialize(new ScoringRequest(file.Model.Length == 0 ? SafeName.From("") : file.Model, file.Run, file.Drop, fault), ContractsJson.Default.ScoringRequest);

    private static string Required(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : throw new InvalidOperationException($"The environment variable {name} is missing; the template sets it.");
}
