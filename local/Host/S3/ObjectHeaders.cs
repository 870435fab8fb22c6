using System.Text;

namespace Local.Host.S3;

/// <summary>Which headers of a write are kept, and how a read gives them back.</summary>
static class ObjectHeaders
{
    const string Metadata = "x-amz-meta-";

    static readonly string[] kept =
    [
        "Cache-Control", "Content-Disposition", "Content-Encoding", "Content-Language", "Content-Type", "Expires",
        "x-amz-server-side-encryption", "x-amz-server-side-encryption-aws-kms-key-id", "x-amz-storage-class", "x-amz-website-redirect-location",
    ];

    public static ObjectProperties Read(S3Request request)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in request.Http.Headers)
            if (kept.Contains(name, StringComparer.OrdinalIgnoreCase) || name.StartsWith(Metadata, StringComparison.OrdinalIgnoreCase)) headers[name.ToLowerInvariant()] = value.ToString();
        if (headers.TryGetValue("content-encoding", out var encoding)) Strip(headers, encoding);
        headers.TryAdd("content-type", "binary/octet-stream");
        return new ObjectProperties(headers, request.Header("x-amz-tagging") ?? "");
    }

    public static void Write(StoredObject found, S3Request request)
    {
        var response = request.Response;
        foreach (var (name, value) in found.Properties.Headers)
            if (!(name == "x-amz-storage-class" && value == "STANDARD")) response.Headers[name] = Ascii(value);
        foreach (var name in kept)
            if (request.Query("response-" + name.ToLowerInvariant()) is { } wanted) response.Headers[name] = wanted;
        response.Headers.ETag = found.ETag;
        response.Headers.AcceptRanges = "bytes";
        response.Headers.LastModified = found.Modified.ToString("R");
        if (found.Properties.Tags.Length > 0) response.Headers["x-amz-tagging-count"] = found.Properties.Tags.Split('&').Length.ToString();
        Version(response, found);
    }

    /// <summary>A version id is told only where versions are, or were, kept.</summary>
    public static void Version(HttpResponse response, StoredObject found)
    {
        if (found.VersionId != "null") response.Headers["x-amz-version-id"] = found.VersionId;
    }

    public static void WriteChecksum(HttpResponse response, Checksum? checksum)
    {
        if (checksum is null) return;
        response.Headers["x-amz-checksum-" + checksum.Name] = checksum.Value;
        response.Headers["x-amz-checksum-type"] = "FULL_OBJECT";
    }

    /// <summary>aws-chunked is how the body travelled, not how the object is encoded.</summary>
    static void Strip(Dictionary<string, string> headers, string encoding)
    {
        var rest = string.Join(",", encoding.Split(',').Select(e => e.Trim()).Where(e => e.Length > 0 && e != "aws-chunked"));
        if (rest.Length == 0) headers.Remove("content-encoding");
        else headers["content-encoding"] = rest;
    }

    /// <summary>Other than ASCII travels in RFC 2047's form, as S3 answers it.</summary>
    static string Ascii(string value) => System.Text.Ascii.IsValid(value) ? value : $"=?UTF-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(value))}?=";
}
