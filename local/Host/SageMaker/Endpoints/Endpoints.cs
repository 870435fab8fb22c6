using System.Text.Json.Nodes;

namespace Local.Host.SageMaker.Endpoints;

/// <summary>CreateEndpoint, UpdateEndpoint, UpdateEndpointWeightsAndCapacities and DeleteEndpoint.</summary>
public sealed class Endpoints(SageMakerStore store, EndpointFleets fleets) : IOperations
{
    static readonly ResourceKind Kind = ResourceKind.Endpoint;

    public IReadOnlyDictionary<string, Func<JsonObject, JsonObject>> Operations => new Dictionary<string, Func<JsonObject, JsonObject>>
    {
        ["CreateEndpoint"] = Create,
        ["UpdateEndpoint"] = Update,
        ["UpdateEndpointWeightsAndCapacities"] = Reweigh,
        ["DeleteEndpoint"] = Delete,
    };

    JsonObject Create(JsonObject input)
    {
        EndpointShapes.CreateEndpoint.Demand("CreateEndpoint", input);
        var plan = EndpointPlan.From(store, (string)input["EndpointConfigName"]!);
        var document = input.DeepClone().AsObject();
        document.Remove("DeploymentConfig");
        document["EndpointStatus"] = "Creating";
        var arn = store.Add(Kind, document);
        fleets.Create((string)input["EndpointName"]!, plan);
        return new() { ["EndpointArn"] = arn };
    }

    JsonObject Update(JsonObject input)
    {
        EndpointShapes.UpdateEndpoint.Demand("UpdateEndpoint", input);
        var name = (string)input["EndpointName"]!;
        store.Get(Kind, name);
        var plan = Retaining(input, EndpointPlan.From(store, (string)input["EndpointConfigName"]!), fleets.Find(name)?.Current?.Plan);
        Begin(name, document => document["PendingDeploymentSummary"] = new JsonObject
        {
            ["EndpointConfigName"] = plan.ConfigName,
            ["StartTime"] = store.Now,
            ["ProductionVariants"] = new JsonArray([.. plan.Variants.Select(v => new JsonObject { ["VariantName"] = v.Name, ["DesiredInstanceCount"] = v.Instances })]),
        });
        if (input["DeploymentConfig"] is { } deployment) store.Change(Kind, name, d => d["LastDeploymentConfig"] = deployment.DeepClone());
        fleets.Update(name, plan);
        return new() { ["EndpointArn"] = Kind.Arn(name) };
    }

    JsonObject Reweigh(JsonObject input)
    {
        EndpointShapes.UpdateWeights.Demand("UpdateEndpointWeightsAndCapacities", input);
        var name = (string)input["EndpointName"]!;
        var desired = input["DesiredWeightsAndCapacities"]!.AsArray().ToDictionary(d => (string)d!["VariantName"]!, d => d!, StringComparer.Ordinal);
        var known = store.Get(Kind, name)["ProductionVariants"]?.AsArray().Select(v => (string)v!["VariantName"]!).ToHashSet() ?? [];
        if (desired.Keys.FirstOrDefault(v => !known.Contains(v)) is { } unknown) throw SageMakerErrors.Validation($"The variant name(s) \"{unknown}\" is/are not present within endpoint \"{Kind.Arn(name)}\".");
        Begin(name, static _ => { });
        var plan = fleets.Reweigh(name, p => p with { Variants = [.. p.Variants.Select(v => Reweighed(v, desired.GetValueOrDefault(v.Name)))] });
        store.Change(Kind, name, document =>
        {
            document["EndpointStatus"] = "InService";
            document["ProductionVariants"] = plan.Describe(store.Now);
        });
        return new() { ["EndpointArn"] = Kind.Arn(name) };
    }

    JsonObject Delete(JsonObject input)
    {
        EndpointShapes.DeleteEndpoint.Demand("DeleteEndpoint", input);
        var name = (string)input["EndpointName"]!;
        var document = store.Get(Kind, name);
        if ((string?)document["EndpointStatus"] is "Creating" or "Updating") throw InProgress(name);
        store.Remove(Kind, name);
        fleets.Delete(name);
        return [];
    }

    // Checked and changed in one step: of two updates at the same time one is refused.
    void Begin(string name, Action<JsonObject> change) => store.Change(Kind, name, document =>
    {
        if ((string?)document["EndpointStatus"] != "InService") throw InProgress(name);
        if (fleets.Find(name)?.Current is null) throw InProgress(name);
        document["EndpointStatus"] = "Updating";
        change(document);
    });

    static EndpointPlan Retaining(JsonObject input, EndpointPlan wanted, EndpointPlan? current) => current is not null && (bool?)input["RetainAllVariantProperties"] == true
        ? wanted.Retaining(current, (input["ExcludeRetainedVariantProperties"] as JsonArray ?? []).Select(property => (string)property!["VariantPropertyType"]!).ToHashSet(StringComparer.Ordinal))
        : wanted;

    static VariantPlan Reweighed(VariantPlan variant, JsonNode? desired) => variant with
    {
        Weight = (double?)desired?["DesiredWeight"] ?? variant.Weight,
        Instances = (int?)desired?["DesiredInstanceCount"] ?? variant.Instances,
    };

    static Wire.AwsException InProgress(string name) => SageMakerErrors.Validation($"Cannot update in-progress endpoint \"{Kind.Arn(name)}\".");
}
