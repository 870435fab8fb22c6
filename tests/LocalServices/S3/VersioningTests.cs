using Amazon.S3;
using Amazon.S3.Model;

namespace Tests.LocalServices.S3;

public sealed class VersioningTests : IAsyncLifetime
{
    const string Bucket = "data-bucket";
    LocalMode local = null!;

    public async Task InitializeAsync()
    {
        local = await new LocalMode().StartAsync();
        await local.S3.PutBucketAsync(Bucket);
        await SetAsync(VersionStatus.Enabled);
    }

    public async Task DisposeAsync() => await local.DisposeAsync();

    [Fact]
    public async Task Keeps_every_version_and_brings_a_deleted_object_back()
    {
        var one = (await PutAsync("one")).VersionId;
        var two = (await PutAsync("two")).VersionId;
        var marker = await local.S3.DeleteObjectAsync(Bucket, "k");

        marker.DeleteMarker.ShouldBe("true");
        (await CodeAsync(() => local.S3.GetObjectAsync(Bucket, "k"))).ShouldBe("NoSuchKey");
        (await TextAsync(one)).ShouldBe("one");
        var listed = (await local.S3.ListVersionsAsync(Bucket)).Versions;
        listed.Select(v => (v.VersionId, v.IsLatest, v.IsDeleteMarker == true)).ShouldBe([(marker.VersionId, true, true), (two, false, false), (one, false, false)]);

        await local.S3.DeleteObjectAsync(Bucket, "k", marker.VersionId);
        (await TextAsync(null)).ShouldBe("two");
        await local.S3.DeleteObjectAsync(Bucket, "k", two);
        (await TextAsync(null)).ShouldBe("one");
        (await CodeAsync(() => local.S3.GetObjectAsync(Bucket, "k", two))).ShouldBe("NoSuchVersion");
    }

    [Fact]
    public async Task Pages_through_versions_of_one_key_without_losing_any()
    {
        for (var n = 0; n < 5; n++) await PutAsync($"{n}");
        var request = new ListVersionsRequest { BucketName = Bucket, MaxKeys = 2 };
        List<string> seen = [];
        ListVersionsResponse page;
        do
        {
            page = await local.S3.ListVersionsAsync(request);
            seen.AddRange(page.Versions.Select(v => v.VersionId));
            (request.KeyMarker, request.VersionIdMarker) = (page.NextKeyMarker, page.NextVersionIdMarker);
        } while (page.IsTruncated == true);

        seen.Distinct().Count().ShouldBe(5);
        seen.Count.ShouldBe(5);
    }

    [Fact]
    public async Task Replaces_only_the_null_version_while_suspended()
    {
        var kept = (await PutAsync("kept")).VersionId;
        await SetAsync(VersionStatus.Suspended);
        await PutAsync("first");
        await PutAsync("second");

        (await local.S3.ListVersionsAsync(Bucket)).Versions.Select(v => v.VersionId).ShouldBe(["null", kept]);
        (await TextAsync(null)).ShouldBe("second");
    }

    [Fact]
    public async Task Does_not_delete_a_bucket_that_still_holds_a_version()
    {
        await PutAsync("x");
        await local.S3.DeleteObjectAsync(Bucket, "k");

        (await CodeAsync(() => local.S3.DeleteBucketAsync(Bucket))).ShouldBe("BucketNotEmpty");
    }

    Task<PutBucketVersioningResponse> SetAsync(VersionStatus status) => local.S3.PutBucketVersioningAsync(new PutBucketVersioningRequest { BucketName = Bucket, VersioningConfig = new S3BucketVersioningConfig { Status = status } });

    Task<PutObjectResponse> PutAsync(string body) => local.S3.PutObjectAsync(new PutObjectRequest { BucketName = Bucket, Key = "k", ContentBody = body });

    async Task<string> TextAsync(string? version)
    {
        using var got = await local.S3.GetObjectAsync(new GetObjectRequest { BucketName = Bucket, Key = "k", VersionId = version });
        return await new StreamReader(got.ResponseStream).ReadToEndAsync();
    }

    static async Task<string> CodeAsync(Func<Task> call) => (await Should.ThrowAsync<AmazonS3Exception>(call)).ErrorCode;
}
