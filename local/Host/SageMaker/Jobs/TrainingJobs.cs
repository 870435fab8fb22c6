using System.Text.Json.Nodes;
using Local.Host.SageMaker.Programs;

namespace Local.Host.SageMaker.Jobs;

/// <summary>CreateTrainingJob and StopTrainingJob.</summary>
public sealed class TrainingJobs(SageMakerStore store, JobRunner runner, TrainingJob job, ImagePrograms images) : IOperations
{
    public IReadOnlyDictionary<string, Func<JsonObject, JsonObject>> Operations => new Dictionary<string, Func<JsonObject, JsonObject>>
    {
        ["CreateTrainingJob"] = Create,
        ["StopTrainingJob"] = input => JobNames.Stop(runner, ResourceKind.TrainingJob, input),
    };

    JsonObject Create(JsonObject input)
    {
        TrainingShapes.Create.Demand("CreateTrainingJob", input);
        var document = input.DeepClone().AsObject();
        var algorithm = document["AlgorithmSpecification"]!.AsObject();
        var image = (string)algorithm["TrainingImage"]!;
        images.Command(image, "train");
        if (algorithm["MetricDefinitions"] is JsonArray { Count: > 0 } definitions) Check(image, definitions);
        JobNames.DemandDistinct("InputDataConfig", document["InputDataConfig"], "ChannelName");
        document["StoppingCondition"]!["MaxRuntimeInSeconds"] ??= 86_400;
        var name = (string)document["TrainingJobName"]!;
        document["ModelArtifacts"] = new JsonObject { ["S3ModelArtifacts"] = TrainingJob.Artifact(document, "model").ToString() };
        document["TrainingJobStatus"] = "InProgress";
        foreach (var flag in (string[])["EnableNetworkIsolation", "EnableInterContainerTrafficEncryption", "EnableManagedSpotTraining"]) document[flag] ??= false;
        Transitions.Next(document, "Starting", store.Now);
        var arn = store.Add(ResourceKind.TrainingJob, document);
        runner.Start(job, name);
        return new() { ["TrainingJobArn"] = arn };
    }

    static void Check(string image, JsonArray definitions)
    {
        if (ImagePrograms.IsBuiltIn(image)) throw SageMakerErrors.Validation("You can't override the metric definitions for Amazon SageMaker algorithms. Please retry the request without specifying metric definitions.");
        foreach (var definition in definitions) Metrics.UserRegex((string)definition!["Regex"]!);
    }
}
