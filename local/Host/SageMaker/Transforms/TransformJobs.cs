using System.Text.Json.Nodes;
using Local.Host.SageMaker.Jobs;

namespace Local.Host.SageMaker.Transforms;

/// <summary>CreateTransformJob and StopTransformJob.</summary>
public sealed class TransformJobs(SageMakerStore store, JobRunner runner, TransformJob job) : IOperations
{
    public IReadOnlyDictionary<string, Func<JsonObject, JsonObject>> Operations => new Dictionary<string, Func<JsonObject, JsonObject>>
    {
        ["CreateTransformJob"] = Create,
        ["StopTransformJob"] = input => JobNames.Stop(runner, ResourceKind.TransformJob, input),
    };

    JsonObject Create(JsonObject input)
    {
        TransformShapes.Create.Demand("CreateTransformJob", input);
        TransformShapes.DemandRules(input);
        store.Get(ResourceKind.Model, (string)input["ModelName"]!);
        var document = input.DeepClone().AsObject();
        document["TransformJobStatus"] = "InProgress";
        document["TransformInput"]!["CompressionType"] ??= "None";
        document["TransformInput"]!["SplitType"] ??= "None";
        document["TransformOutput"]!["AssembleWith"] ??= "None";
        document["DataProcessing"] ??= new JsonObject { ["InputFilter"] = "$", ["OutputFilter"] = "$", ["JoinSource"] = "None" };
        var arn = store.Add(ResourceKind.TransformJob, document);
        runner.Start(job, (string)document["TransformJobName"]!);
        return new() { ["TransformJobArn"] = arn };
    }
}
