using System.Text.Json.Nodes;
using Local.Host.SageMaker.Jobs;

namespace Local.Host.SageMaker.Endpoints;

/// <summary>CreateEndpointConfig and DeleteEndpointConfig.</summary>
public sealed class EndpointConfigs(SageMakerStore store) : IOperations
{
    public IReadOnlyDictionary<string, Func<JsonObject, JsonObject>> Operations => new Dictionary<string, Func<JsonObject, JsonObject>>
    {
        ["CreateEndpointConfig"] = Create,
        ["DeleteEndpointConfig"] = Delete,
    };

    JsonObject Create(JsonObject input)
    {
        EndpointShapes.CreateConfig.Demand("CreateEndpointConfig", input);
        JobNames.DemandDistinct("ProductionVariants", input["ProductionVariants"], "VariantName");
        var document = input.DeepClone().AsObject();
        foreach (var variant in document["ProductionVariants"]!.AsArray())
        {
            store.Get(ResourceKind.Model, (string)variant!["ModelName"]!);
            variant["InitialVariantWeight"] ??= 1.0;
        }
        document["EnableNetworkIsolation"] ??= false;
        return new() { ["EndpointConfigArn"] = store.Add(ResourceKind.EndpointConfig, document) };
    }

    JsonObject Delete(JsonObject input)
    {
        EndpointShapes.DeleteConfig.Demand("DeleteEndpointConfig", input);
        store.Remove(ResourceKind.EndpointConfig, (string)input["EndpointConfigName"]!);
        return [];
    }
}
