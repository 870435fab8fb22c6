using System.Text.Json.Nodes;

namespace Tests.LocalServices.SageMaker;

public sealed class TransformTests : IAsyncLifetime
{
    SageMakerHost host = null!;

    public async Task InitializeAsync()
    {
        host = await SageMakerHost.StartAsync();
        await host.CallAsync("CreateModel", Requests.Model("sum"));
        await host.CallAsync("CreateModel", Requests.Model("count", ("HOW", "count")));
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Filters_joins_and_keeps_the_order_of_many_concurrent_payloads()
    {
        await host.Objects.PutTextAsync("batch/a.csv", string.Concat(Enumerable.Range(0, 500).Select(i => $"id{i},{i},1\r\n")));
        await host.Objects.PutTextAsync("batch/sub/b.csv", "\"x,y\",2,3");
        var request = Requests.Transform("joined", "sum");
        request["DataProcessing"] = Requests.Parse("""{"InputFilter":"$[1:]","JoinSource":"Input","OutputFilter":"$[0,-1]"}""");
        request["BatchStrategy"] = "SingleRecord";
        request["MaxConcurrentTransforms"] = 8;

        var end = await RunAsync(request);

        end["TransformJobStatus"]!.ToString().ShouldBe("Completed", end.ToJsonString());
        host.Objects.Text("scored/joined/a.csv.out").ShouldBe(string.Concat(Enumerable.Range(0, 500).Select(i => $"id{i},{i + 1}\n")));
        host.Objects.Text("scored/joined/sub/b.csv.out").ShouldBe("\"x,y\",5\n");
    }

    [Theory]
    [InlineData(null, "3\n", "")]
    [InlineData("SingleRecord", "1\n1\n1\n", "")]
    [InlineData(null, "1\n1\n1\n", """{"BatchStrategy":"SINGLE_RECORD"}""")]
    [InlineData("MultiRecord", "3\n", """{"BatchStrategy":"SINGLE_RECORD"}""")]
    public async Task The_request_decides_the_strategy_then_the_container_then_the_default(string? strategy, string expected, string parameters)
    {
        await host.Objects.PutTextAsync("batch/a.csv", "1\n2\n3\n");
        await host.CallAsync("CreateModel", Requests.Model("counting", ("HOW", "count"), ("PARAMETERS", parameters)));
        var request = Requests.Transform("strategy", "counting");
        if (strategy is not null) request["BatchStrategy"] = strategy;

        await RunAsync(request);

        host.Objects.Text("scored/strategy/a.csv.out").ShouldBe(expected);
    }

    [Fact]
    public async Task A_failing_object_has_no_output_and_fails_the_job_after_the_others()
    {
        await host.Objects.PutTextAsync("batch/bad.csv", "1\nbad\n");
        await host.Objects.PutTextAsync("batch/good.csv", "1\n");

        var end = await RunAsync(Requests.Transform("half", "sum"));

        end["TransformJobStatus"]!.ToString().ShouldBe("Failed");
        end["FailureReason"]!.ToString().ShouldBe("ClientError: Bad HTTP status received from algorithm: 415 from primary: not numbers (s3://data/batch/bad.csv)");
        host.Objects.Keys("scored/half").ShouldBe(["scored/half/good.csv.out"]);
    }

    [Fact]
    public async Task A_model_that_answers_too_few_lines_fails_the_join()
    {
        await host.Objects.PutTextAsync("batch/a.csv", "1\n2\n");
        var request = Requests.Transform("few", "count");
        request["DataProcessing"] = Requests.Parse("""{"JoinSource":"Input"}""");

        var end = await RunAsync(request);

        end["FailureReason"]!.ToString().ShouldStartWith("ClientError: the model answered 1 lines to a payload of 2 records.");
    }

    [Fact]
    public async Task Batch_capture_names_what_was_transformed_and_marks_every_result()
    {
        await host.Objects.PutTextAsync("batch/a.csv", "x,1\ny,2\n");
        await host.Objects.PutTextAsync("batch/bad.csv", "bad\n");
        var request = Requests.Transform("captured", "sum");
        request["DataProcessing"] = Requests.Parse("""{"InputFilter":"$[1:]","JoinSource":"Input"}""");
        request["DataCaptureConfig"] = Requests.Parse("""{"DestinationS3Uri":"s3://data/captures","GenerateInferenceId":true}""");

        var end = await RunAsync(request);

        var started = DateTimeOffset.FromUnixTimeMilliseconds((long)(end["TransformStartTime"]!.GetValue<double>() * 1000)).UtcDateTime;
        var lines = host.Objects.Text("scored/captured/a.csv.out")!.TrimEnd().Split('\n');
        lines.ShouldAllBe(line => System.Text.RegularExpressions.Regex.IsMatch(line, $"^[xy],[12],[12],[0-9a-f-]{{36}},{started:yyyy-MM-ddTHH:mm:ssZ}$"));
        lines.Select(line => line.Split(',')[3]).Distinct().Count().ShouldBe(2);
        var manifests = host.Objects.Keys("captures");
        manifests.Select(key => key[..(key.LastIndexOf('/') + 1)]).ShouldBe([$"captures/input/{started:yyyy/MM/dd/HH}/", $"captures/output/{started:yyyy/MM/dd/HH}/"]);
        host.Objects.Text(manifests[0]).ShouldBe("""[{"prefix":"s3://data/batch/"},"a.csv"]""");
        host.Objects.Text(manifests[1]).ShouldBe("""[{"prefix":"s3://data/scored/captured/"},"a.csv.out"]""");
    }

    [Fact]
    public async Task Refuses_a_model_that_does_not_exist()
    {
        var (_, body) = await host.TryCallAsync("CreateTransformJob", Requests.Transform("none", "nobody"));

        body["__type"]!.ToString().ShouldBe("ValidationException");
        body["message"]!.ToString().ShouldStartWith("Could not find model");
    }

    async Task<JsonObject> RunAsync(JsonObject request)
    {
        await host.CallAsync("CreateTransformJob", request);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        return await host.Jobs.WaitAsync("TransformJob", (string)request["TransformJobName"]!, limit.Token);
    }
}
