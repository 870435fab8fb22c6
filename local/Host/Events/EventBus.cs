using System.Text.Json.Nodes;
using Local.Host.Storage;

namespace Local.Host.Events;

/// <summary>The default event bus: each event goes to the targets of every enabled rule whose pattern it matches.</summary>
public sealed class EventBus(EventsStore store, Deliveries deliveries, Database database, TimeProvider clock) : IEventBus
{
    public void Put(string source, string detailType, JsonObject detail, params string[] resources) =>
        Publish(NewEvent(source, detailType, detail, resources));

    public JsonObject NewEvent(string source, string detailType, JsonObject detail, IEnumerable<string> resources) => new()
    {
        ["version"] = "0",
        ["id"] = Guid.NewGuid().ToString(),
        ["detail-type"] = detailType,
        ["source"] = source,
        ["account"] = Settings.Account,
        ["time"] = clock.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ"),
        ["region"] = Settings.Region,
        ["resources"] = new JsonArray([.. resources.Select(r => (JsonNode)r)]),
        ["detail"] = detail.DeepClone(),
    };

    /// <summary>Owes a whole event to its targets, all of them or, when the process dies in between, none.</summary>
    public void Publish(JsonObject whole) => database.Transaction(() =>
    {
        foreach (var rule in store.Rules().Where(r => r.Matches(whole)))
            foreach (var target in rule.Targets)
                deliveries.Owe(target.Arn, NameOf(whole, rule, target), target.InputFor(whole));
        return true;
    });

    /// <summary>The same for the same event and target, and short enough for an execution's name.</summary>
    public static string NameOf(JsonObject whole, Rule rule, RuleTarget target) => $"{whole["id"]}_{rule.Name}_{target.Id}" is var name && name.Length > 80 ? name[..80] : name;
}
