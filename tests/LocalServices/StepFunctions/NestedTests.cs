using System.Text.Json.Nodes;

namespace Tests.LocalServices.StepFunctions;

public sealed class NestedTests : IAsyncLifetime
{
    StepFunctionsHost host = null!;

    public async Task InitializeAsync() => host = await StepFunctionsHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Sync_2_hands_up_the_output_as_json()
    {
        var child = await host.CreateAsync("child", Definitions.Pass);

        var ended = await host.RunAsync(Parent(child, "startExecution.sync:2"));

        var output = JsonNode.Parse(ended["output"]!.ToString())!;
        output["Status"]!.ToString().ShouldBe("SUCCEEDED");
        output["Name"]!.ToString().ShouldBe("nested");
        output["Output"]!["word"]!.ToString().ShouldBe("hello");
        output["StartDate"]!.GetValueKind().ShouldBe(System.Text.Json.JsonValueKind.Number);
    }

    [Fact]
    public async Task Sync_hands_up_the_output_as_text()
    {
        var ended = await host.RunAsync(Parent(await host.CreateAsync("child", Definitions.Pass), "startExecution.sync"));

        JsonNode.Parse(ended["output"]!.ToString())!["Output"]!.ToString().ShouldBe("""{"word":"hello"}""");
    }

    [Fact]
    public async Task A_child_that_fails_fails_the_task_with_its_description()
    {
        var ended = await host.RunAsync(Parent(await host.CreateAsync("child", Definitions.Fail), "startExecution.sync:2"));

        ended["error"]!.ToString().ShouldBe("States.TaskFailed");
        var cause = JsonNode.Parse(ended["cause"]!.ToString())!;
        cause["Error"]!.ToString().ShouldBe("Broken");
        cause["Status"]!.ToString().ShouldBe("FAILED");
        cause["ExecutionArn"]!.ToString().ShouldBe("arn:aws:states:us-east-1:000000000000:execution:child:nested");
    }

    [Fact]
    public async Task Stopping_the_parent_stops_the_child()
    {
        var child = await host.CreateAsync("child", Definitions.Token);
        var parent = await host.StartAsync(await host.CreateAsync("parent", Parent(child, "startExecution.sync:2")));
        await host.ObjectAsync("token-0");

        await host.CallAsync("StopExecution", new() { ["executionArn"] = parent });

        (await host.EndAsync("arn:aws:states:us-east-1:000000000000:execution:child:nested"))["status"]!.ToString().ShouldBe("ABORTED");
        (await host.EndAsync(parent))["status"]!.ToString().ShouldBe("ABORTED");
    }

    [Fact]
    public async Task A_missing_child_is_an_error_that_a_machine_can_catch()
    {
        var ended = await host.RunAsync(Parent("arn:aws:states:us-east-1:000000000000:stateMachine:none", "startExecution.sync:2"));

        ended["error"]!.ToString().ShouldBe("StepFunctions.StateMachineDoesNotExistException");
    }

    static string Parent(string child, string action) =>
        Definitions.Task("arn:aws:states:::states:" + action, $$$"""{"StateMachineArn":"{{{child}}}","Name":"nested","Input":{"word":"hello"}}""");
}
