using System.Text;
using Local.Host.Events;
using Local.Host.Storage;

namespace Local.Host.S3;

/// <summary>Objects: their bytes as files, everything else, and the events they cause, in one transaction.</summary>
sealed class ObjectStore(Database database, BucketStore buckets, ObjectRows rows, Deliveries deliveries, TimeProvider clock)
{
    const int LongestKey = 1024;

    public StoredObject? Find(string bucket, string key, string? version = null)
    {
        buckets.Get(bucket);
        return string.IsNullOrEmpty(version) ? rows.Latest(bucket, key) : rows.Version(bucket, key, version);
    }

    /// <summary>A version that has bytes, else the error S3 gives.</summary>
    public StoredObject Get(string bucket, string key, string? version = null)
    {
        var found = Find(bucket, key, version) ?? throw (string.IsNullOrEmpty(version) ? S3Errors.NoSuchKey(key) : S3Errors.NoSuchVersion(key, version));
        if (!found.IsMarker) return found;
        throw string.IsNullOrEmpty(version) ? S3Errors.NoSuchKey(key) : S3Errors.DeleteMarker();
    }

    /// <summary>Makes stored bytes a version of an object; with it the events that the bucket announces become due.</summary>
    public StoredObject Commit(Write write) => database.Transaction(() =>
    {
        var bucket = Writable(write.Bucket, write.Key);
        Preconditions.Check(write.Conditions, Present(write.Bucket, write.Key), write.Key);
        var added = rows.Add(New(bucket, write.Key, isMarker: false, write.Content, write.Properties));
        foreach (var owed in Notifications.Of(bucket, added, write.Event)) deliveries.Owe(owed.Target, owed.Name, owed.Payload);
        return added;
    });

    /// <summary>Checks what can be known before a body is read: that the bucket exists and the key and condition hold.</summary>
    public void CheckWritable(string bucket, string key, Conditions conditions)
    {
        Writable(bucket, key);
        Preconditions.Check(conditions, Present(bucket, key), key);
    }

    /// <summary>Deletes as S3 does: a given version for good; else by a delete marker where versions are kept. Null when there was nothing to do.</summary>
    public StoredObject? Delete(string bucketName, string key, string? version, Conditions conditions) => database.Transaction(() =>
    {
        var bucket = buckets.Get(bucketName);
        Preconditions.Check(conditions, Present(bucketName, key), key);
        var target = !string.IsNullOrEmpty(version) ? rows.Version(bucketName, key, version) : bucket.Versioning.Length == 0 ? rows.Latest(bucketName, key) : null;
        if (target is not null) rows.Remove(target);
        if (!string.IsNullOrEmpty(version) || bucket.Versioning.Length == 0) return target;
        return rows.Add(New(bucket, key, isMarker: true, new StoredFile("", 0, ""), new ObjectProperties(new Dictionary<string, string>())));
    });

    public void SetTags(StoredObject found, string tags) => rows.SetProperties(found, found.Properties with { Tags = tags });

    StoredObject New(Bucket bucket, string key, bool isMarker, StoredFile content, ObjectProperties properties)
    {
        var version = bucket.Versioning == "Enabled" ? Guid.NewGuid().ToString("n") : "null";
        return new StoredObject(0, bucket.Name, key, version, IsLatest: true, isMarker, content, clock.GetUtcNow(), properties);
    }

    StoredObject? Present(string bucket, string key) => rows.Latest(bucket, key) is { IsMarker: false } found ? found : null;

    Bucket Writable(string bucket, string key) => Encoding.UTF8.GetByteCount(key) <= LongestKey ? buckets.Get(bucket) : throw S3Errors.KeyTooLong();
}
