using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace Local.Host.S3;

/// <summary>The bytes of an object or part on their way in, with what the client says they must be.</summary>
/// <param name="ExpectedChecksum">Asked once the content was read to its end, because it may stand in a trailer.</param>
sealed record Body(Stream Content, long? Length, string? Md5, string? ChecksumName, Func<string?> ExpectedChecksum)
{
    static readonly string[] checksums = ["crc32", "crc32c", "crc64nvme", "sha1", "sha256"];

    public static Body Of(Stream content) => new(content, null, null, null, () => null);

    public static Body From(HttpRequest request)
    {
        var headers = request.Headers;
        var md5 = headers.ContentMD5.Count > 0 ? headers.ContentMD5.ToString() : null;
        var sent = checksums.FirstOrDefault(c => headers.ContainsKey("x-amz-checksum-" + c));
        if (!IsChunked(headers)) return new Body(request.Body, request.ContentLength, md5, sent, () => Text(headers["x-amz-checksum-" + sent]));

        var stream = new AwsChunkedStream(request.Body);
        var trailing = headers["x-amz-trailer"].ToString().ToLowerInvariant().Replace("x-amz-checksum-", "", StringComparison.Ordinal).Trim();
        var name = sent ?? checksums.FirstOrDefault(c => c == trailing);
        var length = long.TryParse(headers["x-amz-decoded-content-length"], CultureInfo.InvariantCulture, out var n) ? n : (long?)null;
        return new Body(stream, length, md5, name, () => Text(headers["x-amz-checksum-" + name]) ?? stream.Trailers.GetValueOrDefault("x-amz-checksum-" + name));
    }

    static bool IsChunked(IHeaderDictionary headers) =>
        headers["x-amz-content-sha256"].ToString().StartsWith("STREAMING-", StringComparison.Ordinal)
        || headers.ContentEncoding.ToString().Contains("aws-chunked", StringComparison.OrdinalIgnoreCase);

    static string? Text(StringValues value) => value.Count > 0 ? value.ToString() : null;
}
