using System.Text.Json.Nodes;

namespace Local.Host.SageMaker.Endpoints;

/// <summary>One variant of an endpoint with its containers, resolved: a model deleted later does not matter.</summary>
public sealed record VariantPlan(string Name, IReadOnlyList<ContainerSpec> Containers, double Weight, int Instances)
{
    public int StartupSeconds { get; init; } = 240;
}

/// <summary>What an endpoint serves; kept on disk, so that it is served again after a restart.</summary>
public sealed record EndpointPlan(string ConfigName, IReadOnlyList<VariantPlan> Variants, JsonObject? Capture)
{
    public static EndpointPlan From(SageMakerStore store, string configName)
    {
        var config = store.Get(ResourceKind.EndpointConfig, configName);
        return new EndpointPlan(configName, [.. config["ProductionVariants"]!.AsArray().Select(v => Variant(store, v!))], config["DataCaptureConfig"]?.DeepClone().AsObject());
    }

    /// <summary>This plan with the properties of the current one's variants, but for those that are excluded by name.</summary>
    public EndpointPlan Retaining(EndpointPlan current, IReadOnlySet<string> excluded)
    {
        var byName = current.Variants.ToDictionary(v => v.Name, StringComparer.Ordinal);
        return this with { Variants = [.. Variants.Select(v => byName.TryGetValue(v.Name, out var now) ? Retained(v, now) : v)], Capture = excluded.Contains("DataCaptureConfig") ? Capture : current.Capture };

        VariantPlan Retained(VariantPlan wanted, VariantPlan now) => wanted with
        {
            Instances = excluded.Contains("DesiredInstanceCount") ? wanted.Instances : now.Instances,
            Weight = excluded.Contains("DesiredWeight") ? wanted.Weight : now.Weight,
        };
    }

    /// <summary>The variants as DescribeEndpoint shows them.</summary>
    public JsonArray Describe(JsonNode now) => [.. Variants.Select(v => new JsonObject
    {
        ["VariantName"] = v.Name,
        ["DeployedImages"] = new JsonArray([.. v.Containers.Select(c => new JsonObject { ["SpecifiedImage"] = c.Image, ["ResolvedImage"] = c.Image, ["ResolutionTime"] = now.DeepClone() })]),
        ["CurrentWeight"] = v.Weight,
        ["DesiredWeight"] = v.Weight,
        ["CurrentInstanceCount"] = v.Instances,
        ["DesiredInstanceCount"] = v.Instances,
    })];

    /// <summary>The data capture as DescribeEndpoint shows it, or null.</summary>
    public JsonObject? DescribeCapture()
    {
        if (Capture is null) return null;
        var enabled = (bool?)Capture["EnableCapture"] ?? false;
        JsonObject summary = new()
        {
            ["EnableCapture"] = enabled,
            ["CaptureStatus"] = enabled ? "Started" : "Stopped",
            ["CurrentSamplingPercentage"] = Capture["InitialSamplingPercentage"]!.DeepClone(),
            ["DestinationS3Uri"] = Capture["DestinationS3Uri"]!.DeepClone(),
        };
        if (Capture["KmsKeyId"] is { } key) summary["KmsKeyId"] = key.DeepClone();
        return summary;
    }

    static VariantPlan Variant(SageMakerStore store, JsonNode variant)
    {
        var containers = ContainerSpec.Of(store.Get(ResourceKind.Model, (string)variant["ModelName"]!));
        var plan = new VariantPlan((string)variant["VariantName"]!, containers, (double)variant["InitialVariantWeight"]!, (int)variant["InitialInstanceCount"]!);
        return variant["ContainerStartupHealthCheckTimeoutInSeconds"] is { } startup ? plan with { StartupSeconds = (int)startup } : plan;
    }
}
