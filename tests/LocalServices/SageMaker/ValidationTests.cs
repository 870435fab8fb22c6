using System.Text.Json.Nodes;

namespace Tests.LocalServices.SageMaker;

public sealed class ValidationTests : IAsyncLifetime
{
    SageMakerHost host = null!;

    public async Task InitializeAsync() => host = await SageMakerHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Theory]
    [InlineData("TrainingJobName", "\"my_job\"", "ValidationException", "Value 'my_job' at 'trainingJobName' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}")]
    [InlineData("RoleArn", "null", "ValidationException", "Value null at 'roleArn' failed to satisfy constraint: Member must not be null")]
    [InlineData("StoppingCondition", """{"MaxRuntimeInSeconds":0}""", "ValidationException", "Value '0' at 'stoppingCondition.maxRuntimeInSeconds' failed to satisfy constraint: Member must have value greater than or equal to 1")]
    [InlineData("HyperParameters", """{"num_round":200}""", "SerializationException", "must be a string")]
    [InlineData("CheckpointConfig", """{"S3Uri":"s3://b/c"}""", "NotEmulatedLocally", "the field CheckpointConfig of SageMaker CreateTrainingJob")]
    [InlineData("EnableManagedSpotTraining", "true", "NotEmulatedLocally", "enableManagedSpotTraining = true")]
    [InlineData("Typo", "1", "NotEmulatedLocally", "the field Typo")]
    public async Task Refuses_a_training_job_and_names_the_member(string member, string value, string code, string message)
    {
        var request = Requests.Training("fine");
        request[member] = JsonNode.Parse(value);

        var (status, body) = await host.TryCallAsync("CreateTrainingJob", request);

        status.ShouldBeGreaterThanOrEqualTo(400);
        body["__type"]!.ToString().ShouldBe(code);
        body["message"]!.ToString().ShouldContain(message);
    }

    [Fact]
    public async Task Counts_all_violations_in_one_answer()
    {
        var request = Requests.Processing("-bad-");
        request["ProcessingResources"]!["ClusterConfig"]!["VolumeSizeInGB"] = 0;
        request["Environment"]!["LONG"] = new string('x', 257);

        var (_, body) = await host.TryCallAsync("CreateProcessingJob", request);

        body["message"]!.ToString().ShouldStartWith("3 validation errors detected: ");
    }

    [Fact]
    public async Task Job_names_are_taken_for_ever_and_model_names_while_they_exist()
    {
        await host.CallAsync("CreateTrainingJob", Requests.Training("once"));
        await host.CallAsync("CreateModel", Requests.Model("thing"));

        var (_, job) = await host.TryCallAsync("CreateTrainingJob", Requests.Training("once"));
        var (_, model) = await host.TryCallAsync("CreateModel", Requests.Model("Thing"));
        await host.CallAsync("DeleteModel", new() { ["ModelName"] = "thing" });
        await host.CallAsync("CreateModel", Requests.Model("Thing"));

        job["__type"]!.ToString().ShouldBe("ResourceInUse");
        job["message"]!.ToString().ShouldBe("Training job names must be unique within an AWS account and region, and a training job with this name already exists (arn:aws:sagemaker:us-east-1:000000000000:training-job/once)");
        model["__type"]!.ToString().ShouldBe("ValidationException");
        model["message"]!.ToString().ShouldBe("Cannot create already existing model \"arn:aws:sagemaker:us-east-1:000000000000:model/thing\".");
    }

    [Theory]
    [InlineData("DescribeTrainingJob", "TrainingJobName", "ResourceNotFound", "Requested resource not found.")]
    [InlineData("StopProcessingJob", "ProcessingJobName", "ResourceNotFound", "Requested resource not found.")]
    [InlineData("DescribeModel", "ModelName", "ValidationException", "Could not find model \"arn:aws:sagemaker:us-east-1:000000000000:model/none\".")]
    [InlineData("DeleteEndpointConfig", "EndpointConfigName", "ValidationException", "Could not find endpoint config")]
    [InlineData("DeleteEndpoint", "EndpointName", "ValidationException", "Could not find endpoint \"")]
    [InlineData("CreateHyperParameterTuningJob", "Name", "NotEmulatedLocally", "SageMaker CreateHyperParameterTuningJob")]
    public async Task What_does_not_exist_is_answered_in_the_operation_s_own_way(string operation, string member, string code, string message)
    {
        var (_, body) = await host.TryCallAsync(operation, new() { [member] = "none" });

        body["__type"]!.ToString().ShouldBe(code);
        body["message"]!.ToString().ShouldContain(message);
    }

    [Fact]
    public async Task A_model_needs_its_data_and_one_kind_of_containers()
    {
        var missing = Requests.Model("missing");
        missing["PrimaryContainer"]!["ModelDataUrl"] = "s3://data/nothing.tar.gz";
        var both = Requests.Model("both");
        both["Containers"] = new JsonArray(Requests.Container(), Requests.Container());

        var (_, noData) = await host.TryCallAsync("CreateModel", missing);
        var (_, two) = await host.TryCallAsync("CreateModel", both);

        noData["message"]!.ToString().ShouldBe("Could not find model data at s3://data/nothing.tar.gz.");
        two["message"]!.ToString().ShouldBe("Give either PrimaryContainer or Containers.");
    }

    [Theory]
    [InlineData("text/csv", "application/json", "Line", "$[1:]", "the same ContentType and Accept")]
    [InlineData("text/csv", "text/csv", "None", "$[1:]", "SplitType and AssembleWith to be Line")]
    [InlineData("text/csv", "text/csv", "Line", "$.id", "can only select columns by index")]
    [InlineData("text/csv", "text/csv", "Line", "$[1:3]", "closed range")]
    public async Task Data_processing_has_rules_between_its_members(string contentType, string accept, string split, string filter, string message)
    {
        await host.CallAsync("CreateModel", Requests.Model("m"));
        var request = Requests.Transform("t", "m");
        request["TransformInput"]!["ContentType"] = contentType;
        request["TransformInput"]!["SplitType"] = split;
        request["TransformOutput"]!["Accept"] = accept;
        request["DataProcessing"] = new JsonObject { ["InputFilter"] = filter };

        var (_, body) = await host.TryCallAsync("CreateTransformJob", request);

        body["message"]!.ToString().ShouldContain(message);
    }

    [Fact]
    public async Task Lists_filter_sort_and_page()
    {
        foreach (var name in (string[])["b-1", "a-2", "c-3", "other"]) await host.CallAsync("CreateModel", Requests.Model(name));

        var first = await host.CallAsync("ListModels", Requests.Parse("""{"NameContains":"-","SortBy":"Name","SortOrder":"Ascending","MaxResults":2}"""));
        var second = await host.CallAsync("ListModels", new JsonObject { ["NameContains"] = "-", ["SortBy"] = "Name", ["SortOrder"] = "Ascending", ["MaxResults"] = 2, ["NextToken"] = first["NextToken"]!.ToString() });
        var newest = await host.CallAsync("ListModels", Requests.Parse("""{"MaxResults":1}"""));

        Names(first).ShouldBe(["a-2", "b-1"]);
        Names(second).ShouldBe(["c-3"]);
        second["NextToken"].ShouldBeNull();
        Names(newest).Length.ShouldBe(1);
    }

    [Fact]
    public async Task Tags_are_listed_added_and_removed_by_arn()
    {
        var request = Requests.Model("tagged");
        request["Tags"] = new JsonArray(Requests.Parse("""{"Key":"team","Value":"a"}"""));
        var arn = (await host.CallAsync("CreateModel", request))["ModelArn"]!.ToString();

        await host.CallAsync("AddTags", new() { ["ResourceArn"] = arn, ["Tags"] = new JsonArray(Requests.Parse("""{"Key":"team","Value":"b"}"""), Requests.Parse("""{"Key":"x","Value":""}""")) });
        await host.CallAsync("DeleteTags", new() { ["ResourceArn"] = arn, ["TagKeys"] = new JsonArray("x") });
        var tags = await host.CallAsync("ListTags", new() { ["ResourceArn"] = arn });

        tags["Tags"]!.ToJsonString().ShouldBe("""[{"Key":"team","Value":"b"}]""");
    }

    static string[] Names(JsonObject page) => [.. page["Models"]!.AsArray().Select(m => m!["ModelName"]!.ToString())];
}
