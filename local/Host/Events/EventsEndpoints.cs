using System.Text.Json;
using System.Text.Json.Nodes;
using Local.Host.Wire;

namespace Local.Host.Events;

/// <summary>EventBridge on the wire and as a state machine's task.</summary>
public sealed class EventsEndpoints(EventsStore store, EventBus bus) : IJsonService, ITaskTarget
{
    const int MostEntries = 10;

    public string TargetPrefix => "AWSEvents";

    public string Integration => "events";

    public Task<JsonObject> CallAsync(string operation, JsonObject input, Caller caller, CancellationToken cancellation) => Task.FromResult(operation switch
    {
        "PutEvents" => Put(input),
        "ListRules" => Rules(input),
        "DescribeRule" => Described(store.Get(input.Required("Name"))),
        "ListTargetsByRule" => Targets(store.Get(input.Required("Rule"))),
        _ => throw AwsException.NotEmulated("EventBridge " + operation),
    });

    public Task<JsonNode?> CallTaskAsync(string operation, JsonObject parameters, Caller caller, CancellationToken cancellation) =>
        operation == "PutEvents" ? Task.FromResult<JsonNode?>(Put(parameters)) : throw AwsException.NotEmulated($"events:{operation} as a task");

    JsonObject Put(JsonObject input)
    {
        if (input["Entries"] is not JsonArray { Count: > 0 and <= MostEntries } entries) throw new AwsException("ValidationException", $"Entries must hold 1 to {MostEntries} events.");
        var results = entries.Select(e => PutOne(e!.AsObject())).ToList();
        return new JsonObject { ["FailedEntryCount"] = results.Count(r => r.ContainsKey("ErrorCode")), ["Entries"] = new JsonArray([.. results]) };
    }

    JsonObject PutOne(JsonObject entry)
    {
        if (entry.Text("EventBusName") is { } name && name.Split('/')[^1] != "default") throw AwsException.NotEmulated("the event bus " + name);
        foreach (var member in new[] { "Source", "DetailType", "Detail" })
            if (entry[member] is null || entry[member]!.ToString().Length == 0) return Failed("InvalidArgument", $"Parameter {member} is not valid. Reason: {member} is a required argument.");
        if (Detail(entry["Detail"]!) is not { } detail) return Failed("MalformedDetail", "Detail is malformed.");
        var resources = (entry["Resources"] as JsonArray ?? []).Select(r => r!.GetValue<string>());
        var whole = bus.NewEvent(entry.Required("Source"), entry.Required("DetailType"), detail, resources);
        bus.Publish(whole);
        return new JsonObject { ["EventId"] = whole["id"]!.GetValue<string>() };
    }

    JsonObject Rules(JsonObject input)
    {
        var prefix = input.Text("NamePrefix") ?? "";
        return new JsonObject { ["Rules"] = new JsonArray([.. store.Rules().Where(r => r.Name.StartsWith(prefix, StringComparison.Ordinal)).Select(Described)]) };
    }

    static JsonObject Described(Rule rule)
    {
        var described = new JsonObject { ["Name"] = rule.Name, ["Arn"] = rule.Arn, ["State"] = rule.Enabled ? "ENABLED" : "DISABLED", ["EventBusName"] = "default" };
        if (rule.Description.Length > 0) described["Description"] = rule.Description;
        if (rule.Pattern is not null) described["EventPattern"] = rule.Pattern.ToJsonString(Json.Options);
        if (rule.Schedule is not null) described["ScheduleExpression"] = rule.Schedule;
        return described;
    }

    static JsonObject Targets(Rule rule) => new() { ["Targets"] = new JsonArray([.. rule.Targets.Select(Target)]) };

    static JsonObject Target(RuleTarget target)
    {
        var described = new JsonObject { ["Id"] = target.Id, ["Arn"] = target.Arn };
        if (target.Input is not null) described["Input"] = target.Input;
        if (target.InputPath is not null) described["InputPath"] = target.InputPath;
        if (target.Transformer is { } t)
            described["InputTransformer"] = new JsonObject { ["InputPathsMap"] = new JsonObject(t.Paths.Select(p => KeyValuePair.Create(p.Key, (JsonNode?)p.Value))), ["InputTemplate"] = t.Template };
        return described;
    }

    /// <summary>The detail, which the wire carries as text and a state machine's task as an object; null when it is no object.</summary>
    static JsonObject? Detail(JsonNode detail)
    {
        if (detail is JsonObject given) return given;
        try
        {
            return JsonNode.Parse(detail.GetValue<string>()) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static JsonObject Failed(string code, string message) => new() { ["ErrorCode"] = code, ["ErrorMessage"] = message };
}
