using System.Text.Json.Nodes;
using Amazon.S3.Model;
using Local.Host;
using Local.Host.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace Tests.LocalServices.S3;

public sealed class TaskTests : IAsyncLifetime
{
    LocalMode local = null!;

    public async Task InitializeAsync()
    {
        local = await new LocalMode().StartAsync();
        local.Services.GetRequiredService<IObjects>().CreateBucket("data-bucket");
    }

    public async Task DisposeAsync() => await local.DisposeAsync();

    [Theory]
    [InlineData("\"plain text\"", "plain text")]
    [InlineData("""{"a":[1,"ü"]}""", """{"a":[1,"ü"]}""")]
    [InlineData("[1, 2]", "[1,2]")]
    public async Task Puts_text_as_it_is_and_json_compact_and_gets_it_back(string body, string stored)
    {
        await local.TaskAsync("s3", "PutObject", $$"""{"Bucket":"data-bucket","Key":"k","Body":{{body}},"ContentType":"application/json"}""");

        var got = await local.TaskAsync("s3", "GetObject", """{"Bucket":"data-bucket","Key":"k"}""");

        got!["Body"]!.ToString().ShouldBe(stored);
        got["ContentType"]!.ToString().ShouldBe("application/json");
    }

    [Fact]
    public async Task Copies_by_an_encoded_source_and_lists_and_deletes()
    {
        await local.TaskAsync("s3", "PutObject", """{"Bucket":"data-bucket","Key":"a b/ü","Body":"x"}""");

        await local.TaskAsync("s3", "CopyObject", """{"Bucket":"data-bucket","Key":"c","CopySource":"data-bucket/a%20b/%C3%BC"}""");
        var listed = await local.TaskAsync("s3", "ListObjectsV2", """{"Bucket":"data-bucket"}""");
        await local.TaskAsync("s3", "DeleteObject", """{"Bucket":"data-bucket","Key":"c"}""");

        listed!["Contents"]!.AsArray().Select(o => o!["Key"]!.ToString()).ShouldBe(["a b/ü", "c"]);
        (await CodeAsync("HeadObject", """{"Bucket":"data-bucket","Key":"c"}""")).ShouldBe("NoSuchKey");
    }

    [Fact]
    public async Task A_copy_leaves_tags_behind_where_it_is_told_to()
    {
        await local.S3.PutObjectAsync(new PutObjectRequest { BucketName = "data-bucket", Key = "tagged", ContentBody = "x", TagSet = [new Tag { Key = "team", Value = "a" }] });

        await local.TaskAsync("s3", "CopyObject", """{"Bucket":"data-bucket","Key":"alike","CopySource":"data-bucket/tagged"}""");
        await local.TaskAsync("s3", "CopyObject", """{"Bucket":"data-bucket","Key":"bare","CopySource":"data-bucket/tagged","TaggingDirective":"REPLACE"}""");

        (await TagsAsync("alike")).ShouldBe(["team"]);
        (await TagsAsync("bare")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Fails_by_S3s_codes_and_refuses_what_it_would_ignore()
    {
        await local.TaskAsync("s3", "PutObject", """{"Bucket":"data-bucket","Key":"lock","Body":"","IfNoneMatch":"*"}""");

        (await CodeAsync("PutObject", """{"Bucket":"data-bucket","Key":"lock","Body":"","IfNoneMatch":"*"}""")).ShouldBe("PreconditionFailed");
        (await CodeAsync("GetObject", """{"Bucket":"data-bucket","Key":"none"}""")).ShouldBe("NoSuchKey");
        (await CodeAsync("GetObject", """{"Bucket":"none","Key":"none"}""")).ShouldBe("NoSuchBucket");
        (await CodeAsync("GetObject", """{"Bucket":"data-bucket","Key":"lock","Range":"bytes=0-1"}""")).ShouldBe("NotEmulatedLocally");
    }

    async Task<IEnumerable<string>> TagsAsync(string key) =>
        ((await local.S3.GetObjectTaggingAsync(new GetObjectTaggingRequest { BucketName = "data-bucket", Key = key })).Tagging ?? []).Select(tag => tag.Key);

    async Task<string> CodeAsync(string operation, string parameters) =>
        (await Should.ThrowAsync<AwsException>(() => local.TaskAsync("s3", operation, parameters))).Code;
}
