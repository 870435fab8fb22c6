using System.Text.Json.Nodes;
using Tests.LocalServices.StepFunctions;

namespace Tests.LocalServices.Faults;

public sealed class TaskFaultTests : IAsyncLifetime
{
    const string Put = """
        {"StartAt":"Put It","States":{"Put It":{"Type":"Task","Resource":"arn:aws:states:::aws-sdk:s3:putObject","Parameters":{"Bucket":"data","Key":"k","Body":"x"},
          "Retry":[{"ErrorEquals":["S3.S3Exception"],"IntervalSeconds":1,"MaxAttempts":1}],"End":true}}}
        """;

    StepFunctionsHost host = null!;

    public async Task InitializeAsync() => host = await StepFunctionsHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Theory]
    [InlineData("""{"match":{"state":"Put It"},"effect":"timeout"}""", "States.Timeout")]
    [InlineData("""{"match":{"state":"Put It","machine":"Putter"},"effect":"error","error":"Odd","message":"as asked"}""", "Odd")]
    [InlineData("""{"match":{"operation":"s3:PutObject"},"effect":"error"}""", "States.TaskFailed")]
    [InlineData("""{"match":{"state":"Put It"},"effect":"reject"}""", "S3.S3Exception")]
    public async Task Fails_a_task(string fault, string error)
    {
        await SetAsync(fault);

        (await RunAsync("stack-Putter"))["error"]!.ToString().ShouldBe(error);
    }

    [Theory]
    [InlineData("""{"match":{"state":"Put It","machine":"Other"},"effect":"timeout"}""")]
    [InlineData("""{"match":{"state":"Put"},"effect":"timeout"}""")]
    [InlineData("""{"match":{"operation":"s3:GetObject"},"effect":"throttle"}""")]
    public async Task Leaves_other_tasks_alone(string fault)
    {
        await SetAsync(fault);

        (await RunAsync("stack-Putter"))["status"]!.ToString().ShouldBe("SUCCEEDED");
    }

    [Fact]
    public async Task A_throttled_task_is_retried_as_its_machine_says()
    {
        await SetAsync("""{"match":{"operation":"s3:PutObject"},"effect":"throttle","error":"ThrottlingException","times":1}""");

        var ended = await RunAsync("throttled");

        ended["status"]!.ToString().ShouldBe("SUCCEEDED");
        (await host.HistoryAsync(ended["executionArn"]!.ToString())).Count(e => e["type"]!.ToString() == "TaskFailed").ShouldBe(1);
        (await host.ObjectAsync("k")).ShouldBe("x");
    }

    [Fact]
    public async Task A_wrong_result_takes_the_place_of_the_work()
    {
        await SetAsync("""{"match":{"state":"Put It"},"effect":"wrong-result","result":{"ETag":"wrong"}}""");

        (await RunAsync("wrong"))["output"]!.ToString().ShouldBe("""{"ETag":"wrong"}""");
    }

    async Task<JsonObject> RunAsync(string name) => await host.EndAsync(await host.StartAsync(await host.CreateAsync(name, Put)));

    Task<JsonObject> SetAsync(string fault) => Switches.SetAsync(host.Local.Http, host.Local.Url, fault);
}
