using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Local.Host.SageMaker;
using Local.Host.Wire;

namespace Local.Host.ApplicationAutoScaling;

/// <summary>Application Auto Scaling for endpoints, on the wire and as a state machine's task: targets and policies are kept and shown; on one machine nothing scales.</summary>
public sealed partial class ScalingEndpoints(ScalingStore store, SageMakerStore sagemaker, TimeProvider clock) : IJsonService, ITaskTarget
{
    const string Namespace = "sagemaker";
    const string Dimension = "sagemaker:variant:DesiredInstanceCount";
    const string Metric = "SageMakerVariantInvocationsPerInstance";

    public string TargetPrefix => "AnyScaleFrontendService";

    public string Integration => "applicationautoscaling";

    public Task<JsonObject> CallAsync(string operation, JsonObject input, Caller caller, CancellationToken cancellation) => Task.FromResult(operation switch
    {
        "RegisterScalableTarget" => Register(input),
        "DeregisterScalableTarget" => Deregister(input),
        "DescribeScalableTargets" => DescribeTargets(input),
        "PutScalingPolicy" => PutPolicy(input),
        "DeleteScalingPolicy" => DeletePolicy(input),
        "DescribeScalingPolicies" => DescribePolicies(input),
        _ => throw AwsException.NotEmulated("Application Auto Scaling " + operation),
    });

    public async Task<JsonNode?> CallTaskAsync(string operation, JsonObject parameters, Caller caller, CancellationToken cancellation) =>
        await CallAsync(operation, parameters, caller, cancellation);

    JsonObject Register(JsonObject input)
    {
        TaskParameters.Only(input, "ServiceNamespace", "ResourceId", "ScalableDimension", "MinCapacity", "MaxCapacity", "Tags");
        var resource = Resource(input);
        if (!HasVariant(resource)) throw ScalingErrors.Invalid($"The endpoint or its variant does not exist: {resource}");
        var known = store.Find(resource);
        if ((input.Number("MinCapacity") ?? known?.MinCapacity) is not { } min || (input.Number("MaxCapacity") ?? known?.MaxCapacity) is not { } max)
            throw ScalingErrors.Invalid("MinCapacity and MaxCapacity are required when a scalable target is registered.");
        if (min < 0 || max < min) throw ScalingErrors.Invalid("Maximum capacity cannot be less than minimum capacity");
        var target = (known ?? new ScalableTarget(resource, min, max, clock.GetUtcNow())) with { MinCapacity = min, MaxCapacity = max };
        store.Put(target);
        return new() { ["ScalableTargetARN"] = target.Arn };
    }

    JsonObject Deregister(JsonObject input)
    {
        var resource = Resource(input);
        return store.Remove(resource) ? [] : throw ScalingErrors.NoTarget(resource);
    }

    JsonObject DescribeTargets(JsonObject input)
    {
        TaskParameters.Only(input, "ServiceNamespace", "ResourceIds", "ScalableDimension", "MaxResults");
        Check(input);
        var asked = (input["ResourceIds"] as JsonArray)?.Select(id => (string)id!).ToHashSet(StringComparer.Ordinal);
        return new() { ["ScalableTargets"] = new JsonArray([.. store.List().Where(target => asked?.Contains(target.ResourceId) ?? true).Select(ScalingJson.Target)]) };
    }

    JsonObject PutPolicy(JsonObject input)
    {
        TaskParameters.Only(input, "PolicyName", "PolicyType", "ServiceNamespace", "ResourceId", "ScalableDimension", ScalingJson.Configuration);
        var (name, resource) = (input.Required("PolicyName"), Resource(input));
        if (input.Text("PolicyType") is not "TargetTrackingScaling") throw AwsException.NotEmulated($"the scaling policy type {input.Text("PolicyType") ?? "StepScaling"}");
        if (input[ScalingJson.Configuration] is not JsonObject configuration || configuration["TargetValue"] is null) throw ScalingErrors.Invalid($"{ScalingJson.Configuration} with a TargetValue is required.");
        if ((string?)configuration["PredefinedMetricSpecification"]?["PredefinedMetricType"] is not Metric) throw AwsException.NotEmulated($"a scaling metric other than {Metric}");
        if (store.Find(resource) is null) throw ScalingErrors.NoTarget(resource);
        var policy = (store.FindPolicy(resource, name) ?? new ScalingPolicy(name, resource, [], clock.GetUtcNow())) with { Configuration = configuration.DeepClone().AsObject() };
        store.Put(policy);
        return new() { ["PolicyARN"] = policy.Arn, ["Alarms"] = new JsonArray() };
    }

    JsonObject DeletePolicy(JsonObject input)
    {
        var (name, resource) = (input.Required("PolicyName"), Resource(input));
        return store.RemovePolicy(resource, name) ? [] : throw ScalingErrors.NoPolicy(name, resource);
    }

    JsonObject DescribePolicies(JsonObject input)
    {
        TaskParameters.Only(input, "ServiceNamespace", "ResourceId", "ScalableDimension", "PolicyNames", "MaxResults");
        Check(input);
        var names = (input["PolicyNames"] as JsonArray)?.Select(name => (string)name!).ToHashSet(StringComparer.Ordinal);
        var found = store.Policies(input.Text("ResourceId") ?? "").Where(policy => names?.Contains(policy.Name) ?? true);
        return new() { ["ScalingPolicies"] = new JsonArray([.. found.Select(ScalingJson.Policy)]) };
    }

    static string Resource(JsonObject input)
    {
        Check(input);
        if (input.Text("ScalableDimension") is null) throw ScalingErrors.Invalid("ScalableDimension is required.");
        var resource = input.Required("ResourceId");
        return ResourceId().IsMatch(resource) ? resource : throw ScalingErrors.Invalid($"Unsupported service namespace, resource type or scalable dimension: {resource}");
    }

    static void Check(JsonObject input)
    {
        if (input.Required("ServiceNamespace") != Namespace) throw AwsException.NotEmulated($"the scaling of {input.Text("ServiceNamespace")}");
        if (input.Text("ScalableDimension") is { } dimension && dimension != Dimension) throw AwsException.NotEmulated($"the scalable dimension {dimension}");
    }

    bool HasVariant(string resource)
    {
        var parts = resource.Split('/');
        var endpoint = sagemaker.List(ResourceKind.Endpoint).FirstOrDefault(document => (string?)document["EndpointName"] == parts[1]);
        return endpoint?["ProductionVariants"] is JsonArray variants && variants.Any(variant => (string?)variant!["VariantName"] == parts[3]);
    }

    [GeneratedRegex(@"^endpoint/[^/]+/variant/[^/]+\z")]
    private static partial Regex ResourceId();
}
