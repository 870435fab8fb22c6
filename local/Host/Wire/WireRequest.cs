using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Local.Host.Wire;

/// <summary>The parts of a request that decide who answers it, with the path exactly as the client sent it.</summary>
/// <param name="RawPath">The undecoded path: HttpRequest.Path folds "a/../b" and decodes %2F, which would overwrite other S3 keys.</param>
/// <param name="Query">The decoded query; a parameter without value is present and empty.</param>
public sealed record WireRequest(string Method, string RawPath, IReadOnlyDictionary<string, StringValues> Query, Caller Caller, HttpContext Http)
{
    public static WireRequest From(HttpContext http)
    {
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var mark = target.IndexOf('?', StringComparison.Ordinal);
        var path = mark < 0 ? target : target[..mark];
        var query = QueryHelpers.ParseQuery(mark < 0 ? "" : target[mark..]);
        return new WireRequest(http.Request.Method, path, query, CallerOf(http.Request, query), http);
    }

    /// <summary>The path's segments, each decoded by itself, without the leading slash.</summary>
    public string[] Segments { get; } = [.. RawPath.TrimStart('/').Split('/').Select(Uri.UnescapeDataString)];

    static Caller CallerOf(HttpRequest request, Dictionary<string, StringValues> query)
    {
        // AWS4-HMAC-SHA256 Credential=KEY/20261121/us-east-1/s3/aws4_request, ...; presigned URLs carry the same in X-Amz-Credential.
        var header = request.Headers.Authorization.ToString();
        var start = header.IndexOf("Credential=", StringComparison.Ordinal);
        var scope = start >= 0 ? header[(start + 11)..].Split(',')[0] : query.GetValueOrDefault("X-Amz-Credential").ToString();
        var parts = scope.Split('/');
        return parts.Length >= 5 ? new Caller(string.Join('/', parts[..^4]), parts[^2]) : new Caller("", "");
    }
}
