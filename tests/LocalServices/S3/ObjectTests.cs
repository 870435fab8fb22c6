using System.Net;
using System.Text;
using Amazon.S3;
using Amazon.S3.Model;

namespace Tests.LocalServices.S3;

public sealed class ObjectTests : IAsyncLifetime
{
    const string Bucket = "data-bucket";
    LocalMode local = null!;

    public async Task InitializeAsync()
    {
        local = await new LocalMode().StartAsync();
        await local.S3.PutBucketAsync(Bucket);
    }

    public async Task DisposeAsync() => await local.DisposeAsync();

    [Theory]
    [InlineData("plain.csv")]
    [InlineData("a b+c&d=e.csv")]
    [InlineData("ümlaut/日本.csv")]
    [InlineData("a/../b")]
    [InlineData("a%2Fb")]
    [InlineData("x/./y")]
    [InlineData("two//slashes/")]
    [InlineData("quote\"<>'.csv")]
    public async Task Keeps_every_key_apart_and_as_it_is(string key)
    {
        await PutAsync(key, "body of " + key);

        (await TextAsync(key)).ShouldBe("body of " + key);
        (await local.S3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = Bucket })).S3Objects.Select(o => o.Key).ShouldBe([key]);
        (await local.S3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = Bucket, Encoding = EncodingType.Url })).S3Objects.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(5, true)]
    [InlineData(5, false)]
    [InlineData(20_000_000, true)]
    [InlineData(70_001, false)]
    public async Task Stores_the_bytes_that_were_sent_chunked_or_not(int size, bool chunked)
    {
        var bytes = new byte[size];
        new Random(size).NextBytes(bytes);

        var put = await local.S3.PutObjectAsync(new PutObjectRequest { BucketName = Bucket, Key = "k", InputStream = new MemoryStream(bytes), UseChunkEncoding = chunked });
        using var got = await local.S3.GetObjectAsync(Bucket, "k");
        using var body = new MemoryStream();
        await got.ResponseStream.CopyToAsync(body);

        body.ToArray().AsSpan().SequenceEqual(bytes).ShouldBeTrue();
#pragma warning disable CA5351 // entity tags are MD5
        put.ETag.ShouldBe($"\"{Convert.ToHexStringLower(System.Security.Cryptography.MD5.HashData(bytes))}\"");
#pragma warning restore CA5351
        got.ETag.ShouldBe(put.ETag);
        got.Headers.ContentEncoding.ShouldBeNullOrEmpty();
    }

    [Fact]
    public async Task Gives_back_headers_and_metadata()
    {
        var request = new PutObjectRequest { BucketName = Bucket, Key = "k", ContentBody = "x", ContentType = "text/csv" };
        request.Headers.CacheControl = "no-store";
        request.Headers.ContentDisposition = "attachment";
        request.Headers.ContentEncoding = "identity";
        request.Metadata["origin"] = "garage 7";
        await local.S3.PutObjectAsync(request);

        var head = await local.S3.GetObjectMetadataAsync(Bucket, "k");

        head.Headers.ContentType.ShouldBe("text/csv");
        head.Headers.CacheControl.ShouldBe("no-store");
        head.Headers.ContentDisposition.ShouldBe("attachment");
        head.Headers.ContentEncoding.ShouldBe("identity");
        head.Metadata["origin"].ShouldBe("garage 7");
        head.ContentLength.ShouldBe(1);
        head.LastModified!.Value.ShouldBe(DateTime.UtcNow, TimeSpan.FromMinutes(1));
    }

    [Theory]
    [InlineData("bytes=2-4", "cde", HttpStatusCode.PartialContent)]
    [InlineData("bytes=7-", "hij", HttpStatusCode.PartialContent)]
    [InlineData("bytes=-3", "hij", HttpStatusCode.PartialContent)]
    [InlineData("bytes=5-100", "fghij", HttpStatusCode.PartialContent)]
    [InlineData("bytes=0-1,4-5", "abcdefghij", HttpStatusCode.OK)]
    [InlineData("bytes=10-", null, HttpStatusCode.RequestedRangeNotSatisfiable)]
    public async Task Answers_ranges_as_S3_does(string range, string? expected, HttpStatusCode status)
    {
        await PutAsync("k", "abcdefghij");
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{local.Url}/{Bucket}/k");
        request.Headers.TryAddWithoutValidation("Range", range);

        using var response = await local.Http.SendAsync(request);

        response.StatusCode.ShouldBe(status);
        if (expected is not null) (await response.Content.ReadAsStringAsync()).ShouldBe(expected);
    }

    [Fact]
    public async Task Writes_a_lock_only_once_and_changes_it_only_by_its_owner()
    {
        var lockRequest = new PutObjectRequest { BucketName = Bucket, Key = "lock", ContentBody = "me", IfNoneMatch = "*" };
        var mine = await local.S3.PutObjectAsync(lockRequest);

        (await ErrorAsync(() => local.S3.PutObjectAsync(lockRequest))).ShouldBe(("PreconditionFailed", HttpStatusCode.PreconditionFailed));
        (await ErrorAsync(() => local.S3.PutObjectAsync(new PutObjectRequest { BucketName = Bucket, Key = "lock", ContentBody = "you", IfMatch = "\"0\"" }))).Code.ShouldBe("PreconditionFailed");
        (await ErrorAsync(() => local.S3.PutObjectAsync(new PutObjectRequest { BucketName = Bucket, Key = "other", ContentBody = "you", IfMatch = mine.ETag }))).Code.ShouldBe("NoSuchKey");
        await local.S3.PutObjectAsync(new PutObjectRequest { BucketName = Bucket, Key = "lock", ContentBody = "me again", IfMatch = mine.ETag });
        (await TextAsync("lock")).ShouldBe("me again");
    }

    [Fact]
    public async Task Lets_exactly_one_of_many_win_a_lock()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(async n =>
        {
            try
            {
                await local.S3.PutObjectAsync(new PutObjectRequest { BucketName = Bucket, Key = "lock", ContentBody = $"{n}", IfNoneMatch = "*" });
                return true;
            }
            catch (AmazonS3Exception e) when (e.ErrorCode == "PreconditionFailed")
            {
                return false;
            }
        }));

        outcomes.Count(won => won).ShouldBe(1);
    }

    [Fact]
    public async Task Copies_between_keys_with_or_without_the_metadata()
    {
        var put = new PutObjectRequest { BucketName = Bucket, Key = "dir/a b+ü", ContentBody = "x" };
        put.Metadata["m"] = "1";
        await local.S3.PutObjectAsync(put);

        await local.S3.CopyObjectAsync(Bucket, "dir/a b+ü", Bucket, "same");
        var replace = new CopyObjectRequest { SourceBucket = Bucket, SourceKey = "dir/a b+ü", DestinationBucket = Bucket, DestinationKey = "other", MetadataDirective = S3MetadataDirective.REPLACE, ContentType = "text/plain" };
        await local.S3.CopyObjectAsync(replace);

        (await TextAsync("same")).ShouldBe("x");
        (await local.S3.GetObjectMetadataAsync(Bucket, "same")).Metadata["m"].ShouldBe("1");
        var other = await local.S3.GetObjectMetadataAsync(Bucket, "other");
        other.Metadata.Count.ShouldBe(0);
        other.Headers.ContentType.ShouldBe("text/plain");
        (await ErrorAsync(() => local.S3.CopyObjectAsync(Bucket, "same", Bucket, "same"))).Code.ShouldBe("InvalidRequest");
    }

    [Fact]
    public async Task Serves_presigned_addresses_for_reading_and_writing()
    {
        var put = await local.S3.GetPreSignedURLAsync(new GetPreSignedUrlRequest { BucketName = Bucket, Key = "p q", Verb = HttpVerb.PUT, Protocol = Protocol.HTTP, Expires = DateTime.UtcNow.AddHours(1) });
        (await local.Http.PutAsync(put, new StringContent("by link"))).EnsureSuccessStatusCode();

        var get = await local.S3.GetPreSignedURLAsync(new GetPreSignedUrlRequest { BucketName = Bucket, Key = "p q", Protocol = Protocol.HTTP, Expires = DateTime.UtcNow.AddHours(1) });
        (await local.Http.GetStringAsync(get)).ShouldBe("by link");
    }

    [Fact]
    public async Task Refuses_a_body_that_is_not_what_the_client_says_and_stores_nothing()
    {
        using var wrong = new HttpRequestMessage(HttpMethod.Put, $"{local.Url}/{Bucket}/k") { Content = new StringContent("hello") };
        wrong.Headers.Add("x-amz-checksum-crc32", "AAAAAA==");
        using var cut = new HttpRequestMessage(HttpMethod.Put, $"{local.Url}/{Bucket}/k") { Content = new ByteArrayContent(Encoding.ASCII.GetBytes("5;chunk-signature=0\r\nhel")) };
        cut.Headers.Add("x-amz-content-sha256", "STREAMING-AWS4-HMAC-SHA256-PAYLOAD");
        cut.Headers.Add("x-amz-decoded-content-length", "5");

        (await (await local.Http.SendAsync(wrong)).Content.ReadAsStringAsync()).ShouldContain("<Code>BadDigest</Code>");
        (await (await local.Http.SendAsync(cut)).Content.ReadAsStringAsync()).ShouldContain("<Code>IncompleteBody</Code>");

        (await local.S3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = Bucket })).KeyCount.ShouldBe(0);
    }

    [Theory]
    [InlineData("crc32", "y/Q5Jg==")]
    [InlineData("crc32c", "4waSgw==")]
    [InlineData("crc64nvme", "rosUhgp5mIg=")]
    [InlineData("sha1", "98O8HYCOBHMq32eZZczDTKeuNEE=")]
    [InlineData("sha256", "FeKw08M4keuw8e9gnsQZQgwg4yDOlMZfvIwzEkSOsiU=")]
    public async Task Verifies_and_echoes_every_kind_of_checksum(string name, string value)
    {
        // The check values of "123456789" for the three CRCs stand in their catalogues.
        using var put = new HttpRequestMessage(HttpMethod.Put, $"{local.Url}/{Bucket}/k") { Content = new StringContent("123456789") };
        put.Headers.Add("x-amz-checksum-" + name, value);
        (await local.Http.SendAsync(put)).StatusCode.ShouldBe(HttpStatusCode.OK);

        using var get = new HttpRequestMessage(HttpMethod.Get, $"{local.Url}/{Bucket}/k");
        get.Headers.Add("x-amz-checksum-mode", "ENABLED");
        (await local.Http.SendAsync(get)).Headers.GetValues("x-amz-checksum-" + name).ShouldBe([value]);
    }

    [Fact]
    public async Task Deletes_one_and_many_and_says_what_is_not_there()
    {
        foreach (var key in new[] { "a", "b", "c d" }) await PutAsync(key, key);

        await local.S3.DeleteObjectAsync(Bucket, "a");
        var many = await local.S3.DeleteObjectsAsync(new DeleteObjectsRequest { BucketName = Bucket, Objects = [new() { Key = "c d" }, new() { Key = "never there" }] });

        many.DeletedObjects.Count.ShouldBe(2);
        (await local.S3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = Bucket })).S3Objects.Select(o => o.Key).ShouldBe(["b"]);
        (await ErrorAsync(() => local.S3.GetObjectAsync(Bucket, "a"))).ShouldBe(("NoSuchKey", HttpStatusCode.NotFound));
        (await ErrorAsync(() => local.S3.GetObjectMetadataAsync(Bucket, "a"))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await ErrorAsync(() => local.S3.GetObjectAsync("no-such-bucket", "a"))).Code.ShouldBe("NoSuchBucket");
        (await ErrorAsync(() => local.S3.DeleteBucketAsync(Bucket))).Code.ShouldBe("BucketNotEmpty");
        (await ErrorAsync(() => local.S3.GetBucketEncryptionAsync(new GetBucketEncryptionRequest { BucketName = Bucket }))).Code.ShouldBe("NotEmulatedLocally");
    }

    Task<PutObjectResponse> PutAsync(string key, string body) => local.S3.PutObjectAsync(new PutObjectRequest { BucketName = Bucket, Key = key, ContentBody = body });

    async Task<string> TextAsync(string key)
    {
        using var got = await local.S3.GetObjectAsync(Bucket, key);
        return await new StreamReader(got.ResponseStream).ReadToEndAsync();
    }

    static async Task<(string Code, HttpStatusCode Status)> ErrorAsync(Func<Task> call)
    {
        var error = await Should.ThrowAsync<AmazonS3Exception>(call);
        return (error.ErrorCode, error.StatusCode);
    }
}
