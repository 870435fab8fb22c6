using Amazon.S3.Model;

namespace Tests.LocalServices.S3;

public sealed class NotificationTests : IAsyncLifetime
{
    const string Bucket = "data-bucket";
    const string Function = "arn:aws:lambda:us-east-1:000000000000:function:trigger";
    const string Machine = "arn:aws:states:us-east-1:000000000000:stateMachine:machine";
    const string Declared = """
        {"VersioningConfiguration":{"Status":"Enabled"},"NotificationConfiguration":{"LambdaConfigurations":[{"Event":"s3:ObjectCreated:*","Function":"arn:aws:lambda:us-east-1:000000000000:function:trigger",
          "Filter":{"S3Key":{"Rules":[{"Name":"prefix","Value":"training/"},{"Name":"suffix","Value":".csv"}]}}}],"EventBridgeConfiguration":{"EventBridgeEnabled":true}}}
        """;
    LocalMode local = null!;

    public async Task InitializeAsync()
    {
        local = await new LocalMode().StartAsync();
        await local.DeclareAsync("AWS::S3::Bucket", Bucket, Declared);
    }

    public async Task DisposeAsync() => await local.DisposeAsync();

    [Fact]
    public async Task Tells_a_function_of_a_created_object_in_S3s_words()
    {
        await PutAsync("other/a.csv");
        await PutAsync("training/a.txt");
        var put = await PutAsync("training/cars/a b+ü.csv");

        var (target, _, payload) = local.Calls.Next();

        target.ShouldBe(Function);
        var record = payload["Records"]!.AsArray().ShouldHaveSingleItem()!;
        (record["eventVersion"]!.ToString(), record["eventSource"]!.ToString(), record["eventName"]!.ToString()).ShouldBe(("2.1", "aws:s3", "ObjectCreated:Put"));
        record["s3"]!["bucket"]!["arn"]!.ToString().ShouldBe("arn:aws:s3:::" + Bucket);
        var described = record["s3"]!["object"]!;
        described["key"]!.ToString().ShouldBe("training/cars/a+b%2B%C3%BC.csv");
        described["versionId"]!.ToString().ShouldBe(put.VersionId);
        described["eTag"]!.ToString().ShouldBe(put.ETag.Trim('"'));
        described["size"]!.GetValue<long>().ShouldBe(1);
        DateTimeOffset.Parse(record["eventTime"]!.ToString()).ShouldBe(DateTimeOffset.UtcNow, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Names_how_an_object_came_and_orders_events_by_sequencer()
    {
        await PutAsync("training/a.csv");
        await local.S3.CopyObjectAsync(Bucket, "training/a.csv", Bucket, "training/b.csv");
        var upload = (await local.S3.InitiateMultipartUploadAsync(Bucket, "training/a.csv")).UploadId;
        var part = await local.S3.UploadPartAsync(new UploadPartRequest { BucketName = Bucket, Key = "training/a.csv", UploadId = upload, PartNumber = 1, InputStream = new MemoryStream([1]) });
        await local.S3.CompleteMultipartUploadAsync(new CompleteMultipartUploadRequest { BucketName = Bucket, Key = "training/a.csv", UploadId = upload, PartETags = [new PartETag(1, part.ETag)] });

        var records = Enumerable.Range(0, 3).Select(_ => local.Calls.Next().Payload["Records"]![0]!).ToList();

        records.Select(r => r["eventName"]!.ToString()).ShouldBe(["ObjectCreated:Put", "ObjectCreated:Copy", "ObjectCreated:CompleteMultipartUpload"]);
        var sequencers = records.Select(r => r["s3"]!["object"]!["sequencer"]!.ToString()).ToList();
        sequencers.ShouldBe(sequencers.Order(StringComparer.Ordinal));
        sequencers.Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public async Task Sends_the_event_through_a_rule_to_a_state_machine_with_the_key_as_it_is()
    {
        await local.DeclareAsync("AWS::Events::Rule", "rule", """{"EventPattern":{"source":["aws.s3"],"detail":{"object":{"key":[{"prefix":"scoring/"}]}}},"Targets":[{"Id":"t","Arn":"arn:aws:states:us-east-1:000000000000:stateMachine:machine"}]}""");

        await PutAsync("scoring/a b.csv");

        var (target, name, payload) = local.Calls.Next();
        target.ShouldBe(Machine);
        name.ShouldNotBeNullOrEmpty();
        payload["detail-type"]!.ToString().ShouldBe("Object Created");
        payload["detail"]!["object"]!["key"]!.ToString().ShouldBe("scoring/a b.csv");
        payload["detail"]!["reason"]!.ToString().ShouldBe("PutObject");
    }

    [Fact]
    public async Task Delivers_after_a_restart_what_was_not_handed_over_before()
    {
        local.Calls.Faulty = true;
        await PutAsync("training/a.csv");
        await local.StopAsync();
        local.Calls.Faulty = false;
        local.Calls.Waiting.ShouldBe(0);

        await local.StartAsync();

        local.Calls.Next().Payload["Records"]![0]!["s3"]!["object"]!["key"]!.ToString().ShouldBe("training/a.csv");
        await local.StopAsync();
        await local.StartAsync();
        local.Calls.Waiting.ShouldBe(0);
    }

    [Fact]
    public async Task Shows_and_takes_the_configuration_over_the_wire()
    {
        var shown = await local.S3.GetBucketNotificationAsync(new GetBucketNotificationRequest { BucketName = Bucket });
        shown.LambdaFunctionConfigurations.ShouldHaveSingleItem().FunctionArn.ShouldBe(Function);
        shown.EventBridgeConfiguration.ShouldNotBeNull();

        await local.S3.PutBucketNotificationAsync(new PutBucketNotificationRequest { BucketName = Bucket, LambdaFunctionConfigurations = [new() { FunctionArn = Function, Events = [Amazon.S3.EventType.ObjectCreatedPut] }] });

        await PutAsync("anything");
        local.Calls.Next().Target.ShouldBe(Function);
    }

    Task<PutObjectResponse> PutAsync(string key) => local.S3.PutObjectAsync(new PutObjectRequest { BucketName = Bucket, Key = key, ContentBody = "x" });
}
