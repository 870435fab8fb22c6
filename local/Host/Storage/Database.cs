using System.Text.Json;
using Microsoft.Data.Sqlite;
using Local.Host.Wire;

namespace Local.Host.Storage;

/// <summary>Documents by kind and key in one SQLite file: what local mode must still know after it was killed.</summary>
public sealed class Database : IDisposable
{
    readonly SqliteConnection connection;
    readonly Lock gate = new();
    bool inTransaction;

    public Database(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // One connection for the host's life: a pool would hand what it was in the midst of to the next host in this process.
        connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        // WAL with NORMAL loses nothing when the process is killed; only a power cut can take the last transactions.
        Execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; CREATE TABLE IF NOT EXISTS documents (kind TEXT NOT NULL, key TEXT NOT NULL, json TEXT NOT NULL, PRIMARY KEY (kind, key)) WITHOUT ROWID;");
    }

    public T? Find<T>(string kind, string key) where T : class =>
        Query("SELECT json FROM documents WHERE kind = $a AND key = $b", kind, key, r => Read<T>(r.GetString(0))) is [var found, ..] ? found : null;

    /// <summary>All documents of a kind whose key starts with the prefix, by key in ordinal order.</summary>
    public IReadOnlyList<T> List<T>(string kind, string prefix = "") where T : class =>
        Query("SELECT json FROM documents WHERE kind = $a AND substr(key, 1, length($b)) = $b ORDER BY key", kind, prefix, r => Read<T>(r.GetString(0)));

    public void Put<T>(string kind, string key, T document) where T : class =>
        Execute("INSERT INTO documents (kind, key, json) VALUES ($a, $b, $c) ON CONFLICT (kind, key) DO UPDATE SET json = excluded.json", kind, key, JsonSerializer.Serialize(document, Json.Options));

    /// <summary>True when the document was added; false, and nothing changed, when the key existed.</summary>
    public bool TryAdd<T>(string kind, string key, T document) where T : class =>
        Execute("INSERT INTO documents (kind, key, json) VALUES ($a, $b, $c) ON CONFLICT DO NOTHING", kind, key, JsonSerializer.Serialize(document, Json.Options)) == 1;

    public bool Remove(string kind, string key) => Execute("DELETE FROM documents WHERE kind = $a AND key = $b", kind, key) == 1;

    /// <summary>Runs a statement with parameters $a, $b, ... and returns the rows it changed; for tables of a service's own.</summary>
    public int Execute(string sql, params object[] arguments)
    {
        lock (gate)
        {
            using var command = Command(sql, arguments);
            return command.ExecuteNonQuery();
        }
    }

    /// <summary>Reads the rows of a query with parameters $a, $b, ...; for tables of a service's own.</summary>
    public IReadOnlyList<T> Rows<T>(string sql, Func<SqliteDataReader, T> read, params object[] arguments)
    {
        lock (gate)
        {
            using var command = Command(sql, arguments);
            using var reader = command.ExecuteReader();
            List<T> rows = [];
            while (reader.Read()) rows.Add(read(reader));
            return rows;
        }
    }

    /// <summary>Does all of the work's changes or, when it throws, none; calls inside another transaction join it.</summary>
    public T Transaction<T>(Func<T> work)
    {
        lock (gate)
        {
            if (inTransaction) return work();
            Execute("BEGIN IMMEDIATE");
            inTransaction = true;
            var done = false;
            try
            {
                var result = work();
                Execute("COMMIT");
                done = true;
                return result;
            }
            finally
            {
                inTransaction = false;
                if (!done) Execute("ROLLBACK");
            }
        }
    }

    public void Dispose() => connection.Dispose();

    IReadOnlyList<T> Query<T>(string sql, string a, string b, Func<SqliteDataReader, T> read) => Rows(sql, read, a, b);

    SqliteCommand Command(string sql, object[] arguments)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // every caller passes a constant text; values travel as parameters
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 0; i < arguments.Length; i++) command.Parameters.AddWithValue("$" + (char)('a' + i), arguments[i]);
        return command;
    }

    static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Json.Options)!;
}
