using System.Text.Json.Nodes;
using Local.Host.SageMaker.Programs;

namespace Local.Host.SageMaker.Jobs;

/// <summary>CreateProcessingJob and StopProcessingJob.</summary>
public sealed class ProcessingJobs(SageMakerStore store, JobRunner runner, ProcessingJob job, ImagePrograms images) : IOperations
{
    public IReadOnlyDictionary<string, Func<JsonObject, JsonObject>> Operations => new Dictionary<string, Func<JsonObject, JsonObject>>
    {
        ["CreateProcessingJob"] = Create,
        ["StopProcessingJob"] = input => JobNames.Stop(runner, ResourceKind.ProcessingJob, input),
    };

    JsonObject Create(JsonObject input)
    {
        ProcessingShapes.Create.Demand("CreateProcessingJob", input);
        images.Command((string)input["AppSpecification"]!["ImageUri"]!);
        JobNames.DemandDistinct("ProcessingInputs", input["ProcessingInputs"], "InputName");
        JobNames.DemandDistinct("ProcessingOutputConfig.Outputs", input["ProcessingOutputConfig"]?["Outputs"], "OutputName");
        var document = input.DeepClone().AsObject();
        document["StoppingCondition"] ??= new JsonObject { ["MaxRuntimeInSeconds"] = 86_400 };
        document["ProcessingJobStatus"] = "InProgress";
        var arn = store.Add(ResourceKind.ProcessingJob, document);
        runner.Start(job, (string)document["ProcessingJobName"]!);
        return new() { ["ProcessingJobArn"] = arn };
    }
}
