using System.Globalization;
using System.Xml.Linq;
using Local.Host.Wire;

namespace Local.Host.S3;

/// <summary>A request with the bucket and key that its undecoded path names.</summary>
sealed record S3Request(WireRequest Wire, string Bucket, string Key)
{
    public const int PageLimit = 1000;

    static readonly HashSet<string> subresources = new(StringComparer.Ordinal)
    {
        "accelerate", "acl", "analytics", "attributes", "cors", "delete", "encryption", "intelligent-tiering", "inventory", "legal-hold", "lifecycle", "location", "logging", "metrics", "metadataTable",
        "notification", "object-lock", "ownershipControls", "partNumber", "policy", "policyStatus", "publicAccessBlock", "renameObject", "replication", "requestPayment", "restore", "retention", "select",
        "session", "tagging", "torrent", "uploadId", "uploads", "versioning", "versions", "website",
    };

    public static S3Request From(WireRequest wire)
    {
        // One slash only is the separator: the key of "/bucket//a" is "/a".
        var path = wire.RawPath.StartsWith('/') ? wire.RawPath[1..] : wire.RawPath;
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? new S3Request(wire, Uri.UnescapeDataString(path), "") : new S3Request(wire, Uri.UnescapeDataString(path[..slash]), Uri.UnescapeDataString(path[(slash + 1)..]));
    }

    public HttpRequest Http => Wire.Http.Request;

    public HttpResponse Response => Wire.Http.Response;

    /// <summary>What the operation acts on, with its subresources in order: "PUT object?partNumber&amp;uploadId".</summary>
    public string Operation
    {
        get
        {
            var level = Bucket.Length == 0 ? "service" : Key.Length == 0 ? "bucket" : "object";
            var named = string.Join('&', Wire.Query.Keys.Where(subresources.Contains).Order(StringComparer.Ordinal));
            return named.Length == 0 || (named == "partNumber" && Wire.Method != "PUT") ? $"{Wire.Method} {level}" : $"{Wire.Method} {level}?{named}";
        }
    }

    /// <summary>The API's name for it, of the operations on objects.</summary>
    public string? Name => (Operation, Header("x-amz-copy-source")) switch
    {
        ("GET bucket", _) => Query("list-type") == "2" ? "ListObjectsV2" : "ListObjects",
        ("GET object", _) => "GetObject",
        ("HEAD object", _) => "HeadObject",
        ("PUT object", null) => "PutObject",
        ("PUT object", _) => "CopyObject",
        ("DELETE object", _) => "DeleteObject",
        ("POST bucket?delete", _) => "DeleteObjects",
        ("POST object?uploads", _) => "CreateMultipartUpload",
        ("PUT object?partNumber&uploadId", null) => "UploadPart",
        ("PUT object?partNumber&uploadId", _) => "UploadPartCopy",
        ("POST object?uploadId", _) => "CompleteMultipartUpload",
        _ => null,
    };

    public string? Query(string name) => Wire.Query.TryGetValue(name, out var value) ? value.ToString() : null;

    public string? Header(string name) => Http.Headers.TryGetValue(name, out var value) ? value.ToString() : null;

    public int? Number(string name)
    {
        if (Query(name) is not { Length: > 0 } text) return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : throw S3Errors.InvalidArgument($"Provided {name} not an integer or within integer range");
    }

    /// <summary>The preconditions of the request, or those on a copy's source, whose headers have the prefix.</summary>
    public Conditions Conditions(string prefix = "") =>
        new(Header(prefix + "If-Match"), Header(prefix + "If-None-Match"), Date(Header(prefix + "If-Modified-Since")), Date(Header(prefix + "If-Unmodified-Since")));

    public async Task<XElement> XmlAsync(CancellationToken cancellation)
    {
        try
        {
            var body = Body.From(Http).Content;
            using var text = new MemoryStream();
            await body.CopyToAsync(text, cancellation);
            text.Position = 0;
            var root = (await XDocument.LoadAsync(text, LoadOptions.PreserveWhitespace, cancellation)).Root!;
            foreach (var e in root.DescendantsAndSelf()) e.Name = e.Name.LocalName;
            return root;
        }
        catch (System.Xml.XmlException)
        {
            throw S3Errors.MalformedXml();
        }
    }

    static DateTimeOffset? Date(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;
}
