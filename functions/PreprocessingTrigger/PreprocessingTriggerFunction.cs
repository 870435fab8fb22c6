using Amazon.Lambda.Core;
using Amazon.Lambda.S3Events;
using Amazon.S3;
using Amazon.StepFunctions;
using Contracts;
using Contracts.Training;
using Drops;
using System.Text.Json;

namespace PreprocessingTrigger;

/// <summary>Started by an object under training/ in the data bucket; leaves one train-model execution per event, also for what cannot be trained.</summary>
public sealed class PreprocessingTriggerFunction
{
    private const string Purpose = "training/";

    private readonly RunConfigurations configurations;
    private readonly IAmazonStepFunctions stateMachines;
    private readonly TriggerSettings settings;

    public PreprocessingTriggerFunction() : this(new AmazonS3Client(), new AmazonStepFunctionsClient(), TriggerSettings.FromEnvironment())
    {
    }

    internal PreprocessingTriggerFunction(IAmazonS3 objects, IAmazonStepFunctions stateMachines, TriggerSettings settings)
    {
        configurations = new RunConfigurations(objects, settings.ArtifactsBucket);
        this.stateMachines = stateMachines;
        this.settings = settings;
    }

    public Task HandleAsync(S3Event drops, ILambdaContext context) => StartedExecutions.ForEach(drops, record => Start(record, context.Logger));

    private async Task Start(S3Event.S3EventNotificationRecord record, ILambdaLogger log)
    {
        if (DroppedFile.From(record, Purpose) is not { } file)
        {
            log.LogInformation($"Passed over {record.S3.Object.Key}: a folder's marker, or not under training/.");
            return;
        }

        TrainingRequest? request = null;
        var started = await stateMachines.StartOnce(
            settings.StateMachineArn, file, async named => JsonSerializer.Serialize(request = await Request(named), ContractsJson.Default.TrainingRequest));
        log.LogInformation($"{started.File.Execution}: {(started.IsNew ? "started" : "was started before")} for {file.Drop.Bucket}/{file.Drop.Key}{(request?.Fault is null ? "" : ", to report a fault")}.");
    }

    /// <summary>The configuration that the first delivery kept is the run's, whatever became of the model file meanwhile.</summary>
    private async Task<TrainingRequest> Request(DroppedFile file)
    {
        if (TrainingRequests.Refuse(file) is { } fault) return TrainingRequests.Reported(file, fault);
        var stored = await configurations.Stored(file);
        var yaml = await configurations.ModelFile(file);
        var request = TrainingRequests.Compose(file, stored, yaml, settings);
        if (stored is not null || request.Configuration is null || await configurations.Keep(file, request.Configuration)) return request;
        return TrainingRequests.Compose(file, await configurations.Stored(file), yaml, settings);
    }
}
