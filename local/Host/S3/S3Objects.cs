namespace Local.Host.S3;

/// <summary>An object whose bytes are still to come.</summary>
sealed record Incoming(string Bucket, string Key, ObjectProperties Properties, Conditions Conditions);

/// <summary>S3 for the other services of local mode, without the wire.</summary>
sealed class S3Objects(BucketStore buckets, ObjectStore objects, ObjectRows rows, ObjectFiles files) : IObjects
{
    public void CreateBucket(string bucket) => buckets.Create(bucket);

    public IReadOnlyList<ObjectEntry> List(string bucket, string prefix)
    {
        buckets.Get(bucket);
        return [.. Listing.Page(new ListQuery(bucket, prefix, "", "", int.MaxValue), rows.LatestFrom).Objects.Select(Entry)];
    }

    public ObjectEntry? Find(string bucket, string key) => objects.Find(bucket, key) is { IsMarker: false } found ? Entry(found) : null;

    public async Task<ObjectEntry> PutFileAsync(string bucket, string key, string path, string? contentType, CancellationToken cancellation)
    {
        await using var source = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        return Entry(await StoreAsync(new Incoming(bucket, key, Properties(contentType), Conditions.None), source, cancellation));
    }

    public async Task<ObjectEntry> PutAsync(string bucket, string key, ReadOnlyMemory<byte> body, string? contentType, CancellationToken cancellation)
    {
        using var source = new MemoryStream(body.ToArray(), writable: false);
        return Entry(await StoreAsync(new Incoming(bucket, key, Properties(contentType), Conditions.None), source, cancellation));
    }

    internal async Task<StoredObject> StoreAsync(Incoming incoming, Stream source, CancellationToken cancellation)
    {
        objects.CheckWritable(incoming.Bucket, incoming.Key, incoming.Conditions);
        var (file, _) = await files.WriteAsync(Body.Of(source), cancellation);
        return objects.Commit(new Write(incoming.Bucket, incoming.Key, file, incoming.Properties, "Put", incoming.Conditions));
    }

    internal static ObjectProperties Properties(string? contentType) =>
        new(new Dictionary<string, string> { ["content-type"] = contentType ?? "binary/octet-stream" });

    ObjectEntry Entry(StoredObject o) => new(o.Bucket, o.Key, o.VersionId, o.ETag, o.Content.Size, o.Modified, files.PathOf(o.Content.Name));
}
