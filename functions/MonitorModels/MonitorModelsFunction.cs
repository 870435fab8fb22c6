using System.Text.Json;
using Amazon.Lambda.CloudWatchEvents.ScheduledEvents;
using Amazon.Lambda.Core;
using Amazon.S3;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using Artifacts;
using CheckFiles;
using Contracts;
using Contracts.Monitoring;
using Contracts.Serving;

namespace MonitorModels;

/// <summary>Started by the schedule; leaves one monitor-model execution for all models that are due, or none.</summary>
public sealed class MonitorModelsFunction
{
    private readonly StoredObjects artifacts;
    private readonly IAmazonStepFunctions stateMachines;
    private readonly string machine;

    public MonitorModelsFunction() : this(new AmazonS3Client(), new AmazonStepFunctionsClient(), Required("ARTIFACTS_BUCKET"), Required("MONITOR_MODEL_STATE_MACHINE_ARN"))
    {
    }

    internal MonitorModelsFunction(IAmazonS3 objects, IAmazonStepFunctions stateMachines, string bucket, string machine)
    {
        artifacts = new StoredObjects(objects, bucket);
        this.stateMachines = stateMachines;
        this.machine = machine;
    }

    public async Task<DueModels> HandleAsync(ScheduledEvent tick, ILambdaContext context)
    {
        var now = new DateTimeOffset(tick.Time.ToUniversalTime());
        var due = DueRules.Due(await Watched(), now);
        var execution = due.Count == 0 ? null : await Start(MonitoringRequest.Of("schedule", due, now, "schedule"), now);
        context.Logger.LogInformation($"Due: {(due.Count == 0 ? "nobody" : string.Join(", ", due))}.");
        return new DueModels(due, execution);
    }

    private async Task<IReadOnlyList<WatchedModel>> Watched()
    {
        var watched = new List<WatchedModel>();
        await foreach (var found in artifacts.List("models/"))
        {
            if (!found.Key.EndsWith(".yaml", StringComparison.Ordinal)) continue;
            var model = found.Key["models/".Length..^".yaml".Length];
            if ((await artifacts.Read(Keys.InService(model), ContractsJson.Default.InService)).Value is not { Algorithms.Count: > 0 } serving) continue;
            var last = (await artifacts.Read(Keys.LastCheck(model), ContractsJson.Default.LastCheck)).Value;
            watched.Add(new WatchedModel(model, await Every(serving), DueRules.LastOf(last)));
        }

        return watched;
    }

    /// <summary>A model whose settings cannot be read is due at once: its check fails on them and says so, and the others are not held up.</summary>
    private async Task<TimeSpan> Every(InService serving)
    {
        try
        {
            return (await WatchSettings.Of(artifacts, serving)).Monitor.Every;
        }
        catch (InvalidDataException)
        {
            return TimeSpan.Zero;
        }
    }

    /// <summary>The same tick delivered twice has the same name.</summary>
    private async Task<string?> Start(MonitoringRequest request, DateTimeOffset now)
    {
        try
        {
            var started = await stateMachines.StartExecutionAsync(new StartExecutionRequest
            {
                StateMachineArn = machine,
                Name = $"schedule-{Names.Run(now, "schedule", request.Names, null, null)}",
                Input = JsonSerializer.Serialize(request, ContractsJson.Default.MonitoringRequest),
            });
            return started.ExecutionArn;
        }
        catch (ExecutionAlreadyExistsException)
        {
            return null;
        }
    }

    private static string Required(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : throw new InvalidOperationException($"The environment variable {name} is missing; the template sets it.");
}
