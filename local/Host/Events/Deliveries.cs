using System.Text.Json.Nodes;
using System.Threading.Channels;
using Local.Host.Storage;
using Local.Host.Wire;

namespace Local.Host.Events;

/// <summary>Events that are owed to a function, a state machine or the event bus, kept on disk until they are handed over.</summary>
public sealed class Deliveries
{
    /// <summary>The target that stands for the event bus itself.</summary>
    public const string Bus = "event-bus";

    readonly Database database;
    readonly Channel<bool> signal = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public Deliveries(Database database)
    {
        this.database = database;
        database.Execute("CREATE TABLE IF NOT EXISTS deliveries (id INTEGER PRIMARY KEY AUTOINCREMENT, target TEXT NOT NULL, name TEXT NOT NULL, payload TEXT NOT NULL)");
    }

    /// <summary>Owes a payload to a target; inside a transaction, together with what caused it.</summary>
    /// <param name="name">The same for the same event and target, so that a second hand-over can be recognised.</param>
    public void Owe(string target, string name, JsonNode payload)
    {
        database.Execute("INSERT INTO deliveries (target, name, payload) VALUES ($a, $b, $c)", target, name, payload.ToJsonString(Json.Options));
        signal.Writer.TryWrite(true);
    }

    public IReadOnlyList<Delivery> After(long id) =>
        database.Rows("SELECT id, target, name, payload FROM deliveries WHERE id > $a ORDER BY id LIMIT 100", r => new Delivery(r.GetInt64(0), r.GetString(1), r.GetString(2), r.GetString(3)), id);

    public void Done(long id) => database.Execute("DELETE FROM deliveries WHERE id = $a", id);

    public ValueTask<bool> WaitAsync(CancellationToken cancellation) => signal.Reader.ReadAsync(cancellation);
}

/// <summary>One payload owed to one target.</summary>
public sealed record Delivery(long Id, string Target, string Name, string Payload);
