using System.Text.Json.Nodes;
using Local.Host.Storage;

namespace Local.Host.Events.Schedules;

/// <summary>When each scheduled rule is due next, kept on disk, and what happens then.</summary>
public sealed class ScheduledRules(EventsStore store, Deliveries deliveries, EventBus bus, Database database, TimeProvider clock)
{
    const string Kind = "events-schedule";

    /// <summary>Sets a rule going from now on; one that goes already keeps its beat, unless its expression changed.</summary>
    public void Arm(Rule rule)
    {
        if (rule.Schedule is not { } expression) database.Remove(Kind, rule.Name);
        else if (database.Find<Due>(Kind, rule.Name)?.Expression != expression) Put(rule, expression, Schedule.NextAfter(expression, clock.GetUtcNow()));
    }

    /// <summary>Fires what is due, each rule once however often it was missed; answers when the next one is due.</summary>
    public DateTimeOffset? FireDue() => database.Transaction(() =>
    {
        var now = clock.GetUtcNow();
        foreach (var rule in store.Rules())
        {
            if (rule.Schedule is not { } expression || database.Find<Due>(Kind, rule.Name) is not { Next: { } due } || due > now) continue;
            if (rule.Enabled) Fire(rule);
            Put(rule, expression, Schedule.NextAfter(expression, due, now));
        }

        return database.List<Due>(Kind).Min(d => d.Next);
    });

    void Fire(Rule rule)
    {
        var whole = bus.NewEvent("aws.events", "Scheduled Event", new JsonObject(), [rule.Arn]);
        foreach (var target in rule.Targets) deliveries.Owe(target.Arn, EventBus.NameOf(whole, rule, target), target.InputFor(whole));
    }

    void Put(Rule rule, string expression, DateTimeOffset? next) => database.Put(Kind, rule.Name, new Due(expression, next));

    sealed record Due(string Expression, DateTimeOffset? Next);
}
