using System.Text.Json.Nodes;
using Local.Host.SageMaker.Programs;
using Local.Host.SageMaker.Shapes;

namespace Local.Host.SageMaker.Endpoints;

/// <summary>CreateModel and DeleteModel.</summary>
public sealed class Models(SageMakerStore store, IObjects objects, ImagePrograms images) : IOperations
{
    static readonly Structure DeleteRequest = new(Structure.Required("ModelName", Shared.ModelName));

    public IReadOnlyDictionary<string, Func<JsonObject, JsonObject>> Operations => new Dictionary<string, Func<JsonObject, JsonObject>>
    {
        ["CreateModel"] = Create,
        ["DeleteModel"] = Delete,
    };

    JsonObject Create(JsonObject input)
    {
        ModelShapes.Create.Demand("CreateModel", input);
        var chained = input["Containers"] as JsonArray;
        if ((input["PrimaryContainer"] is null) == (chained is null)) throw SageMakerErrors.Validation("Give either PrimaryContainer or Containers.");
        if (chained is { Count: < 2 }) throw SageMakerErrors.Validation("An inference pipeline needs 2 to 15 Containers; give a single one as PrimaryContainer.");
        var document = input.DeepClone().AsObject();
        foreach (var container in ContainerSpec.Of(document)) Check(container);
        if (document["PrimaryContainer"] is JsonObject primary) primary["Mode"] ??= "SingleModel";
        document["EnableNetworkIsolation"] ??= false;
        return new() { ["ModelArn"] = store.Add(ResourceKind.Model, document) };
    }

    void Check(ContainerSpec container)
    {
        images.Command(container.Image, "serve");
        if (container.ModelDataUrl is not { } url) return;
        var data = S3Location.Parse(url);
        if (objects.Find(data.Bucket, data.Key) is null) throw SageMakerErrors.Validation($"Could not find model data at {url}.");
    }

    JsonObject Delete(JsonObject input)
    {
        DeleteRequest.Demand("DeleteModel", input);
        store.Remove(ResourceKind.Model, (string)input["ModelName"]!);
        return [];
    }
}
