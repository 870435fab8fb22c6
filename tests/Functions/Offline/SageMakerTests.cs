using System.Reflection;
using Amazon.Runtime;
using Amazon.SageMaker;
using Amazon.SageMaker.Model;

namespace Tests.Functions.Offline;

public sealed class SageMakerTests
{
    private const string Described = """
        {"TrainingJobName":"cars-1","TrainingJobStatus":"Completed","SecondaryStatus":"Unheard","ModelArtifacts":{"S3ModelArtifacts":"s3://b/model.tar.gz"},
         "HyperParameters":{"num_round":"200"},"CreationTime":1763750000.123,"TrainingEndTime":1.763750001E9,"BillableTimeInSeconds":61,"NotKnownHere":{"a":[1]},
         "FinalMetricDataList":[{"MetricName":"validation:rmse","Value":0.64,"Timestamp":1763750000}]}
        """;

    [Fact]
    public async Task Describes_a_training_job()
    {
        await using var service = await FakeService.StartAsync(new Answer(200, Described) { Headers = { ["x-amzn-RequestId"] = "req-1" } });

        var job = await Client(service).DescribeTrainingJobAsync(new DescribeTrainingJobRequest { TrainingJobName = "cars-1" });

        job.TrainingJobStatus.ShouldBeSameAs(TrainingJobStatus.Completed);
        job.ModelArtifacts.S3ModelArtifacts.ShouldBe("s3://b/model.tar.gz");
        job.HyperParameters["num_round"].ShouldBe("200");
        job.FinalMetricDataList.Single().Value.ShouldBe(0.64f);
        job.BillableTimeInSeconds.ShouldBe(61);
        job.ResponseMetadata.RequestId.ShouldBe("req-1");
    }

    [Fact]
    public async Task Sends_the_operation_in_a_header_and_only_what_was_set_in_the_body()
    {
        await using var service = await FakeService.StartAsync(new Answer(200, """{"TrainingJobArn":"arn:x"}"""));

        await Client(service).CreateTrainingJobAsync(new CreateTrainingJobRequest
        {
            TrainingJobName = "cars-1",
            AlgorithmSpecification = new AlgorithmSpecification { TrainingInputMode = TrainingInputMode.File },
            ResourceConfig = new ResourceConfig { InstanceType = TrainingInstanceType.MlM5Xlarge, InstanceCount = 1 },
        });

        var call = service.Calls.Single();
        call.Headers["X-Amz-Target"].ShouldBe("SageMaker.CreateTrainingJob");
        call.Headers["Content-Type"].ShouldBe("application/x-amz-json-1.1");
        call.Headers["Authorization"].ShouldContain("/us-east-1/sagemaker/aws4_request");
        call.Body.ShouldBe("""{"TrainingJobName":"cars-1","AlgorithmSpecification":{"TrainingInputMode":"File"},"ResourceConfig":{"InstanceType":"ml.m5.xlarge","InstanceCount":1}}""");
    }

    [Fact]
    public async Task Keeps_milliseconds_exact_and_times_in_utc()
    {
        await using var service = await FakeService.StartAsync(new Answer(200, Described));

        var job = await Client(service).DescribeTrainingJobAsync(new DescribeTrainingJobRequest { TrainingJobName = "cars-1" });

        job.CreationTime.ShouldBe(new DateTime(2025, 11, 21, 18, 33, 20, 123, DateTimeKind.Utc));
        job.CreationTime!.Value.Kind.ShouldBe(DateTimeKind.Utc);
        job.TrainingEndTime.ShouldBe(new DateTime(2025, 11, 21, 18, 33, 21, DateTimeKind.Utc));
    }

    [Fact]
    public async Task Leaves_absent_values_and_collections_null()
    {
        await using var service = await FakeService.StartAsync(new Answer(200, """{"TrainingJobStatus":"InProgress"}"""));

        var job = await Client(service).DescribeTrainingJobAsync(new DescribeTrainingJobRequest { TrainingJobName = "cars-1" });

        job.FinalMetricDataList.ShouldBeNull();
        job.HyperParameters.ShouldBeNull();
        job.TrainingEndTime.ShouldBeNull();
        job.FailureReason.ShouldBeNull();
    }

    [Fact]
    public async Task Keeps_a_status_that_it_does_not_know()
    {
        await using var service = await FakeService.StartAsync(new Answer(200, Described));

        var job = await Client(service).DescribeTrainingJobAsync(new DescribeTrainingJobRequest { TrainingJobName = "cars-1" });

        job.SecondaryStatus.Value.ShouldBe("Unheard");
        (TrainingJobStatus.Completed == "completed").ShouldBeTrue();
        ((TrainingJobStatus?)(string?)null).ShouldBeNull();
    }

    [Fact]
    public async Task Turns_a_missing_job_into_the_typed_exception()
    {
        await using var service = await FakeService.StartAsync(new Answer(400, """{"__type":"ResourceNotFound","message":"Requested resource not found."}"""));

        var error = await Should.ThrowAsync<ResourceNotFoundException>(
            () => Client(service).DescribeTrainingJobAsync(new DescribeTrainingJobRequest { TrainingJobName = "none" }));

        error.ErrorCode.ShouldBe("ResourceNotFound");
        error.Message.ShouldBe("Requested resource not found.");
        ((int)error.StatusCode).ShouldBe(400);
    }

    [Fact]
    public async Task Gives_an_error_without_a_shape_the_services_base_exception()
    {
        await using var service = await FakeService.StartAsync(new Answer(400, """{"__type":"com.amazon#ValidationException","message":"Could not find endpoint"}"""));

        var error = await Should.ThrowAsync<AmazonSageMakerException>(
            () => Client(service).DescribeEndpointAsync(new DescribeEndpointRequest { EndpointName = "none" }));

        error.ErrorCode.ShouldBe("ValidationException");
    }

    [Fact]
    public async Task Tries_again_when_throttled()
    {
        var throttled = new Answer(400, """{"__type":"ThrottlingException","message":"Rate exceeded"}""");
        await using var service = await FakeService.StartAsync(throttled, new Answer(200, """{"EndpointStatus":"InService"}"""));

        var endpoint = await Client(service, retries: 2).DescribeEndpointAsync(new DescribeEndpointRequest { EndpointName = "cars" });

        endpoint.EndpointStatus.ShouldBe(EndpointStatus.InService);
        service.Calls.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Survives_a_failure_that_is_not_json()
    {
        await using var service = await FakeService.StartAsync(new Answer(502, "<html>Bad gateway</html>", "text/html"));

        var error = await Should.ThrowAsync<AmazonSageMakerException>(() => Client(service).ListModelsAsync(new ListModelsRequest()));

        ((int)error.StatusCode).ShouldBe(502);
    }

    [Fact]
    public void Marks_the_assembly_so_that_deployment_can_refuse_it() =>
        typeof(AmazonSageMakerClient).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .ShouldContain(attribute => attribute.Key == "AwsPackage" && attribute.Value == "offline");

    private static AmazonSageMakerClient Client(FakeService service, int retries = 0) => new(
        new BasicAWSCredentials("id", "secret"),
        new AmazonSageMakerConfig { ServiceURL = service.Url, AuthenticationRegion = "us-east-1", MaxErrorRetry = retries });
}
