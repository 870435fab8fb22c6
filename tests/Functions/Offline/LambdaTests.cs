using Amazon.Lambda;
using Amazon.Lambda.Model;
using Amazon.Runtime;

namespace Tests.Functions.Offline;

public sealed class LambdaTests
{
    [Fact]
    public async Task Sends_the_payload_as_it_is_and_names_the_function_in_the_path()
    {
        await using var service = await FakeService.StartAsync(new Answer(200, """{"values":[1.5]}""", "application/json") { Headers = { ["X-Amz-Executed-Version"] = "7" } });

        var answer = await Client(service).InvokeAsync(new InvokeRequest { FunctionName = "arn:aws:lambda:us-east-1:123456789012:function:own:live", InvocationType = InvocationType.RequestResponse, Payload = """{"rows":[]}""" });

        new StreamReader(answer.Payload).ReadToEnd().ShouldBe("""{"values":[1.5]}""");
        (answer.StatusCode, answer.FunctionError, answer.ExecutedVersion).ShouldBe((200, null, "7"));
        var call = service.Calls.Single();
        (call.Method, call.Target, call.Body).ShouldBe(("POST", "/2015-03-31/functions/arn%3Aaws%3Alambda%3Aus-east-1%3A123456789012%3Afunction%3Aown%3Alive/invocations", """{"rows":[]}"""));
        call.Headers["X-Amz-Invocation-Type"].ShouldBe("RequestResponse");
        call.Headers["Content-Type"].ShouldBe("binary/octet-stream");
        call.Headers["Authorization"].ShouldContain("/us-east-1/lambda/aws4_request");
    }

    [Fact]
    public async Task Asks_for_a_version_and_the_log_where_it_is_told_to()
    {
        await using var service = await FakeService.StartAsync(new Answer(200, "null", "application/json") { Headers = { ["X-Amz-Log-Result"] = "bG9n" } });

        var answer = await Client(service).InvokeAsync(new InvokeRequest { FunctionName = "own", Qualifier = "3", LogType = LogType.Tail });

        answer.LogResult.ShouldBe("bG9n");
        var call = service.Calls.Single();
        call.Target.ShouldBe("/2015-03-31/functions/own/invocations?Qualifier=3");
        call.Headers["X-Amz-Log-Type"].ShouldBe("Tail");
    }

    [Fact]
    public async Task A_function_that_failed_has_answered()
    {
        await using var service = await FakeService.StartAsync(new Answer(200, """{"errorMessage":"no"}""", "application/json") { Headers = { ["X-Amz-Function-Error"] = "Unhandled" } });

        (await Client(service).InvokeAsync(new InvokeRequest { FunctionName = "own" })).FunctionError.ShouldBe("Unhandled");
    }

    [Theory]
    [InlineData("ResourceNotFoundException", 404, typeof(ResourceNotFoundException))]
    [InlineData("TooManyRequestsException", 429, typeof(TooManyRequestsException))]
    [InlineData("InvalidRequestContentException", 400, typeof(InvalidRequestContentException))]
    [InlineData("RequestTooLargeException", 413, typeof(RequestTooLargeException))]
    [InlineData("ServiceException", 500, typeof(ServiceException))]
    [InlineData("AccessDeniedException", 403, typeof(AmazonLambdaException))]
    public async Task Types_every_error(string type, int status, Type expected)
    {
        await using var service = await FakeService.StartAsync(new Answer(status, """{"Type":"User","Message":"no"}""", "application/json") { Headers = { ["x-amzn-ErrorType"] = type } });

        var error = await Should.ThrowAsync<AmazonLambdaException>(() => Client(service).InvokeAsync(new InvokeRequest { FunctionName = "own" }));

        error.ShouldBeOfType(expected);
        ((int)error.StatusCode, error.ErrorCode, error.Message).ShouldBe((status, type, "no"));
    }

    private static AmazonLambdaClient Client(FakeService service) =>
        new(new BasicAWSCredentials("id", "secret"), new AmazonLambdaConfig { ServiceURL = service.Url, AuthenticationRegion = "us-east-1", MaxErrorRetry = 0 });
}
