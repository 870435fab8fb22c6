using System.Text.Json.Nodes;

namespace Local.Host.Template.Serverless;

/// <summary>The role that SAM makes for a function or state machine which names none.</summary>
public static class RoleTransformation
{
    /// <summary>The ARN of the resource's role, after adding {LogicalId}Role where the template gives no Role.</summary>
    public static JsonNode Apply(ResourceSet resources, RawResource resource, string principal)
    {
        if (resource.Properties["Role"] is { } own) return own.DeepClone();
        var role = resource.LogicalId + "Role";
        JsonObject properties = new() { ["AssumeRolePolicyDocument"] = Trust(principal), ["Policies"] = Policies(resources.Source, resource), ["ManagedPolicyArns"] = Managed(resource, principal) };
        resources.Add(resource, role, "AWS::IAM::Role", properties);
        return Members.Arn(role);
    }

    public static JsonObject Trust(string principal) => new()
    {
        ["Version"] = "2012-10-17",
        ["Statement"] = new JsonArray(new JsonObject { ["Effect"] = "Allow", ["Principal"] = new JsonObject { ["Service"] = principal }, ["Action"] = "sts:AssumeRole" }),
    };

    static JsonArray Policies(TemplateSource source, RawResource resource)
    {
        JsonArray policies = [];
        foreach (var policy in Given(resource).OfType<JsonObject>())
        {
            if (policy["Statement"] is null) throw source.Error(policy, $"{policy.First().Key} of {resource.LogicalId} is a policy template of SAM, which local mode does not emulate; write its statements.");
            policies.Add(new JsonObject { ["PolicyName"] = $"{resource.LogicalId}RolePolicy{policies.Count}", ["PolicyDocument"] = policy.DeepClone() });
        }

        return policies;
    }

    static JsonArray Managed(RawResource resource, string principal)
    {
        List<string> basic = principal == "lambda.amazonaws.com" ? ["arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"] : [];
        return new JsonArray([.. basic.Select(b => (JsonNode)b), .. Given(resource).OfType<JsonValue>().Select(v => v.DeepClone())]);
    }

    static JsonArray Given(RawResource resource) => resource.Properties["Policies"] switch { null => [], JsonArray list => list, var one => [one.DeepClone()] };
}
