using System.Text.Json;
using Microsoft.Data.Sqlite;
using Local.Host.Storage;
using Local.Host.Wire;

namespace Local.Host.S3;

/// <summary>The versions of all objects as rows; keys order by their UTF-8 bytes, as S3's do.</summary>
sealed class ObjectRows
{
    const string Columns = "sequence, bucket, key, version, latest, marker, file, size, etag, modified, properties";

    readonly Database database;

    public ObjectRows(Database database)
    {
        this.database = database;
        database.Execute("""
            CREATE TABLE IF NOT EXISTS s3_objects (sequence INTEGER PRIMARY KEY AUTOINCREMENT, bucket TEXT NOT NULL, key TEXT NOT NULL, version TEXT NOT NULL, latest INTEGER NOT NULL, marker INTEGER NOT NULL,
              file TEXT NOT NULL, size INTEGER NOT NULL, etag TEXT NOT NULL, modified INTEGER NOT NULL, properties TEXT NOT NULL);
            CREATE UNIQUE INDEX IF NOT EXISTS s3_objects_latest ON s3_objects (bucket, key) WHERE latest = 1;
            CREATE UNIQUE INDEX IF NOT EXISTS s3_objects_version ON s3_objects (bucket, key, version);
            """);
    }

    public StoredObject? Latest(string bucket, string key) =>
        One(database.Rows($"SELECT {Columns} FROM s3_objects WHERE bucket = $a AND key = $b AND latest = 1", Read, bucket, key));

    public StoredObject? Version(string bucket, string key, string version) =>
        One(database.Rows($"SELECT {Columns} FROM s3_objects WHERE bucket = $a AND key = $b AND version = $c", Read, bucket, key, version));

    /// <summary>The objects of a bucket in key order, delete markers are left out.</summary>
    public IReadOnlyList<StoredObject> LatestFrom(KeyRange range, int limit) =>
        database.Rows($"SELECT {Columns} FROM s3_objects WHERE bucket = $a AND latest = 1 AND marker = 0 AND {KeyRange.Sql} ORDER BY key LIMIT $e", Read, range.Bucket, range.Start, range.End, range.Before, limit);

    /// <summary>All versions in key order, the newest of each key first.</summary>
    public IReadOnlyList<StoredObject> VersionsFrom(KeyRange range, int limit) =>
        database.Rows($"SELECT {Columns} FROM s3_objects WHERE bucket = $a AND {KeyRange.Sql} ORDER BY key, sequence DESC LIMIT $e", Read, range.Bucket, range.Start, range.End, range.Before, limit);

    public bool Any(string bucket) => database.Rows("SELECT 1 FROM s3_objects WHERE bucket = $a LIMIT 1", r => 1, bucket).Count > 0;

    public IReadOnlyList<string> Files() => database.Rows("SELECT file FROM s3_objects", r => r.GetString(0));

    /// <summary>Adds the newest version of a key, in place of the one with the same version id; inside a transaction.</summary>
    public StoredObject Add(StoredObject added)
    {
        database.Execute("DELETE FROM s3_objects WHERE bucket = $a AND key = $b AND version = $c", added.Bucket, added.Key, added.VersionId);
        database.Execute("UPDATE s3_objects SET latest = 0 WHERE bucket = $a AND key = $b AND latest = 1", added.Bucket, added.Key);
        var content = added.Content;
        var sequence = database.Rows(
            "INSERT INTO s3_objects (bucket, key, version, latest, marker, file, size, etag, modified, properties) VALUES ($a, $b, $c, 1, $d, $e, $f, $g, $h, $i) RETURNING sequence",
            r => r.GetInt64(0),
            added.Bucket, added.Key, added.VersionId, added.IsMarker, content.Name, content.Size, content.ETag, added.Modified.ToUnixTimeMilliseconds(), JsonSerializer.Serialize(added.Properties, Json.Options))[0];
        return added with { Sequence = sequence };
    }

    /// <summary>Removes one version for good, which may make an older one the newest; inside a transaction.</summary>
    public void Remove(StoredObject removed)
    {
        database.Execute("DELETE FROM s3_objects WHERE sequence = $a", removed.Sequence);
        if (removed.IsLatest)
            database.Execute("UPDATE s3_objects SET latest = 1 WHERE sequence = (SELECT max(sequence) FROM s3_objects WHERE bucket = $a AND key = $b)", removed.Bucket, removed.Key);
    }

    public void SetProperties(StoredObject found, ObjectProperties properties) =>
        database.Execute("UPDATE s3_objects SET properties = $a WHERE sequence = $b", JsonSerializer.Serialize(properties, Json.Options), found.Sequence);

    static StoredObject? One(IReadOnlyList<StoredObject> rows) => rows is [var found, ..] ? found : null;

    static StoredObject Read(SqliteDataReader r) => new(
        r.GetInt64(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetBoolean(4), r.GetBoolean(5),
        new StoredFile(r.GetString(6), r.GetInt64(7), r.GetString(8)),
        DateTimeOffset.FromUnixTimeMilliseconds(r.GetInt64(9)),
        JsonSerializer.Deserialize<ObjectProperties>(r.GetString(10), Json.Options)!);
}

/// <summary>Keys of a bucket from Start on and below End; of Start itself only the versions before a sequence.</summary>
sealed record KeyRange(string Bucket, string Start, long Before, string End)
{
    public const string Sql = "key >= $b AND key < $c AND (key > $b OR sequence < $d)";

    /// <summary>Greater than every key that continues the text.</summary>
    public static string Beyond(string text) => text + char.ConvertFromUtf32(0x10FFFF);
}
