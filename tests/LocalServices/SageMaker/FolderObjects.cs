using System.Collections.Concurrent;
using System.Text;
using Local.Host;

namespace Tests.LocalServices.SageMaker;

/// <summary>The objects that SageMaker reads and writes, without the rest of S3.</summary>
public sealed class FolderObjects(string folder) : IObjects
{
    readonly ConcurrentDictionary<(string Bucket, string Key), ObjectEntry> entries = new();

    public void CreateBucket(string bucket) => Directory.CreateDirectory(folder);

    public IReadOnlyList<ObjectEntry> List(string bucket, string prefix) =>
        [.. entries.Values.Where(e => e.Bucket == bucket && e.Key.StartsWith(prefix, StringComparison.Ordinal)).OrderBy(e => e.Key, StringComparer.Ordinal)];

    public ObjectEntry? Find(string bucket, string key) => entries.GetValueOrDefault((bucket, key));

    public async Task<ObjectEntry> PutFileAsync(string bucket, string key, string path, string? contentType, CancellationToken cancellation) =>
        await PutAsync(bucket, key, await File.ReadAllBytesAsync(path, cancellation), contentType, cancellation);

    public async Task<ObjectEntry> PutAsync(string bucket, string key, ReadOnlyMemory<byte> body, string? contentType, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, Guid.NewGuid().ToString("N"));
        await File.WriteAllBytesAsync(path, body.ToArray(), cancellation);
        return entries[(bucket, key)] = new ObjectEntry(bucket, key, "v1", "etag", body.Length, DateTimeOffset.UnixEpoch, path);
    }

    public Task PutTextAsync(string key, string text) => PutAsync("data", key, Encoding.UTF8.GetBytes(text), null, CancellationToken.None);

    public string? Text(string key) => Find("data", key) is { } entry ? File.ReadAllText(entry.Path) : null;

    public string[] Keys(string prefix) => [.. List("data", prefix).Select(e => e.Key)];
}
