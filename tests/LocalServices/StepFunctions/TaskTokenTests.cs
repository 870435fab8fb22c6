namespace Tests.LocalServices.StepFunctions;

public sealed class TaskTokenTests : IAsyncLifetime
{
    StepFunctionsHost host = null!;
    string execution = "";
    string token = "";

    public async Task InitializeAsync()
    {
        host = await StepFunctionsHost.StartAsync();
        execution = await host.StartAsync(await host.CreateAsync("asking", Definitions.Token));
        token = await host.ObjectAsync("token-0");
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_success_is_the_result_of_the_task()
    {
        await host.CallAsync("SendTaskHeartbeat", new() { ["taskToken"] = token });
        await host.CallAsync("SendTaskSuccess", new() { ["taskToken"] = token, ["output"] = """{"approved":true}""" });

        var ended = await host.EndAsync(execution);
        ended["status"]!.ToString().ShouldBe("SUCCEEDED");
        ended["output"]!.ToString().ShouldBe("""{"approved":true}""");
        (await host.HistoryAsync(execution)).Select(e => e["type"]!.ToString()).ShouldContain("TaskSubmitted");
    }

    [Fact]
    public async Task A_failure_fails_the_task()
    {
        await host.CallAsync("SendTaskFailure", new() { ["taskToken"] = token, ["error"] = "Refused", ["cause"] = "too dear" });

        var ended = await host.EndAsync(execution);
        ended["error"]!.ToString().ShouldBe("Refused");
        ended["cause"]!.ToString().ShouldBe("too dear");
    }

    [Fact]
    public async Task A_token_counts_once_and_an_output_must_be_json()
    {
        (await host.ErrorAsync("SendTaskSuccess", new() { ["taskToken"] = token, ["output"] = "not json" })).ShouldBe("InvalidOutput");
        await host.CallAsync("SendTaskSuccess", new() { ["taskToken"] = token, ["output"] = "1" });
        await host.EndAsync(execution);

        (await host.ErrorAsync("SendTaskSuccess", new() { ["taskToken"] = token, ["output"] = "2" })).ShouldBe("TaskTimedOut");
    }
}
