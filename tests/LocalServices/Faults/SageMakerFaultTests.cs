using System.Text.Json.Nodes;
using Tests.LocalServices.SageMaker;

namespace Tests.LocalServices.Faults;

public sealed class SageMakerFaultTests : IAsyncLifetime
{
    SageMakerHost host = null!;

    public async Task InitializeAsync()
    {
        host = await SageMakerHost.StartAsync();
        await host.Objects.PutTextAsync("train/a.csv", "1,2");
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Fails_a_job_whose_program_did_well()
    {
        await SetAsync("""{"match":{"operation":"sagemaker:CreateTrainingJob"},"effect":"fail-job","message":"AlgorithmError: out of memory","times":1}""");

        (await TrainAsync("t1"))["TrainingJobStatus"]!.ToString().ShouldBe("Failed");
        (await TrainAsync("t2"))["TrainingJobStatus"]!.ToString().ShouldBe("Completed");
        (await host.CallAsync("DescribeTrainingJob", new() { ["TrainingJobName"] = "t1" }))["FailureReason"]!.ToString().ShouldBe("AlgorithmError: out of memory");
    }

    [Fact]
    public async Task Keeps_an_endpoint_from_coming_up()
    {
        await SetAsync("""{"match":{"endpoint":"e"},"effect":"crash"}""");
        await CreateAsync("e");

        var endpoint = await SettledAsync("e");
        using var answer = await InvokeAsync("e");

        endpoint["EndpointStatus"]!.ToString().ShouldBe("Failed");
        endpoint["FailureReason"]!.ToString().ShouldContain("ping health check");
        ((int)answer.StatusCode).ShouldBe(400);
    }

    [Fact]
    public async Task Sends_an_update_back_to_the_previous_config()
    {
        await CreateAsync("e");
        await SettledAsync("e");
        await host.CallAsync("CreateEndpointConfig", Requests.Config("next", "m"));
        await SetAsync("""{"match":{"endpoint":"e"},"effect":"crash","times":1}""");

        await host.CallAsync("UpdateEndpoint", new() { ["EndpointName"] = "e", ["EndpointConfigName"] = "next" });

        var endpoint = await SettledAsync("e");
        endpoint["EndpointStatus"]!.ToString().ShouldBe("InService");
        endpoint["EndpointConfigName"]!.ToString().ShouldBe("c");
    }

    [Theory]
    [InlineData("""{"match":{"endpoint":"e"},"effect":"error","message":"no memory","times":1}""", 424)]
    [InlineData("""{"match":{"endpoint":"e"},"effect":"timeout","times":1}""", 424)]
    [InlineData("""{"match":{"endpoint":"e"},"effect":"throttle","times":1}""", 400)]
    [InlineData("""{"match":{"operation":"sagemaker:InvokeEndpoint"},"effect":"throttle","times":1}""", 400)]
    public async Task Fails_a_call_and_then_serves_again(string fault, int status)
    {
        await CreateAsync("e");
        await SetAsync(fault);

        using var failed = await InvokeAsync("e");
        using var fine = await InvokeAsync("e");

        ((int)failed.StatusCode).ShouldBe(status);
        ((int)fine.StatusCode).ShouldBe(200);
    }

    async Task<JsonObject> TrainAsync(string name)
    {
        await host.CallAsync("CreateTrainingJob", Requests.Training(name));
        return await host.Jobs.WaitAsync("TrainingJob", name, CancellationToken.None);
    }

    async Task<JsonObject> SettledAsync(string name)
    {
        for (var end = DateTime.UtcNow.AddSeconds(30); DateTime.UtcNow < end; await Task.Delay(10))
        {
            var endpoint = await host.CallAsync("DescribeEndpoint", new() { ["EndpointName"] = name });
            if ((string?)endpoint["EndpointStatus"] is not ("Creating" or "Updating")) return endpoint;
        }

        throw new TimeoutException($"The endpoint {name} did not come to rest within 30 s.");
    }

    async Task CreateAsync(string name)
    {
        await host.CallAsync("CreateModel", Requests.Model("m"));
        await host.CallAsync("CreateEndpointConfig", Requests.Config("c", "m"));
        await host.CallAsync("CreateEndpoint", new() { ["EndpointName"] = name, ["EndpointConfigName"] = "c" });
    }

    Task<JsonObject> SetAsync(string fault) => Switches.SetAsync(host.Client, host.Client.BaseAddress!.ToString().TrimEnd('/'), fault);

    Task<HttpResponseMessage> InvokeAsync(string endpoint) => host.Client.PostAsync($"/endpoints/{endpoint}/invocations", new StringContent("1,2", null, "text/csv"));
}
