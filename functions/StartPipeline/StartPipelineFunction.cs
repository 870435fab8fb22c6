using System.Text.Json;
using Amazon.Lambda.Core;
using Amazon.S3;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using Artifacts;
using Contracts;
using Contracts.Monitoring;

namespace StartPipeline;

/// <summary>Invoked by people, CI and the retraining policy with a pipeline's name; starts it now, once, or says what is wrong with the request.</summary>
public sealed class StartPipelineFunction
{
    private readonly StoredObjects artifacts;
    private readonly Drops drops;
    private readonly IAmazonStepFunctions stateMachines;
    private readonly StartSettings settings;
    private readonly TimeProvider time;

    public StartPipelineFunction() : this(new AmazonS3Client(), new AmazonStepFunctionsClient(), StartSettings.FromEnvironment(), TimeProvider.System)
    {
    }

    internal StartPipelineFunction(IAmazonS3 objects, IAmazonStepFunctions stateMachines, StartSettings settings, TimeProvider time)
    {
        this.stateMachines = stateMachines;
        (this.settings, this.time) = (settings, time);
        artifacts = new StoredObjects(objects, settings.ArtifactsBucket);
        drops = new Drops(objects, artifacts, settings);
    }

    public async Task<StartedPipeline> HandleAsync(JsonElement input, ILambdaContext context)
    {
        var request = PipelineRequest.Read(input);
        await NeedModel(request);
        var started = request.Pipeline switch
        {
            PipelineRequest.Monitor => await Monitor(request, context.AwsRequestId),
            PipelineRequest.Score => await drops.ForScoring(request),
            _ => await Running(request) ?? await drops.ForTraining(request, time.GetUtcNow()),
        };
        context.Logger.LogInformation($"{request.Pipeline} of {request.Model}: {started.Execution ?? started.Drop}.");
        return started;
    }

    private async Task NeedModel(PipelineRequest request)
    {
        if (await artifacts.Text(Keys.ModelFile(request.Model)) is null)
            throw new PipelineRefusedException($"There is no model {request.Model}: {artifacts.Uri(Keys.ModelFile(request.Model))} does not exist. Known: {string.Join(", ", await Models())}.");
        if (request.Pipeline == PipelineRequest.Train) return;
        if ((await artifacts.Read(Keys.InService(request.Model), ContractsJson.Default.InService)).Value is not { Algorithms.Count: > 0 })
            throw new PipelineRefusedException($"Nothing of {request.Model} is in service. Drop a file under training/{request.Model}/ of the data bucket first.");
    }

    private async Task<StartedPipeline> Monitor(PipelineRequest request, string invocation)
    {
        var checks = MonitoringRequest.Of(request.Reason, [request.Model], time.GetUtcNow(), invocation);
        var started = await stateMachines.StartExecutionAsync(new StartExecutionRequest
        {
            StateMachineArn = settings.MonitorMachine,
            Name = Names.Execution(request.Model, checks.Models[0].Check),
            Input = JsonSerializer.Serialize(checks, ContractsJson.Default.MonitoringRequest),
        });
        return new StartedPipeline(request.Pipeline, request.Model, started.ExecutionArn, null);
    }

    /// <summary>A training that nobody dropped a file for waits for the one that runs, if any: its result may be all that is wanted.</summary>
    private async Task<StartedPipeline?> Running(PipelineRequest request)
    {
        if (request.Dataset is not null) return null;
        var listed = await stateMachines.ListExecutionsAsync(new ListExecutionsRequest { StateMachineArn = settings.TrainMachine, StatusFilter = ExecutionStatus.RUNNING });
        var own = (listed.Executions ?? []).FirstOrDefault(execution => IsOf(execution.Name, request.Model));
        return own is null ? null : new StartedPipeline(request.Pipeline, request.Model, own.ExecutionArn, null);
    }

    /// <summary>An execution's name is the model's and the run's, which has one length.</summary>
    private static bool IsOf(string execution, string model) => execution.Length == model.Length + 21 && execution.StartsWith(model + "-", StringComparison.Ordinal);

    private async Task<List<string>> Models()
    {
        var models = new List<string>();
        await foreach (var found in artifacts.List("models/"))
            if (found.Key.EndsWith(".yaml", StringComparison.Ordinal)) models.Add(found.Key["models/".Length..^".yaml".Length]);
        return models;
    }
}
