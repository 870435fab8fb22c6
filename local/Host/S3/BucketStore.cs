using System.Text.RegularExpressions;
using Local.Host.Storage;

namespace Local.Host.S3;

/// <summary>The buckets and their settings.</summary>
sealed partial class BucketStore(Database database, ObjectRows rows, TimeProvider clock)
{
    const string Kind = "s3-bucket";

    public Bucket? Find(string name) => database.Find<Bucket>(Kind, name);

    public Bucket Get(string name) => Find(name) ?? throw S3Errors.NoSuchBucket(name);

    public IReadOnlyList<Bucket> List() => database.List<Bucket>(Kind);

    /// <summary>Creates a bucket; one that exists is left as it is, as us-east-1 does.</summary>
    public void Create(string name)
    {
        if (!Valid().IsMatch(name)) throw S3Errors.InvalidBucketName(name);
        database.TryAdd(Kind, name, new Bucket(name, clock.GetUtcNow(), "", [], false));
    }

    public void Change(string name, Func<Bucket, Bucket> change) => database.Transaction(() =>
    {
        database.Put(Kind, name, change(Get(name)));
        return true;
    });

    public void Delete(string name) => database.Transaction(() =>
    {
        Get(name);
        if (rows.Any(name)) throw S3Errors.BucketNotEmpty(name);
        return database.Remove(Kind, name);
    });

    [GeneratedRegex(@"^[a-z0-9][a-z0-9.\-]{1,61}[a-z0-9]\z")]
    private static partial Regex Valid();
}
