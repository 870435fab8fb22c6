using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Tests.LocalServices.SageMaker;

public sealed class EndpointTests : IAsyncLifetime
{
    SageMakerHost host = null!;

    public async Task InitializeAsync() => host = await SageMakerHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Serves_a_model_as_the_endpoint_says()
    {
        await ServeAsync("one", Requests.Model("m-one", ("ADD", "1")));

        using var answer = await InvokeAsync("one", "1,2\n3,4\n");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync()).ShouldBe("4\n8\n");
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/csv");
        answer.Headers.GetValues("x-Amzn-Invoked-Production-Variant").ShouldBe(["AllTraffic"]);
    }

    [Fact]
    public async Task A_pipeline_hands_each_answer_on_and_the_accept_to_the_last()
    {
        var model = Requests.Model("m-chain");
        model.Remove("PrimaryContainer");
        model["Containers"] = new JsonArray(Requests.Container(("ADD", "10")), Requests.Container(("ADD", "100")), Requests.Container(("HOW", "headers")));
        await ServeAsync("chain", model);

        using var answer = await InvokeAsync("chain", "1,2", ("Accept", "application/json"), ("X-Amzn-SageMaker-Custom-Attributes", "trace"), ("X-Other", "no"));

        var seen = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        seen["Content-Type"]!.ToString().ShouldBe("text/csv");
        seen["Accept"]!.ToString().ShouldBe("application/json");
        seen["X-Amzn-SageMaker-Custom-Attributes"]!.ToString().ShouldBe("trace");
        seen["X-Other"].ShouldBeNull();
        answer.Headers.GetValues("X-Amzn-SageMaker-Custom-Attributes").ShouldBe(["seen trace"]);
    }

    [Fact]
    public async Task An_error_of_the_model_arrives_with_its_own_status()
    {
        await ServeAsync("errors", Requests.Model("m-errors"));

        using var answer = await InvokeAsync("errors", "bad");

        ((int)answer.StatusCode).ShouldBe(424);
        answer.Headers.GetValues("x-amzn-ErrorType").ShouldBe(["ModelError"]);
        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        ((int)body["OriginalStatusCode"]!).ShouldBe(415);
        body["OriginalMessage"]!.ToString().ShouldBe("not numbers");
        body["Message"]!.ToString().ShouldStartWith("Received client error (415) from primary with message \"not numbers\".");
    }

    [Fact]
    public async Task An_unknown_endpoint_is_a_validation_error_in_each_service_s_own_words()
    {
        using var answer = await InvokeAsync("nobody", "1");
        var (status, body) = await host.TryCallAsync("DescribeEndpoint", new() { ["EndpointName"] = "nobody" });

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Headers.GetValues("x-amzn-ErrorType").ShouldBe(["ValidationError"]);
        status.ShouldBe(400);
        body["__type"]!.ToString().ShouldBe("ValidationException");
        body["message"]!.ToString().ShouldBe("Could not find endpoint \"arn:aws:sagemaker:us-east-1:000000000000:endpoint/nobody\".");
    }

    [Fact]
    public async Task A_body_over_six_megabytes_is_refused()
    {
        await ServeAsync("large", Requests.Model("m-large"));

        using var answer = await InvokeAsync("large", new string('1', 6_291_457));

        ((int)answer.StatusCode).ShouldBe(413);
    }

    [Fact]
    public async Task An_update_drops_no_request()
    {
        await ServeAsync("moving", Requests.Model("m-old", ("ADD", "1"), ("DELAY", "0.02")));
        await host.CallAsync("CreateModel", Requests.Model("m-new", ("ADD", "2"), ("DELAY", "0.02")));
        await host.CallAsync("CreateEndpointConfig", Requests.Config("c-new", "m-new"));
        using var over = new CancellationTokenSource();
        var callers = Enumerable.Range(0, 4).Select(_ => CallUntilAsync("moving", over.Token)).ToList();

        await host.CallAsync("UpdateEndpoint", new() { ["EndpointName"] = "moving", ["EndpointConfigName"] = "c-new" });
        var described = await SettleAsync("moving");
        await Task.Delay(200);
        await over.CancelAsync();
        var answers = (await Task.WhenAll(callers)).SelectMany(a => a).ToList();

        described["EndpointConfigName"]!.ToString().ShouldBe("c-new");
        answers.Distinct().Order().ShouldBe(["200 2\n", "200 3\n"]);
    }

    [Fact]
    public async Task An_update_keeps_the_instances_that_scaling_added_when_told_so()
    {
        await ServeAsync("grown", Requests.Model("m-grown"));
        await host.CallAsync("UpdateEndpointWeightsAndCapacities", Requests.Parse("""{"EndpointName":"grown","DesiredWeightsAndCapacities":[{"VariantName":"AllTraffic","DesiredInstanceCount":3}]}"""));
        await host.CallAsync("CreateEndpointConfig", Requests.Config("c-next", "m-grown"));

        await host.CallAsync("UpdateEndpoint", Requests.Parse("""{"EndpointName":"grown","EndpointConfigName":"c-next","RetainAllVariantProperties":true,"ExcludeRetainedVariantProperties":[{"VariantPropertyType":"DataCaptureConfig"}]}"""));
        var kept = await SettleAsync("grown");
        await host.CallAsync("UpdateEndpoint", new() { ["EndpointName"] = "grown", ["EndpointConfigName"] = "c-next" });
        var reset = await SettleAsync("grown");

        new[] { kept, reset }.Select(endpoint => endpoint["ProductionVariants"]![0]!["DesiredInstanceCount"]!.GetValue<int>()).ShouldBe([3, 1]);
    }

    [Fact]
    public async Task A_fleet_that_does_not_come_up_leaves_the_old_one_serving()
    {
        await ServeAsync("kept", Requests.Model("m-kept"));
        await host.CallAsync("CreateModel", Requests.Model("m-dies", ("HOW", "die")));
        await host.CallAsync("CreateEndpointConfig", Requests.Config("c-dies", "m-dies"));

        await host.CallAsync("UpdateEndpoint", new() { ["EndpointName"] = "kept", ["EndpointConfigName"] = "c-dies" });
        var described = await SettleAsync("kept");

        described["EndpointStatus"]!.ToString().ShouldBe("InService");
        described["EndpointConfigName"]!.ToString().ShouldBe("c-kept");
        described["FailureReason"]!.ToString().ShouldContain("did not pass the ping health check");
        using var answer = await InvokeAsync("kept", "1,1");
        (await answer.Content.ReadAsStringAsync()).ShouldBe("2\n");
    }

    [Fact]
    public async Task An_endpoint_that_does_not_come_up_fails_and_its_log_tells_why()
    {
        await host.CallAsync("CreateModel", Requests.Model("m-dead", ("HOW", "die")));
        await host.CallAsync("CreateEndpointConfig", Requests.Config("c-dead", "m-dead"));
        await host.CallAsync("CreateEndpoint", new() { ["EndpointName"] = "dead", ["EndpointConfigName"] = "c-dead" });

        var described = await SettleAsync("dead");

        described["EndpointStatus"]!.ToString().ShouldBe("Failed");
        described["FailureReason"]!.ToString().ShouldContain("exit code 4");
        host.Log("Endpoints", "dead").ShouldContain("cannot serve");
    }

    [Fact]
    public async Task An_endpoint_is_served_again_after_a_restart()
    {
        await ServeAsync("again", Requests.Model("m-again", ("ADD", "5")));

        await host.RestartAsync();
        using var answer = await InvokeAsync("again", "1");

        (await answer.Content.ReadAsStringAsync()).ShouldBe("6\n");
    }

    [Fact]
    public async Task Weights_decide_which_variant_answers()
    {
        await host.CallAsync("CreateModel", Requests.Model("m-two"));
        var config = Requests.Config("c-two", "m-two", "first");
        config["ProductionVariants"]!.AsArray().Add(Requests.Config("x", "m-two", "second")["ProductionVariants"]![0]!.DeepClone());
        config["ProductionVariants"]![1]!["InitialVariantWeight"] = 0;
        await host.CallAsync("CreateEndpointConfig", config);
        await host.CallAsync("CreateEndpoint", new() { ["EndpointName"] = "two", ["EndpointConfigName"] = "c-two" });
        await SettleAsync("two");
        using var before = await InvokeAsync("two", "1");

        await host.CallAsync("UpdateEndpointWeightsAndCapacities", Requests.Parse("""{"EndpointName":"two","DesiredWeightsAndCapacities":[{"VariantName":"first","DesiredWeight":0},{"VariantName":"second","DesiredWeight":1}]}"""));
        using var after = await InvokeAsync("two", "1");
        using var named = await InvokeAsync("two", "1", ("X-Amzn-SageMaker-Target-Variant", "first"));

        new[] { before, after, named }.Select(a => a.Headers.GetValues("x-Amzn-Invoked-Production-Variant").Single()).ShouldBe(["first", "second", "first"]);
    }

    [Fact]
    public async Task Captures_request_and_response_of_a_call_in_one_line()
    {
        var config = Requests.Config("c-seen", "m-seen");
        config["DataCaptureConfig"] = Requests.Parse("""
            {"EnableCapture":true,"InitialSamplingPercentage":100,"DestinationS3Uri":"s3://data/capture",
             "CaptureOptions":[{"CaptureMode":"Input"},{"CaptureMode":"Output"}],"CaptureContentTypeHeader":{"CsvContentTypes":["text/csv"]}}
            """);
        await host.CallAsync("CreateModel", Requests.Model("m-seen"));
        await host.CallAsync("CreateEndpointConfig", config);
        await host.CallAsync("CreateEndpoint", new() { ["EndpointName"] = "seen", ["EndpointConfigName"] = "c-seen" });
        await SettleAsync("seen");

        using var answer = await InvokeAsync("seen", "1,2", ("X-Amzn-SageMaker-Inference-Id", "order-7"));
        using var failed = await InvokeAsync("seen", "boom");
        for (var i = 0; i < 60 && host.Objects.Keys("capture/").Length == 0; i++) await Task.Delay(50);

        var key = host.Objects.Keys("capture/").ShouldHaveSingleItem();
        key.ShouldMatch(@"^capture/seen/AllTraffic/\d{4}/\d\d/\d\d/\d\d/\d\d-\d\d-\d{3}-[0-9a-f-]{36}\.jsonl$");
        var line = JsonNode.Parse(host.Objects.Text(key)!.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldHaveSingleItem())!;
        line["captureData"]!["endpointInput"]!.ToJsonString().ShouldBe("""{"observedContentType":"text/csv","mode":"INPUT","data":"1,2","encoding":"CSV"}""");
        line["captureData"]!["endpointOutput"]!["data"]!.ToString().ShouldBe("3\n");
        line["eventMetadata"]!["inferenceId"]!.ToString().ShouldBe("order-7");
        line["eventVersion"]!.ToString().ShouldBe("0");
    }

    async Task ServeAsync(string name, JsonObject model)
    {
        await host.CallAsync("CreateModel", model);
        await host.CallAsync("CreateEndpointConfig", Requests.Config("c-" + name, (string)model["ModelName"]!));
        await host.CallAsync("CreateEndpoint", new() { ["EndpointName"] = name, ["EndpointConfigName"] = "c-" + name });
        var described = await SettleAsync(name);
        described["EndpointStatus"]!.ToString().ShouldBe("InService", described.ToJsonString());
    }

    async Task<JsonObject> SettleAsync(string name)
    {
        for (var i = 0; i < 600; i++)
        {
            var described = await host.CallAsync("DescribeEndpoint", new() { ["EndpointName"] = name });
            if ((string?)described["EndpointStatus"] is not ("Creating" or "Updating")) return described;
            await Task.Delay(50);
        }
        throw new TimeoutException($"The endpoint {name} did not settle.");
    }

    async Task<HttpResponseMessage> InvokeAsync(string endpoint, string body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/endpoints/{endpoint}/invocations") { Content = new StringContent(body, Encoding.UTF8) };
        request.Content.Headers.ContentType = new("text/csv");
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await host.Client.SendAsync(request);
    }

    async Task<List<string>> CallUntilAsync(string endpoint, CancellationToken over)
    {
        List<string> answers = [];
        while (!over.IsCancellationRequested)
        {
            using var answer = await InvokeAsync(endpoint, "1");
            answers.Add($"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(CancellationToken.None)}");
        }
        return answers;
    }
}
