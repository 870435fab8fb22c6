using System.Text.Json.Nodes;
using Local.Host.Storage;

namespace Local.Host.Events;

/// <summary>The rules of the default event bus.</summary>
public sealed class EventsStore(Database database)
{
    const string Kind = "events-rule";

    public IReadOnlyList<Rule> Rules() => database.List<Rule>(Kind);

    public Rule Get(string name) => database.Find<Rule>(Kind, name) ?? throw EventsErrors.NoSuchRule(name);

    public void Put(Rule rule) => database.Put(Kind, rule.Name, rule);
}

/// <summary>A rule: a pattern that events match, or a schedule, and the targets it has.</summary>
public sealed record Rule(string Name, string Description, bool Enabled, JsonObject? Pattern, string? Schedule, IReadOnlyList<RuleTarget> Targets)
{
    public string Arn => Settings.Arn("events", "rule/" + Name);

    public bool Matches(JsonObject whole) => Enabled && Pattern is not null && EventPattern.Matches(Pattern, whole);
}

/// <summary>Who gets the events of a rule, and in which form: whole, as a fixed text, a part, or a template filled from parts.</summary>
public sealed record RuleTarget(string Id, string Arn, string? Input, string? InputPath, InputTransformer? Transformer)
{
    public JsonNode InputFor(JsonObject whole) => TargetInput.Of(this, whole);
}

/// <summary>Names for parts of the event, and a text with the names in angle brackets.</summary>
public sealed record InputTransformer(IReadOnlyDictionary<string, string> Paths, string Template);
