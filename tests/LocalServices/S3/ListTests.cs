using Amazon.S3.Model;

namespace Tests.LocalServices.S3;

public sealed class ListTests : IAsyncLifetime
{
    const string Bucket = "data-bucket";
    static readonly string[] keys = ["a", "a/", "a/b", "a/b/c", "a/c", "a0", "b/x/1", "b/x/2", "b/y", "c d+e", "z", "é", "日/本", "\U0001F600"];
    LocalMode local = null!;

    public async Task InitializeAsync()
    {
        local = await new LocalMode().StartAsync();
        await local.S3.PutBucketAsync(Bucket);
        foreach (var key in keys.Reverse()) await local.S3.PutObjectAsync(new PutObjectRequest { BucketName = Bucket, Key = key, ContentBody = key });
    }

    public async Task DisposeAsync() => await local.DisposeAsync();

    [Theory]
    [InlineData("", "", 1000)]
    [InlineData("", "", 1)]
    [InlineData("", "/", 1000)]
    [InlineData("", "/", 1)]
    [InlineData("", "/", 2)]
    [InlineData("a", "/", 1)]
    [InlineData("a/", "/", 2)]
    [InlineData("b/", "/", 1)]
    [InlineData("b/x", "", 1)]
    [InlineData("c ", "", 5)]
    [InlineData("none", "/", 5)]
    public async Task Pages_through_the_same_list_whatever_the_page_size_and_version(string prefix, string delimiter, int size)
    {
        var (expectedKeys, expectedPrefixes) = Expected(prefix, delimiter);
        List<string> second = [], secondPrefixes = [], first = [], firstPrefixes = [];
        var v2 = new ListObjectsV2Request { BucketName = Bucket, Prefix = prefix, Delimiter = delimiter, MaxKeys = size };
        ListObjectsV2Response page2;
        do
        {
            page2 = await local.S3.ListObjectsV2Async(v2);
            second.AddRange((page2.S3Objects ?? []).Select(o => o.Key));
            secondPrefixes.AddRange(page2.CommonPrefixes ?? []);
            page2.KeyCount!.Value.ShouldBeLessThanOrEqualTo(size);
            v2.ContinuationToken = page2.NextContinuationToken;
        } while (page2.IsTruncated == true);
        var v1 = new ListObjectsRequest { BucketName = Bucket, Prefix = prefix, Delimiter = delimiter, MaxKeys = size };
        ListObjectsResponse page1;
        do
        {
            page1 = await local.S3.ListObjectsAsync(v1);
            first.AddRange((page1.S3Objects ?? []).Select(o => o.Key));
            firstPrefixes.AddRange(page1.CommonPrefixes ?? []);
            v1.Marker = page1.NextMarker ?? page1.S3Objects?.LastOrDefault()?.Key;
        } while (page1.IsTruncated == true);

        second.ShouldBe(expectedKeys);
        secondPrefixes.ShouldBe(expectedPrefixes);
        first.ShouldBe(expectedKeys);
        firstPrefixes.ShouldBe(expectedPrefixes);
    }

    [Fact]
    public async Task Starts_after_a_key()
    {
        var page = await local.S3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = Bucket, StartAfter = "b/x/1" });

        page.S3Objects[0].Key.ShouldBe("b/x/2");
    }

    /// <summary>The rule in its plainest form: keys with the prefix, those with the delimiter behind it folded, in the order of their bytes.</summary>
    static (List<string> Keys, List<string> Prefixes) Expected(string prefix, string delimiter)
    {
        var ordered = keys.Where(k => k.StartsWith(prefix, StringComparison.Ordinal)).OrderBy(k => Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(k)), StringComparer.Ordinal).ToList();
        var folds = ordered.ToLookup(k => delimiter.Length > 0 && k.IndexOf(delimiter, prefix.Length, StringComparison.Ordinal) >= 0);
        return ([.. folds[false]], [.. folds[true].Select(k => k[..(k.IndexOf(delimiter, prefix.Length, StringComparison.Ordinal) + delimiter.Length)]).Distinct()]);
    }
}
