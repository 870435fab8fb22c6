using System.Text.Json.Nodes;
using Local.Host.Events.Schedules;
using Local.Host.Wire;

namespace Local.Host.Events;

/// <summary>Rules as a template declares them.</summary>
sealed class RuleProvider(EventsStore store, ScheduledRules schedules) : IResourceProvider
{
    public IReadOnlyCollection<string> ResourceTypes { get; } = ["AWS::Events::Rule"];

    public Task DeclareAsync(ResourceDeclaration resource, CancellationToken cancellation)
    {
        var properties = TaskParameters.Only(resource.Properties, "Name", "Description", "EventBusName", "EventPattern", "ScheduleExpression", "State", "Targets", "RoleArn");
        if (properties.Text("EventBusName") is { } bus && bus != "default") throw AwsException.NotEmulated("the event bus " + bus);
        var pattern = properties["EventPattern"]?.DeepClone().AsObject();
        if (pattern is not null) EventPattern.Check(pattern);
        if (properties.Text("ScheduleExpression") is { } schedule) Schedule.Check(schedule);
        // Ref of a rule on the default bus gives its name.
        var name = resource.PhysicalId.Split('/')[^1];
        var rule = new Rule(name, properties.Text("Description") ?? "", properties.Text("State") != "DISABLED", pattern, properties.Text("ScheduleExpression"),
            [.. (properties["Targets"] as JsonArray ?? []).Select(t => Target(t!.AsObject()))]);
        store.Put(rule);
        schedules.Arm(rule);
        return Task.CompletedTask;
    }

    static RuleTarget Target(JsonObject declared)
    {
        TaskParameters.Only(declared, "Id", "Arn", "RoleArn", "Input", "InputPath", "InputTransformer", "DeadLetterConfig", "RetryPolicy");
        var arn = declared.Required("Arn");
        if (!arn.Contains(":lambda:", StringComparison.Ordinal) && !arn.Contains(":states:", StringComparison.Ordinal)) throw AwsException.NotEmulated($"the EventBridge target {arn}");
        var transformer = declared["InputTransformer"] as JsonObject;
        return new RuleTarget(declared.Required("Id"), arn, declared.Text("Input"), declared.Text("InputPath"), transformer is null ? null : Transformer(transformer));
    }

    static InputTransformer Transformer(JsonObject declared) =>
        new((declared["InputPathsMap"] as JsonObject ?? []).ToDictionary(p => p.Key, p => p.Value!.GetValue<string>()), declared.Required("InputTemplate"));
}
