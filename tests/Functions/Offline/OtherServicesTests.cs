using Amazon.Glue;
using Amazon.Glue.Model;
using Amazon.Runtime;
using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;
using Amazon.SimpleSystemsManagement;
using Amazon.SimpleSystemsManagement.Model;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;

namespace Tests.Functions.Offline;

public sealed class OtherServicesTests
{
    private static readonly BasicAWSCredentials Credentials = new("id", "secret");

    [Fact]
    public async Task Starts_an_execution_with_names_in_camel_case()
    {
        await using var service = await FakeService.StartAsync(new Answer(200, """{"executionArn":"arn:e","startDate":1763750000.5}""", "application/x-amz-json-1.0"));

        var started = await StepFunctions(service).StartExecutionAsync(new StartExecutionRequest { StateMachineArn = "arn:m", Name = "run", Input = "{}" });

        started.ExecutionArn.ShouldBe("arn:e");
        started.StartDate.ShouldBe(new DateTime(2025, 11, 21, 18, 33, 20, 500, DateTimeKind.Utc));
        var call = service.Calls.Single();
        call.Headers["X-Amz-Target"].ShouldBe("AWSStepFunctions.StartExecution");
        call.Headers["Content-Type"].ShouldBe("application/x-amz-json-1.0");
        call.Headers["Authorization"].ShouldContain("/states/aws4_request");
        call.Body.ShouldBe("""{"stateMachineArn":"arn:m","name":"run","input":"{}"}""");
    }

    [Fact]
    public async Task Recognises_an_execution_that_exists()
    {
        await using var service = await FakeService.StartAsync(new Answer(400, """{"__type":"ExecutionAlreadyExists","message":"Execution Already Exists: 'arn'"}"""));

        await Should.ThrowAsync<ExecutionAlreadyExistsException>(
            () => StepFunctions(service).StartExecutionAsync(new StartExecutionRequest { StateMachineArn = "arn:m", Name = "run" }));
    }

    [Fact]
    public async Task Reads_history_events_with_their_details()
    {
        await using var service = await FakeService.StartAsync(new Answer(200, """
            {"events":[{"id":2,"previousEventId":1,"type":"TaskStateEntered","timestamp":1763750000,"stateEnteredEventDetails":{"name":"Train Model","input":"{}"}}]}
            """));

        var history = await StepFunctions(service).GetExecutionHistoryAsync(new GetExecutionHistoryRequest { ExecutionArn = "arn:e", ReverseOrder = true });

        var entered = history.Events.Single();
        entered.Type.ShouldBe(HistoryEventType.TaskStateEntered);
        entered.PreviousEventId.ShouldBe(1);
        entered.StateEnteredEventDetails.Name.ShouldBe("Train Model");
        entered.StateExitedEventDetails.ShouldBeNull();
    }

    [Fact]
    public async Task Reads_how_a_job_run_ended()
    {
        await using var service = await FakeService.StartAsync(
            new Answer(200, """{"JobRun":{"Id":"jr_1","JobName":"consolidate","JobRunState":"SUCCEEDED","StartedOn":1763750000.5,"Arguments":{"--MODELS":"cars"}}}"""),
            new Answer(400, """{"__type":"ConcurrentRunsExceededException","message":"busy"}"""));
        using var glue = new AmazonGlueClient(Credentials, new AmazonGlueConfig { ServiceURL = service.Url, AuthenticationRegion = "us-east-1", MaxErrorRetry = 0 });

        var run = (await glue.GetJobRunAsync(new GetJobRunRequest { JobName = "consolidate", RunId = "jr_1" })).JobRun;

        run.JobRunState.ShouldBe(JobRunState.SUCCEEDED);
        run.Arguments["--MODELS"].ShouldBe("cars");
        var call = service.Calls.Single();
        (call.Headers["X-Amz-Target"], call.Body).ShouldBe(("AWSGlue.GetJobRun", """{"JobName":"consolidate","RunId":"jr_1"}"""));
        await Should.ThrowAsync<ConcurrentRunsExceededException>(() => glue.StartJobRunAsync(new StartJobRunRequest { JobName = "consolidate" }));
    }

    [Fact]
    public async Task Reads_a_parameter()
    {
        await using var service = await FakeService.StartAsync(new Answer(200, """{"Parameter":{"Name":"/m","Type":"String","Value":"v","Version":3}}"""));

        var parameter = (await Parameters(service).GetParameterAsync(new GetParameterRequest { Name = "/m" })).Parameter;

        parameter.Value.ShouldBe("v");
        parameter.Version.ShouldBe(3);
        parameter.Type.ShouldBe(ParameterType.String);
        service.Calls.Single().Headers["X-Amz-Target"].ShouldBe("AmazonSSM.GetParameter");
    }

    [Fact]
    public async Task Misses_a_parameter_by_type()
    {
        await using var service = await FakeService.StartAsync(new Answer(400, """{"__type":"ParameterNotFound"}"""));

        await Should.ThrowAsync<ParameterNotFoundException>(() => Parameters(service).GetParameterAsync(new GetParameterRequest { Name = "/m" }));
    }

    [Fact]
    public async Task Publishes_by_a_form_and_reads_xml()
    {
        await using var service = await FakeService.StartAsync(new Answer(200, """
            <PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><PublishResult><MessageId>m-1</MessageId></PublishResult>
            <ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata></PublishResponse>
            """, "text/xml"));

        var published = await Notifications(service).PublishAsync(new PublishRequest
        {
            TopicArn = "arn:t",
            Subject = "Model accepted",
            Message = "a+b & c",
            MessageAttributes = new() { ["model"] = new MessageAttributeValue { DataType = "String", StringValue = "cars" } },
        });

        published.MessageId.ShouldBe("m-1");
        published.ResponseMetadata.RequestId.ShouldBe("r-1");
        var fields = service.Calls.Single().Body.Split('&').ToDictionary(field => field.Split('=')[0], field => Uri.UnescapeDataString(field.Split('=')[1]));
        fields["Action"].ShouldBe("Publish");
        fields["Version"].ShouldBe("2010-03-31");
        fields["Message"].ShouldBe("a+b & c");
        fields["Subject"].ShouldBe("Model accepted");
        fields["MessageAttributes.entry.1.Name"].ShouldBe("model");
        fields["MessageAttributes.entry.1.Value.StringValue"].ShouldBe("cars");
    }

    [Fact]
    public async Task Misses_a_topic_by_type()
    {
        await using var service = await FakeService.StartAsync(new Answer(404, """
            <ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><Error><Type>Sender</Type><Code>NotFound</Code><Message>Topic does not exist</Message></Error>
            <RequestId>r-2</RequestId></ErrorResponse>
            """, "text/xml"));

        var error = await Should.ThrowAsync<NotFoundException>(() => Notifications(service).PublishAsync("arn:t", "text"));

        error.Message.ShouldBe("Topic does not exist");
        error.RequestId.ShouldBe("r-2");
    }

    private static AmazonStepFunctionsClient StepFunctions(FakeService service) =>
        new(Credentials, new AmazonStepFunctionsConfig { ServiceURL = service.Url, AuthenticationRegion = "us-east-1", MaxErrorRetry = 0 });

    private static AmazonSimpleSystemsManagementClient Parameters(FakeService service) =>
        new(Credentials, new AmazonSimpleSystemsManagementConfig { ServiceURL = service.Url, AuthenticationRegion = "us-east-1", MaxErrorRetry = 0 });

    private static AmazonSimpleNotificationServiceClient Notifications(FakeService service) =>
        new(Credentials, new AmazonSimpleNotificationServiceConfig { ServiceURL = service.Url, AuthenticationRegion = "us-east-1", MaxErrorRetry = 0 });
}
