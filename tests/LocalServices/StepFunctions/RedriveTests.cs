using Local.Host.StepFunctions;
using Microsoft.Extensions.DependencyInjection;

namespace Tests.LocalServices.StepFunctions;

public sealed class RedriveTests : IAsyncLifetime
{
    StepFunctionsHost host = null!;

    public async Task InitializeAsync() => host = await StepFunctionsHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Goes_on_from_the_state_that_failed()
    {
        const string Definition = """
            {"StartAt":"Before","States":{
              "Before":{"Type":"Pass","Next":"Read"},
              "Read":{"Type":"Task","Resource":"arn:aws:states:::aws-sdk:ssm:getParameter","Parameters":{"Name":"/later"},"OutputPath":"$.Parameter.Value","End":true}}}
            """;
        var arn = await host.StartAsync(await host.CreateAsync("mended", Definition));
        (await host.EndAsync(arn))["error"]!.ToString().ShouldBe("Ssm.ParameterNotFoundException");
        await host.Local.JsonAsync("AmazonSSM.PutParameter", """{"Name":"/later","Value":"here","Type":"String"}""");

        var redriven = await host.CallAsync("RedriveExecution", new() { ["executionArn"] = arn });

        var ended = await host.EndAsync(arn);
        ended["status"]!.ToString().ShouldBe("SUCCEEDED");
        ended["output"]!.ToString().ShouldBe("\"here\"");
        ((int)ended["redriveCount"]!).ShouldBe(1);
        ((double)ended["redriveDate"]!).ShouldBe((double)redriven["redriveDate"]!);
        ended["error"].ShouldBeNull();
        var types = (await host.HistoryAsync(arn)).Select(e => e["type"]!.ToString()).ToList();
        types.Count(t => t == "PassStateEntered").ShouldBe(1);
        types.ShouldContain("ExecutionRedriven");
    }

    [Fact]
    public async Task Refuses_what_runs_and_what_succeeded()
    {
        var running = await host.StartAsync(await host.CreateAsync("running", Definitions.LongWait));
        var succeeded = await host.StartAsync(await host.CreateAsync("succeeded", Definitions.Pass));
        await host.EndAsync(succeeded);

        (await host.ErrorAsync("RedriveExecution", new() { ["executionArn"] = running })).ShouldBe("ExecutionNotRedrivable");
        (await host.ErrorAsync("RedriveExecution", new() { ["executionArn"] = succeeded })).ShouldBe("ExecutionNotRedrivable");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_execution_that_a_restart_interrupted_is_reported_and_redriven_to_success(bool killed)
    {
        var arn = await host.StartAsync(await host.CreateAsync("asking", Definitions.Token));
        await host.ObjectAsync("token-0");

        await host.RestartAsync(killed);

        var interrupted = await host.DescribeAsync(arn);
        interrupted["status"]!.ToString().ShouldBe("FAILED");
        interrupted["error"]!.ToString().ShouldBe("LocalMode.Interrupted");
        (await host.HistoryAsync(arn)).Count(e => e["type"]!.ToString().StartsWith("Execution", StringComparison.Ordinal)).ShouldBe(2);
        await host.CallAsync("RedriveExecution", new() { ["executionArn"] = arn });
        await host.CallAsync("SendTaskSuccess", new() { ["taskToken"] = await host.ObjectAsync("token-1"), ["output"] = "\"after all\"" });
        (await host.EndAsync(arn))["output"]!.ToString().ShouldBe("\"after all\"");
    }

    [Fact]
    public async Task Many_redrives_at_once_go_on_once()
    {
        var arn = await host.StartAsync(await host.CreateAsync("asking", Definitions.Token));
        await host.CallAsync("SendTaskFailure", new() { ["taskToken"] = await host.ObjectAsync("token-0") });
        await host.EndAsync(arn);

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => host.TryAsync("RedriveExecution", new() { ["executionArn"] = arn })));

        answers.Count(a => a.Status == 200).ShouldBe(1);
        answers.Where(a => a.Status != 200).ShouldAllBe(a => a.Body["__type"]!.ToString() == "ExecutionNotRedrivable");
    }

    [Theory]
    [InlineData(Definitions.Pass, "SUCCEEDED")]
    [InlineData(Definitions.Fail, "FAILED")]
    public async Task An_end_that_was_written_counts_even_when_the_process_died_before_the_status_was(string definition, string status)
    {
        var arn = await host.StartAsync(await host.CreateAsync("cut", definition));
        var before = await host.EndAsync(arn);
        var store = host.Local.Services.GetRequiredService<ExecutionStore>();
        store.Update(store.Get(arn) with { Status = "RUNNING", Stop = null, Output = null, Error = null, Cause = null });

        await host.RestartAsync(killed: true);

        var after = await host.DescribeAsync(arn);
        after["status"]!.ToString().ShouldBe(status);
        (after["output"]?.ToString(), after["error"]?.ToString()).ShouldBe((before["output"]?.ToString(), before["error"]?.ToString()));
        (await host.HistoryAsync(arn)).Count.ShouldBeLessThanOrEqualTo(4);
    }

    [Fact]
    public async Task A_restart_leaves_ended_executions_as_they_are()
    {
        var arn = await host.StartAsync(await host.CreateAsync("done", Definitions.Pass));
        var before = await host.EndAsync(arn);

        await host.RestartAsync(killed: false);

        (await host.DescribeAsync(arn)).ToJsonString().ShouldBe(before.ToJsonString());
    }
}
