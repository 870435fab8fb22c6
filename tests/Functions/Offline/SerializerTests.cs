using System.Text;
using System.Text.Json.Serialization;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.CloudWatchEvents.S3Events;
using Amazon.Lambda.Core;
using Amazon.Lambda.S3Events;
using Amazon.Lambda.Serialization.SystemTextJson;

namespace Tests.Functions.Offline;

public sealed partial class SerializerTests
{
    private static readonly ILambdaSerializer Generated = new SourceGeneratorLambdaJsonSerializer<EventShapes>();

    public static TheoryData<ILambdaSerializer> Serializers => new(Generated, new DefaultLambdaJsonSerializer());

    [Theory]
    [MemberData(nameof(Serializers))]
    public void Reads_an_s3_event(ILambdaSerializer serializer)
    {
        var record = Read<S3Event>(serializer, """
            {"Records":[{"eventName":"ObjectCreated:Put","eventTime":"2026-11-21T10:00:00.123Z","responseElements":{"x-amz-request-id":"R1"},
             "s3":{"bucket":{"name":"data"},"object":{"key":"training/cars/my+file%26.csv","size":7,"eTag":"e","versionId":"v","sequencer":"00A1"}}}]}
            """).Records.Single();

        record.EventTime.ShouldBe(new DateTime(2026, 11, 21, 10, 0, 0, 123, DateTimeKind.Utc));
        record.ResponseElements.XAmzRequestId.ShouldBe("R1");
        record.S3.Bucket.Name.ShouldBe("data");
        record.S3.Object.Key.ShouldBe("training/cars/my+file%26.csv");
        record.S3.Object.KeyDecoded.ShouldBe("training/cars/my file&.csv");
        record.S3.Object.ETag.ShouldBe("e");
        record.S3.Object.Sequencer.ShouldBe("00A1");
    }

    [Theory]
    [MemberData(nameof(Serializers))]
    public void Writes_a_proxy_response_with_its_wire_names_and_without_nulls(ILambdaSerializer serializer) =>
        Write(serializer, new APIGatewayProxyResponse { StatusCode = 200, Body = "<ü>" })
            .ShouldBe("""{"statusCode":200,"body":"<ü>","isBase64Encoded":false}""");

    [Fact]
    public void Reads_a_proxy_request()
    {
        var request = Read<APIGatewayProxyRequest>(Generated, """
            {"httpMethod":"POST","pathParameters":{"model":"cars"},"headers":{"X-Inference-Id":"a"},"body":"{}","requestContext":{"requestId":"r","identity":{"sourceIp":"127.0.0.1"}}}
            """);

        request.PathParameters["model"].ShouldBe("cars");
        request.RequestContext.Identity.SourceIp.ShouldBe("127.0.0.1");
        request.QueryStringParameters.ShouldBeNull();
    }

    [Fact]
    public void Reads_an_eventbridge_event()
    {
        var created = Read<S3ObjectCreateEvent>(Generated, """
            {"detail-type":"Object Created","time":"2026-11-21T10:00:00Z","detail":{"bucket":{"name":"data"},"object":{"key":"a b.csv","version-id":"v"},"request-id":"r"}}
            """);

        created.DetailType.ShouldBe("Object Created");
        created.Detail.Object.VersionId.ShouldBe("v");
        created.Detail.RequestId.ShouldBe("r");
    }

    [Theory]
    [InlineData("1763750000", 1763750000000)]
    [InlineData("1763750000.5", 1763750000500)]
    [InlineData("1763750000123", 1763750000123)]
    public void Reads_times_that_are_numbers(string number, long milliseconds) =>
        Read<Timed>(Generated, $$"""{"at":{{number}}}""").At.ShouldBe(DateTime.UnixEpoch.AddMilliseconds(milliseconds));

    [Fact]
    public void Reads_and_writes_streams_as_base64() =>
        Write(Generated, Read<Timed>(Generated, """{"at":0,"bytes":"aGk="}""")).ShouldContain("\"Bytes\":\"aGk=\"");

    [Fact]
    public void Names_the_type_that_its_context_lacks() =>
        Should.Throw<JsonSerializerException>(() => Read<Version>(Generated, "{}")).Message.ShouldContain("System.Version");

    private static T Read<T>(ILambdaSerializer serializer, string json) => serializer.Deserialize<T>(new MemoryStream(Encoding.UTF8.GetBytes(json)));

    private static string Write<T>(ILambdaSerializer serializer, T value)
    {
        using var output = new MemoryStream();
        serializer.Serialize(value, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    internal sealed record Timed(DateTime At, MemoryStream? Bytes);

    [JsonSerializable(typeof(S3Event))]
    [JsonSerializable(typeof(APIGatewayProxyRequest))]
    [JsonSerializable(typeof(APIGatewayProxyResponse))]
    [JsonSerializable(typeof(S3ObjectCreateEvent))]
    [JsonSerializable(typeof(Timed))]
    internal sealed partial class EventShapes : JsonSerializerContext;
}
