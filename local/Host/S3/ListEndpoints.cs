using System.Text;
using System.Xml.Linq;

namespace Local.Host.S3;

/// <summary>ListObjects in both versions, and ListObjectVersions.</summary>
sealed class ListEndpoints(BucketStore buckets, ObjectRows rows)
{
    public Task ListAsync(S3Request request)
    {
        buckets.Get(request.Bucket);
        var second = request.Query("list-type") == "2";
        var token = request.Query("continuation-token");
        var after = second ? (string.IsNullOrEmpty(token) ? request.Query("start-after") : Decode(token)) : request.Query("marker");
        var query = QueryOf(request, after ?? "");
        var page = Listing.Page(query, rows.LatestFrom);
        var encode = request.Query("encoding-type") == "url";
        var root = Head("ListBucketResult", request, query, page, encode);
        if (second) root.Add(new XElement("KeyCount", page.Objects.Count + page.Prefixes.Count), Optional("ContinuationToken", token), Optional("NextContinuationToken", page.Last is null ? null : Encode(page.Last)), Optional("StartAfter", request.Query("start-after") is { } s ? S3Xml.Text(s, encode) : null));
        else root.Add(new XElement("Marker", S3Xml.Text(query.After, encode)), Optional("NextMarker", page.Last is null || query.Delimiter.Length == 0 ? null : S3Xml.Text(page.Last, encode)));
        var owner = !second || request.Query("fetch-owner") == "true";
        root.Add(page.Objects.Select(o => Entry("Contents", o, encode, owner)), page.Prefixes.Select(p => Prefix(p, encode)));
        return S3Xml.WriteAsync(request.Response, root);
    }

    public Task VersionsAsync(S3Request request)
    {
        buckets.Get(request.Bucket);
        var (marker, version) = (request.Query("key-marker") ?? "", request.Query("version-id-marker"));
        var before = string.IsNullOrEmpty(version) ? 0 : rows.Version(request.Bucket, marker, version)?.Sequence ?? throw S3Errors.InvalidArgument("Invalid version id specified");
        var query = QueryOf(request, marker) with { Before = before };
        var page = Listing.Page(query, rows.VersionsFrom);
        var encode = request.Query("encoding-type") == "url";
        var root = Head("ListVersionsResult", request, query, page, encode);
        root.Add(new XElement("KeyMarker", S3Xml.Text(marker, encode)), new XElement("VersionIdMarker", version));
        if (page.Last is { } last)
        {
            var lastVersion = page.Objects is [.., { } o] && o.Key == last ? o.VersionId : null;
            root.Add(new XElement("NextKeyMarker", S3Xml.Text(last, encode)), Optional("NextVersionIdMarker", lastVersion));
        }
        root.Add(page.Objects.Select(o => VersionEntry(o, encode)), page.Prefixes.Select(p => Prefix(p, encode)));
        return S3Xml.WriteAsync(request.Response, root);
    }

    static ListQuery QueryOf(S3Request request, string after) =>
        new(request.Bucket, request.Query("prefix") ?? "", request.Query("delimiter") ?? "", after, Math.Min(request.Number("max-keys") ?? S3Request.PageLimit, S3Request.PageLimit));

    static XElement Head(string name, S3Request request, ListQuery query, ListPage page, bool encode) => new(name,
        new XElement("Name", request.Bucket),
        new XElement("Prefix", S3Xml.Text(query.Prefix, encode)),
        query.Delimiter.Length > 0 ? new XElement("Delimiter", S3Xml.Text(query.Delimiter, encode)) : null,
        new XElement("MaxKeys", query.Limit),
        encode ? new XElement("EncodingType", "url") : null,
        new XElement("IsTruncated", page.Last is not null));

    static XElement VersionEntry(StoredObject o, bool encode)
    {
        var entry = Entry(o.IsMarker ? "DeleteMarker" : "Version", o, encode, owner: true);
        entry.Element("Key")!.AddAfterSelf(new XElement("VersionId", o.VersionId), new XElement("IsLatest", o.IsLatest));
        return entry;
    }

    static XElement Entry(string name, StoredObject o, bool encode, bool owner) => new(name,
        new XElement("Key", S3Xml.Text(o.Key, encode)),
        new XElement("LastModified", S3Xml.Time(o.Modified)),
        o.IsMarker ? null : new XElement[] { new("ETag", o.ETag), new("Size", o.Content.Size), new("StorageClass", "STANDARD") },
        owner ? S3Xml.Owner() : null);

    static XElement Prefix(string prefix, bool encode) => new("CommonPrefixes", new XElement("Prefix", S3Xml.Text(prefix, encode)));

    static XElement? Optional(string name, string? value) => value is null ? null : new XElement(name, value);

    internal static string Encode(string key) => Convert.ToBase64String(Encoding.UTF8.GetBytes(key));

    internal static string Decode(string token)
    {
        var bytes = new byte[token.Length];
        return Convert.TryFromBase64String(token, bytes, out var count) ? Encoding.UTF8.GetString(bytes, 0, count) : throw S3Errors.InvalidArgument("The continuation token provided is incorrect");
    }
}
