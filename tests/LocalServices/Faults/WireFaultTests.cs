using System.Text.Json.Nodes;
using Amazon.S3;
using Tests.LocalServices.S3;

namespace Tests.LocalServices.Faults;

public sealed class WireFaultTests : IAsyncLifetime
{
    LocalMode local = null!;

    public async Task InitializeAsync() => local = await new LocalMode().StartAsync();

    public async Task DisposeAsync() => await local.DisposeAsync();

    [Fact]
    public async Task Answers_an_operation_of_the_json_protocol_wrongly()
    {
        await SetAsync("""{"match":{"operation":"ssm:GetParameter"},"effect":"wrong-result","result":{"Parameter":{"Value":"odd"}}}""");

        (await local.JsonAsync("AmazonSSM.GetParameter", """{"Name":"/none"}""")).Body["Parameter"]!["Value"]!.ToString().ShouldBe("odd");
    }

    [Fact]
    public async Task Fails_with_the_error_given()
    {
        await SetAsync("""{"match":{"operation":"states:StartExecution"},"effect":"error","error":"ExecutionLimitExceeded","message":"too many"}""");

        var (status, body) = await local.JsonAsync("AWSStepFunctions.StartExecution", "{}");

        (status, body["__type"]!.ToString(), body["message"]!.ToString()).ShouldBe((400, "ExecutionLimitExceeded", "too many"));
    }

    [Fact]
    public async Task Rejects_a_mail_as_SNS_does()
    {
        await SetAsync("""{"match":{"operation":"sns:Publish"},"effect":"reject"}""");

        var (status, body) = await local.QueryAsync("sns", ("Action", "Publish"), ("TopicArn", "arn:aws:sns:us-east-1:000000000000:mails"), ("Message", "text"));

        status.ShouldBe(403);
        body.Descendants("Code").Single().Value.ShouldBe("AuthorizationError");
    }

    [Fact]
    public async Task Throttles_one_operation_of_S3_and_no_other()
    {
        await local.S3.PutBucketAsync("bucket");
        await SetAsync("""{"match":{"operation":"s3:PutObject"},"effect":"throttle","times":1}""");

        var thrown = await Should.ThrowAsync<AmazonS3Exception>(() => PutAsync("a"));
        thrown.ErrorCode.ShouldBe("SlowDown");
        await PutAsync("a");
        (await local.S3.ListObjectsV2Async(new() { BucketName = "bucket" })).S3Objects.Single().Key.ShouldBe("a");
    }

    [Fact]
    public async Task Cuts_the_connection()
    {
        await SetAsync("""{"match":{"operation":"ssm:GetParameter"},"effect":"crash","times":1}""");

        await Should.ThrowAsync<HttpRequestException>(() => local.JsonAsync("AmazonSSM.GetParameter", """{"Name":"/none"}"""));
    }

    [Fact]
    public async Task Goes_on_after_a_delay()
    {
        await SetAsync("""{"match":{"operation":"ssm:GetParameter"},"effect":"delay","seconds":0.2}""");
        var watch = System.Diagnostics.Stopwatch.StartNew();

        (await local.JsonAsync("AmazonSSM.GetParameter", """{"Name":"/none"}""")).Body["__type"]!.ToString().ShouldBe("ParameterNotFound");

        watch.Elapsed.TotalSeconds.ShouldBeGreaterThan(0.19);
    }

    Task<JsonObject> SetAsync(string fault) => Switches.SetAsync(local.Http, local.Url, fault);

    Task<Amazon.S3.Model.PutObjectResponse> PutAsync(string key) => local.S3.PutObjectAsync(new() { BucketName = "bucket", Key = key, ContentBody = "x" });
}
