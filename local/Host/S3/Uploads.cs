using Microsoft.Data.Sqlite;
using Local.Host.Storage;

namespace Local.Host.S3;

/// <summary>Multipart uploads that were begun, and their parts.</summary>
sealed class Uploads
{
    const string Kind = "s3-upload";

    readonly Database database;
    readonly TimeProvider clock;

    public Uploads(Database database, TimeProvider clock)
    {
        (this.database, this.clock) = (database, clock);
        database.Execute("CREATE TABLE IF NOT EXISTS s3_parts (upload TEXT NOT NULL, number INTEGER NOT NULL, file TEXT NOT NULL, size INTEGER NOT NULL, etag TEXT NOT NULL, modified INTEGER NOT NULL, PRIMARY KEY (upload, number)) WITHOUT ROWID");
    }

    public Upload Begin(string bucket, string key, ObjectProperties properties)
    {
        var upload = new Upload(Guid.NewGuid().ToString("n"), bucket, key, clock.GetUtcNow(), properties);
        database.Put(Kind, upload.Id, upload);
        return upload;
    }

    public Upload Get(string id, string bucket, string key) =>
        database.Find<Upload>(Kind, id) is { } found && found.Bucket == bucket && found.Key == key ? found : throw S3Errors.NoSuchUpload(id);

    public IReadOnlyList<Upload> Of(string bucket) =>
        [.. database.List<Upload>(Kind).Where(u => u.Bucket == bucket).OrderBy(u => u.Key, StringComparer.Ordinal).ThenBy(u => u.Initiated)];

    /// <summary>Adds or replaces a part; the file that it replaces, if any, is returned for removal.</summary>
    public string? AddPart(Upload upload, int number, StoredFile content) => database.Transaction(() =>
    {
        Get(upload.Id, upload.Bucket, upload.Key);
        var replaced = Parts(upload.Id).FirstOrDefault(p => p.Number == number)?.Content.Name;
        database.Execute("INSERT OR REPLACE INTO s3_parts (upload, number, file, size, etag, modified) VALUES ($a, $b, $c, $d, $e, $f)",
            upload.Id, number, content.Name, content.Size, content.ETag, clock.GetUtcNow().ToUnixTimeMilliseconds());
        return replaced;
    });

    public IReadOnlyList<Part> Parts(string id) => database.Rows("SELECT number, file, size, etag, modified FROM s3_parts WHERE upload = $a ORDER BY number", Read, id);

    /// <summary>Forgets an upload and its parts; the parts' files are returned for removal.</summary>
    public IReadOnlyList<string> End(Upload upload) => database.Transaction(() =>
    {
        IReadOnlyList<string> files = [.. Parts(upload.Id).Select(p => p.Content.Name)];
        database.Execute("DELETE FROM s3_parts WHERE upload = $a", upload.Id);
        if (!database.Remove(Kind, upload.Id)) throw S3Errors.NoSuchUpload(upload.Id);
        return files;
    });

    public IReadOnlyList<string> Files() => database.Rows("SELECT file FROM s3_parts", r => r.GetString(0));

    static Part Read(SqliteDataReader r) =>
        new(r.GetInt32(0), new StoredFile(r.GetString(1), r.GetInt64(2), r.GetString(3)), DateTimeOffset.FromUnixTimeMilliseconds(r.GetInt64(4)));
}
