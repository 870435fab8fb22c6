using Amazon;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace Tests.Rules.PlanBatch;

/// <summary>A bucket that lists its objects' versions a thousand at a time, as S3 does.</summary>
internal sealed class PagedVersions(IReadOnlyList<string> keys) : AmazonS3Client(new BasicAWSCredentials("none", "none"), RegionEndpoint.USEast1)
{
    private const int Page = 1000;

    public override Task<ListVersionsResponse> ListVersionsAsync(ListVersionsRequest request, CancellationToken cancellationToken = default)
    {
        var rest = keys.Where(key => request.KeyMarker is null || string.CompareOrdinal(key, request.KeyMarker) > 0).ToList();
        var page = rest.Take(Page).Select(key => new S3ObjectVersion { Key = key, VersionId = "v1", Size = 10, IsLatest = true }).ToList();
        return Task.FromResult(new ListVersionsResponse { Versions = page, IsTruncated = rest.Count > Page, NextKeyMarker = page[^1].Key, NextVersionIdMarker = "v1" });
    }
}
