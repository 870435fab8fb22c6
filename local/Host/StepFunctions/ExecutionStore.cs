using System.Text.Json;
using System.Text.Json.Nodes;
using Local.Host.Storage;
using Local.Host.Wire;

namespace Local.Host.StepFunctions;

/// <summary>One execution; times are epoch seconds.</summary>
public sealed record Execution(string Arn, string StateMachineArn, string Name, string Input, double Start)
{
    public string Status { get; init; } = "RUNNING";

    public double? Stop { get; init; }

    public string? Output { get; init; }

    public string? Error { get; init; }

    public string? Cause { get; init; }

    public int RedriveCount { get; init; }

    public double? Redriven { get; init; }

    /// <summary>The definition it runs by: what the machine was when it started.</summary>
    public required string Definition { get; init; }

    public bool Declared { get; init; }

    public bool IsRunning => Status == "RUNNING";
}

/// <summary>Executions and their histories, every event on disk before the next step is taken.</summary>
public sealed class ExecutionStore
{
    readonly Database database;

    public ExecutionStore(Database database)
    {
        this.database = database;
        database.Execute("""
            CREATE TABLE IF NOT EXISTS executions (arn TEXT PRIMARY KEY, machine TEXT NOT NULL, status TEXT NOT NULL, start REAL NOT NULL, json TEXT NOT NULL);
            CREATE INDEX IF NOT EXISTS executions_by_machine ON executions (machine, start);
            CREATE TABLE IF NOT EXISTS history (arn TEXT NOT NULL, id INTEGER NOT NULL, json TEXT NOT NULL, PRIMARY KEY (arn, id)) WITHOUT ROWID;
            """);
    }

    /// <summary>A change and the event that tells of it: a process that dies in between must not leave one without the other.</summary>
    public T Commit<T>(Func<T> work) => database.Transaction(work);

    /// <summary>False, and nothing changed, when an execution of that ARN exists.</summary>
    public bool TryAdd(Execution execution) =>
        database.Execute("INSERT INTO executions (arn, machine, status, start, json) VALUES ($a, $b, $c, $d, $e) ON CONFLICT DO NOTHING",
            execution.Arn, execution.StateMachineArn, execution.Status, execution.Start, Text(execution)) == 1;

    public void Update(Execution execution) =>
        database.Execute("UPDATE executions SET status = $b, json = $c WHERE arn = $a", execution.Arn, execution.Status, Text(execution));

    /// <summary>Puts an ended execution back to work; false, and nothing changed, when it runs already.</summary>
    public bool TryReopen(Execution execution) =>
        database.Execute("UPDATE executions SET status = $b, json = $c WHERE arn = $a AND status <> 'RUNNING'", execution.Arn, execution.Status, Text(execution)) == 1;

    public Execution? Find(string arn) => database.Rows("SELECT json FROM executions WHERE arn = $a", r => Read(r.GetString(0)), arn) is [var found, ..] ? found : null;

    public Execution Get(string arn) => Find(arn) ?? throw StepFunctionsErrors.NoExecution(arn);

    /// <summary>Newest first, as ListExecutions answers.</summary>
    public IReadOnlyList<Execution> List(string machine) =>
        database.Rows("SELECT json FROM executions WHERE machine = $a ORDER BY start DESC, rowid DESC", r => Read(r.GetString(0)), machine);

    public IReadOnlyList<Execution> Running() => database.Rows("SELECT json FROM executions WHERE status = 'RUNNING'", r => Read(r.GetString(0)));

    public void Append(string arn, long id, JsonObject historyEvent) =>
        database.Execute("INSERT INTO history (arn, id, json) VALUES ($a, $b, $c)", arn, id, historyEvent.ToJsonString(Json.Options));

    /// <summary>Up to count events after (or, in reverse, before) an event id.</summary>
    public IReadOnlyList<JsonObject> History(string arn, bool reverse, long from, int count) =>
        database.Rows($"SELECT json FROM history WHERE arn = $a AND id {(reverse ? "<" : ">")} $b ORDER BY id {(reverse ? "DESC" : "ASC")} LIMIT $c",
            r => JsonNode.Parse(r.GetString(0))!.AsObject(), arn, from, count);

    static string Text(Execution execution) => JsonSerializer.Serialize(execution, Json.Options);

    static Execution Read(string json) => JsonSerializer.Deserialize<Execution>(json, Json.Options)!;
}
