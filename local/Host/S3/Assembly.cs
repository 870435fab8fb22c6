using System.Security.Cryptography;
using Local.Host.Storage;

namespace Local.Host.S3;

/// <summary>Completes a multipart upload: checks the list of parts and joins their files.</summary>
sealed class Assembly(Uploads uploads, ObjectStore objects, ObjectFiles files, Database database)
{
    const long SmallestPart = 5 * 1024 * 1024;

    public async Task<StoredObject> CompleteAsync(Upload upload, IReadOnlyList<(int Number, string ETag)> listed, Conditions conditions, CancellationToken cancellation)
    {
        objects.CheckWritable(upload.Bucket, upload.Key, conditions);
        var parts = Choose(uploads.Parts(upload.Id), listed);
        using var joined = new JoinedStream([.. parts.Select(p => (files.PathOf(p.Content.Name), new ByteRange(0, p.Content.Size)))]);
        var (file, _) = await files.WriteAsync(Body.Of(joined), cancellation);
        var properties = upload.Properties with { Parts = [.. parts.Select(p => p.Content.Size)] };
        var write = new Write(upload.Bucket, upload.Key, file with { ETag = ETag(parts) }, properties, "CompleteMultipartUpload", conditions);
        var (added, leftovers) = database.Transaction(() => (objects.Commit(write), uploads.End(upload)));
        foreach (var part in leftovers) files.Delete(part);
        return added;
    }

    /// <summary>The parts that the client lists, which must ascend, exist, match and, but for the last, have at least 5 MiB.</summary>
    internal static IReadOnlyList<Part> Choose(IReadOnlyList<Part> uploaded, IReadOnlyList<(int Number, string ETag)> listed)
    {
        if (listed.Count == 0) throw S3Errors.MalformedXml();
        if (listed.Zip(listed.Skip(1)).Any(pair => pair.First.Number >= pair.Second.Number)) throw S3Errors.InvalidPartOrder();
        var byNumber = uploaded.ToDictionary(p => p.Number);
        IReadOnlyList<Part> chosen = [.. listed.Select(l => byNumber.TryGetValue(l.Number, out var part) && part.Content.ETag == l.ETag.Trim('"') ? part : throw S3Errors.InvalidPart())];
        return chosen.SkipLast(1).Any(p => p.Content.Size < SmallestPart) ? throw S3Errors.EntityTooSmall() : chosen;
    }

    /// <summary>The MD5 of the parts' MD5s, a hyphen and their count.</summary>
#pragma warning disable CA5351 // S3's entity tags are MD5
    static string ETag(IReadOnlyList<Part> parts) =>
        $"{Convert.ToHexStringLower(MD5.HashData([.. parts.SelectMany(p => Convert.FromHexString(p.Content.ETag))]))}-{parts.Count}";
#pragma warning restore CA5351
}
