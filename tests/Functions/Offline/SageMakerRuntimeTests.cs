using System.Text;
using Amazon.Runtime;
using Amazon.SageMakerRuntime;
using Amazon.SageMakerRuntime.Model;

namespace Tests.Functions.Offline;

public sealed class SageMakerRuntimeTests
{
    [Fact]
    public async Task Sends_the_payload_as_it_is_and_everything_else_as_headers()
    {
        await using var service = await FakeService.StartAsync(new Answer(200, "123.5\n", "text/csv")
        {
            Headers = { ["x-Amzn-Invoked-Production-Variant"] = "primary", ["X-Amzn-SageMaker-Custom-Attributes"] = "model=7" },
        });

        var answer = await Client(service).InvokeEndpointAsync(new InvokeEndpointRequest
        {
            EndpointName = "e p/1",
            Body = new MemoryStream(Encoding.UTF8.GetBytes("1,2,3")),
            ContentType = "text/csv",
            Accept = "text/csv",
            InferenceId = "id-1",
            CustomAttributes = "trace=1",
            TargetVariant = "primary",
        });

        new StreamReader(answer.Body).ReadToEnd().ShouldBe("123.5\n");
        answer.ContentType.ShouldBe("text/csv");
        answer.InvokedProductionVariant.ShouldBe("primary");
        answer.CustomAttributes.ShouldBe("model=7");
        var call = service.Calls.Single();
        call.Target.ShouldBe("/endpoints/e%20p%2F1/invocations");
        call.Body.ShouldBe("1,2,3");
        call.Headers["X-Amzn-SageMaker-Inference-Id"].ShouldBe("id-1");
        call.Headers["X-Amzn-SageMaker-Custom-Attributes"].ShouldBe("trace=1");
        call.Headers["X-Amzn-SageMaker-Target-Variant"].ShouldBe("primary");
        call.Headers["Accept"].ShouldBe("text/csv");
        call.Headers["Authorization"].ShouldContain("/us-east-1/sagemaker/aws4_request");
    }

    [Fact]
    public async Task Tells_what_the_container_answered_when_the_model_fails()
    {
        await using var service = await FakeService.StartAsync(new Answer(
            424, """{"Message":"Received client error (415)","OriginalStatusCode":415,"OriginalMessage":"row 1","LogStreamArn":"arn:logs"}""", "application/json")
        {
            Headers = { ["x-amzn-ErrorType"] = "ModelError:http://internal.amazon.com/coral/" },
        });

        var error = await Should.ThrowAsync<ModelErrorException>(() => Invoke(service));

        error.OriginalStatusCode.ShouldBe(415);
        error.OriginalMessage.ShouldBe("row 1");
        error.LogStreamArn.ShouldBe("arn:logs");
        error.Message.ShouldBe("Received client error (415)");
    }

    [Theory]
    [InlineData("ValidationError", 400, typeof(ValidationErrorException))]
    [InlineData("ServiceUnavailable", 503, typeof(ServiceUnavailableException))]
    [InlineData("ModelNotReadyException", 429, typeof(ModelNotReadyException))]
    [InlineData("InternalFailure", 500, typeof(InternalFailureException))]
    [InlineData("InternalDependencyException", 530, typeof(InternalDependencyException))]
    [InlineData("SomethingNew", 400, typeof(AmazonSageMakerRuntimeException))]
    public async Task Types_every_error(string type, int status, Type expected)
    {
        var answer = new Answer(status, """{"Message":"no"}""", "application/json") { Headers = { ["x-amzn-ErrorType"] = type } };
        await using var service = await FakeService.StartAsync(answer);

        (await Should.ThrowAsync<AmazonSageMakerRuntimeException>(() => Invoke(service))).ShouldBeOfType(expected);
    }

    private static Task<InvokeEndpointResponse> Invoke(FakeService service) =>
        Client(service).InvokeEndpointAsync(new InvokeEndpointRequest { EndpointName = "cars", Body = new MemoryStream([1]) });

    private static AmazonSageMakerRuntimeClient Client(FakeService service) => new(
        new BasicAWSCredentials("id", "secret"),
        new AmazonSageMakerRuntimeConfig { ServiceURL = service.Url, AuthenticationRegion = "us-east-1", MaxErrorRetry = 0 });
}
