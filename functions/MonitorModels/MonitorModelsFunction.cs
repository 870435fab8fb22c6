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
            if (await Watched(found.Key["models/".Length..^".yaml".Length]) is { } model) watched.Add(model);
        }

        return watched;
    }

    /// <summary>Null for one that is not in service. One of which something cannot be read is due at once: its check fails on that and says so, and the others are not held up.</summary>
    private async Task<WatchedModel?> Watched(string model)
    {
        try
        {
            if ((await artifacts.Read(Keys.InService(model), ContractsJson.Default.InService)).Value is not { Algorithms.Count: > 0 } serving) return null;
            var last = (await artifacts.Read(Keys.LastCheck(model), ContractsJson.Default.LastCheck)).Value;
            return new WatchedModel(model, (await WatchSettings.Of(artifacts, serving)).Monitor.Every, DueRules.LastOf(last));
        }
        catch (InvalidDataException)
        {
            return new WatchedModel(model, TimeSpan.Zero, null);
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
