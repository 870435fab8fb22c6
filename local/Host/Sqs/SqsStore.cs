using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Local.Host.Storage;
using Local.Host.Wire;

namespace Local.Host.Sqs;

/// <summary>Queues and their messages, oldest first.</summary>
public sealed class SqsStore : IDeadLetters
{
    const string Kind = "sqs-queue";

    readonly Database database;
    readonly TimeProvider clock;

    public SqsStore(Database database, TimeProvider clock)
    {
        (this.database, this.clock) = (database, clock);
        database.Execute("CREATE TABLE IF NOT EXISTS sqs_messages (number INTEGER PRIMARY KEY AUTOINCREMENT, queue TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL, attributes TEXT NOT NULL, sent INTEGER NOT NULL, visible INTEGER NOT NULL, received INTEGER NOT NULL)");
    }

    public QueueSettings Get(string name) => database.Find<QueueSettings>(Kind, name) ?? throw SqsErrors.NoQueue();

    public IReadOnlyList<QueueSettings> Queues() => database.List<QueueSettings>(Kind);

    public void Declare(QueueSettings queue) => database.Put(Kind, queue.Name, queue);

    public void Put(string queueArn, JsonNode message, IReadOnlyDictionary<string, string> attributes) => Send(Get(queueArn.Split(':')[^1]), message.ToJsonString(Json.Options), attributes);

    public string Send(QueueSettings queue, string body, IReadOnlyDictionary<string, string> attributes)
    {
        var (id, now) = (Guid.NewGuid().ToString(), Now());
        database.Execute("INSERT INTO sqs_messages (queue, id, body, attributes, sent, visible, received) VALUES ($a, $b, $c, $d, $e, $e, 0)", queue.Name, id, body, JsonSerializer.Serialize(attributes, Json.Options), now);
        return id;
    }

    public IReadOnlyList<QueuedMessage> Receive(QueueSettings queue, int most, int hiddenFor) => database.Transaction(() =>
    {
        var now = Now();
        var due = database.Rows("SELECT number, id, body, attributes, sent, received + 1 FROM sqs_messages WHERE queue = $a AND visible <= $b ORDER BY number LIMIT $c", Read, queue.Name, now, most);
        foreach (var message in due) database.Execute("UPDATE sqs_messages SET visible = $a, received = received + 1 WHERE number = $b", now + hiddenFor * 1000L, message.Number);
        return due;
    });

    public void Delete(QueueSettings queue, long number) => database.Execute("DELETE FROM sqs_messages WHERE queue = $a AND number = $b", queue.Name, number);

    public (int Visible, int Hidden) Count(QueueSettings queue) =>
        database.Rows("SELECT coalesce(sum(visible <= $b), 0), coalesce(sum(visible > $b), 0) FROM sqs_messages WHERE queue = $a", r => (r.GetInt32(0), r.GetInt32(1)), queue.Name, Now())[0];

    long Now() => clock.GetUtcNow().ToUnixTimeMilliseconds();

    static QueuedMessage Read(SqliteDataReader r) => new(
        r.GetInt64(0), r.GetString(1), r.GetString(2), JsonSerializer.Deserialize<Dictionary<string, string>>(r.GetString(3), Json.Options)!, DateTimeOffset.FromUnixTimeMilliseconds(r.GetInt64(4)), r.GetInt32(5));
}
