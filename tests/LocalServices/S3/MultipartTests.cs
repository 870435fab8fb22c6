using Amazon.S3;
using Amazon.S3.Model;
using Amazon.S3.Transfer;

namespace Tests.LocalServices.S3;

public sealed class MultipartTests : IAsyncLifetime
{
    const string Bucket = "data-bucket";
    const int Five = 5 * 1024 * 1024;
    LocalMode local = null!;

    public async Task InitializeAsync()
    {
        local = await new LocalMode().StartAsync();
        await local.S3.PutBucketAsync(Bucket);
    }

    public async Task DisposeAsync() => await local.DisposeAsync();

    [Fact]
    public async Task Carries_a_large_file_through_the_transfer_utility_in_parts()
    {
        var (source, target) = (Path.Combine(local.Folder, "source"), Path.Combine(local.Folder, "target"));
        await File.WriteAllBytesAsync(source, Bytes(18_000_001));
        using var transfer = new TransferUtility(local.S3);

        await transfer.UploadAsync(new TransferUtilityUploadRequest { BucketName = Bucket, Key = "large", FilePath = source, PartSize = Five });
        await transfer.DownloadAsync(target, Bucket, "large");

        File.ReadAllBytes(target).AsSpan().SequenceEqual(File.ReadAllBytes(source)).ShouldBeTrue();
        (await local.S3.GetObjectMetadataAsync(Bucket, "large")).ETag.ShouldEndWith("-4\"");
    }

    [Fact]
    public async Task Joins_parts_in_their_order_whatever_the_order_they_came_in()
    {
        var upload = (await local.S3.InitiateMultipartUploadAsync(Bucket, "k")).UploadId;
        var second = await PartAsync(upload, 2, [7, 8, 9]);
        var first = await PartAsync(upload, 1, Bytes(Five));

        (await local.S3.ListPartsAsync(Bucket, "k", upload)).Parts.Select(p => p.PartNumber).ShouldBe([1, 2]);
        (await local.S3.ListMultipartUploadsAsync(Bucket)).MultipartUploads.ShouldHaveSingleItem().Key.ShouldBe("k");
        await CompleteAsync(upload, first, second);

        using var got = await local.S3.GetObjectAsync(new GetObjectRequest { BucketName = Bucket, Key = "k", ByteRange = new ByteRange(Five, Five + 2) });
        got.ResponseStream.ReadByte().ShouldBe(7);
        (await local.S3.ListMultipartUploadsAsync(Bucket)).MultipartUploads.ShouldBeNull();
        using var part = await local.S3.GetObjectAsync(new GetObjectRequest { BucketName = Bucket, Key = "k", PartNumber = 2 });
        part.ContentLength.ShouldBe(3);
    }

    [Fact]
    public async Task Refuses_wrong_order_unknown_parts_and_small_ones_and_keeps_the_upload()
    {
        var upload = (await local.S3.InitiateMultipartUploadAsync(Bucket, "k")).UploadId;
        var first = await PartAsync(upload, 1, [1]);
        var second = await PartAsync(upload, 2, [2]);

        // The client puts parts in order by itself, so this one is sent raw.
        var listed = $"<CompleteMultipartUpload><Part><PartNumber>2</PartNumber><ETag>{second.ETag}</ETag></Part><Part><PartNumber>1</PartNumber><ETag>{first.ETag}</ETag></Part></CompleteMultipartUpload>";
        var unordered = await local.Http.PostAsync($"{local.Url}/{Bucket}/k?uploadId={upload}", new StringContent(listed));

        (await unordered.Content.ReadAsStringAsync()).ShouldContain("<Code>InvalidPartOrder</Code>");
        (await CodeAsync(() => CompleteAsync(upload, first, second))).ShouldBe("EntityTooSmall");
        (await CodeAsync(() => CompleteAsync(upload, new PartETag(1, "\"0\"")))).ShouldBe("InvalidPart");
        await CompleteAsync(upload, second);
        (await CodeAsync(() => CompleteAsync(upload, second))).ShouldBe("NoSuchUpload");
    }

    [Fact]
    public async Task Copies_parts_from_ranges_of_other_objects()
    {
        await local.S3.PutObjectAsync(new PutObjectRequest { BucketName = Bucket, Key = "source", InputStream = new MemoryStream(Bytes(Five + 10)) });
        var upload = (await local.S3.InitiateMultipartUploadAsync(Bucket, "k")).UploadId;
        var copy = new CopyPartRequest { SourceBucket = Bucket, SourceKey = "source", DestinationBucket = Bucket, DestinationKey = "k", UploadId = upload, PartNumber = 1, FirstByte = 10, LastByte = Five + 9 };

        var part = await local.S3.CopyPartAsync(copy);
        await CompleteAsync(upload, new PartETag(1, part.ETag));

        using var got = await local.S3.GetObjectAsync(Bucket, "k");
        using var body = new MemoryStream();
        await got.ResponseStream.CopyToAsync(body);
        body.ToArray().AsSpan().SequenceEqual(Bytes(Five + 10).AsSpan(10)).ShouldBeTrue();
    }

    [Fact]
    public async Task Forgets_an_aborted_upload_and_its_files()
    {
        var upload = (await local.S3.InitiateMultipartUploadAsync(Bucket, "k")).UploadId;
        await PartAsync(upload, 1, [1]);

        await local.S3.AbortMultipartUploadAsync(Bucket, "k", upload);

        (await CodeAsync(() => local.S3.ListPartsAsync(Bucket, "k", upload))).ShouldBe("NoSuchUpload");
        Directory.EnumerateFiles(Path.Combine(local.Data, "objects"), "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    async Task<PartETag> PartAsync(string upload, int number, byte[] bytes)
    {
        var put = await local.S3.UploadPartAsync(new UploadPartRequest { BucketName = Bucket, Key = "k", UploadId = upload, PartNumber = number, InputStream = new MemoryStream(bytes) });
        return new PartETag(number, put.ETag);
    }

    Task<CompleteMultipartUploadResponse> CompleteAsync(string upload, params PartETag[] parts) => local.S3.CompleteMultipartUploadAsync(new CompleteMultipartUploadRequest { BucketName = Bucket, Key = "k", UploadId = upload, PartETags = [.. parts] });

    static async Task<string> CodeAsync(Func<Task> call) => (await Should.ThrowAsync<AmazonS3Exception>(call)).ErrorCode;

    static byte[] Bytes(int size)
    {
        var bytes = new byte[size];
        new Random(7).NextBytes(bytes);
        return bytes;
    }
}
