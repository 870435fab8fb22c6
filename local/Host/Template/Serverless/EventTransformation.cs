using System.Text.Json.Nodes;

namespace Local.Host.Template.Serverless;

/// <summary>The events of SAM functions and state machines: bucket notifications, API routes, rules and schedules, each with its permission.</summary>
public static class EventTransformation
{
    public static void OfFunction(ResourceSet resources, RawResource function, JsonObject events)
    {
        foreach (var (name, node) in events)
        {
            var given = Event(resources, node, events, name);
            Action<ResourceSet, RawResource, string, JsonObject> apply = node!["Type"]!.ToString() switch
            {
                "S3" => Bucket,
                "Api" => ApiTransformation.AddRoute,
                "EventBridgeRule" or "CloudWatchEvent" or "Schedule" => FunctionRule,
                var type => throw resources.Source.Error(node, $"the event type {type} of {function.LogicalId} is not emulated by local mode; S3, Api, EventBridgeRule and Schedule are."),
            };
            apply(resources, function, name, given);
        }
    }

    public static void OfStateMachine(ResourceSet resources, RawResource machine, JsonObject events)
    {
        foreach (var (name, node) in events)
        {
            var given = Event(resources, node, events, name);
            if (node!["Type"]!.ToString() is not ("EventBridgeRule" or "CloudWatchEvent" or "Schedule") and var type)
                throw resources.Source.Error(node, $"the event type {type} of {machine.LogicalId} is not emulated by local mode; EventBridgeRule and Schedule are.");
            var id = machine.LogicalId + name;
            resources.Add(machine, id + "Role", "AWS::IAM::Role", StartRole(machine.LogicalId));
            Rule(resources, machine, id, given, new JsonObject { ["Arn"] = Members.Ref(machine.LogicalId), ["RoleArn"] = Members.Arn(id + "Role") });
        }
    }

    public static void Permit(ResourceSet resources, RawResource function, string id, string principal, JsonObject more)
    {
        more["Action"] = "lambda:InvokeFunction";
        more["FunctionName"] = Members.Ref(function.LogicalId);
        more["Principal"] = principal;
        resources.Add(function, id, "AWS::Lambda::Permission", more);
    }

    static JsonObject Event(ResourceSet resources, JsonNode? node, JsonObject events, string name)
    {
        var map = resources.Source.Map(node, name, events);
        if (map["Type"] is null) throw resources.Source.Error(map, $"the event {name} has no Type.");
        return map["Properties"] as JsonObject ?? [];
    }

    static void Bucket(ResourceSet resources, RawResource function, string name, JsonObject given)
    {
        resources.Source.Allow(given, $"the S3 event {name}", ["Bucket", "Events", "Filter"]);
        var bucket = resources.Referenced(given["Bucket"], "AWS::S3::Bucket", given, "Bucket of an S3 event");
        var permission = $"{function.LogicalId}{name}Permission";
        Permit(resources, function, permission, "s3.amazonaws.com", new JsonObject { ["SourceAccount"] = Members.Ref("AWS::AccountId") });
        if (bucket.Properties["NotificationConfiguration"] is not JsonObject notification) bucket.Properties["NotificationConfiguration"] = notification = [];
        if (notification["LambdaConfigurations"] is not JsonArray lambdas) notification["LambdaConfigurations"] = lambdas = [];
        foreach (var kind in given["Events"] is JsonArray list ? list : [given["Events"]?.DeepClone()])
        {
            var entry = resources.Source.From(given, new JsonObject { ["Event"] = kind?.DeepClone(), ["Function"] = Members.Arn(function.LogicalId) });
            if (given["Filter"] is { } filter) entry["Filter"] = filter.DeepClone();
            lambdas.Add((JsonNode)entry);
        }

        bucket.DependsOn.Add(permission);
    }

    static void FunctionRule(ResourceSet resources, RawResource function, string name, JsonObject given)
    {
        var id = function.LogicalId + name;
        Rule(resources, function, id, given, new JsonObject { ["Arn"] = Members.Arn(function.LogicalId) });
        Permit(resources, function, id + "Permission", "events.amazonaws.com", new JsonObject { ["SourceArn"] = Members.Arn(id) });
    }

    static void Rule(ResourceSet resources, RawResource origin, string id, JsonObject given, JsonObject target)
    {
        var source = resources.Source;
        source.Allow(given, $"the event {id}", ["Pattern", "Schedule", "State", "Enabled", "EventBusName", "Input", "InputPath", "InputTransformer", "RuleName", "Name", "Description", "Target", "DeadLetterConfig", "RetryPolicy"]);
        var rule = source.Copy(given, "Pattern>EventPattern", "Schedule>ScheduleExpression", "State", "EventBusName", "RuleName>Name", "Name", "Description");
        if (given["Enabled"] is { } enabled) rule["State"] = enabled.ToString() == "false" ? "DISABLED" : "ENABLED";
        target["Id"] = given["Target"]?["Id"]?.DeepClone() ?? id + "Target";
        foreach (var (member, value) in source.Copy(given, "Input", "InputPath", "InputTransformer", "RetryPolicy")) target[member] = value?.DeepClone();
        if (given["DeadLetterConfig"] is JsonObject queue) target["DeadLetterConfig"] = new JsonObject { ["Arn"] = (queue["Arn"] ?? throw source.Error(queue, "DeadLetterConfig of an event must name an Arn."))?.DeepClone() };
        rule["Targets"] = new JsonArray(target);
        resources.Add(origin, id, "AWS::Events::Rule", rule);
    }

    static JsonObject StartRole(string machine) => new()
    {
        ["AssumeRolePolicyDocument"] = RoleTransformation.Trust("events.amazonaws.com"),
        ["Policies"] = new JsonArray(new JsonObject
        {
            ["PolicyName"] = "Start",
            ["PolicyDocument"] = new JsonObject { ["Statement"] = new JsonArray(new JsonObject { ["Effect"] = "Allow", ["Action"] = "states:StartExecution", ["Resource"] = Members.Ref(machine) }) },
        }),
    };
}
