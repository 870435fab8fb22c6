using System.Text.Json.Nodes;

namespace Tests.LocalServices.StepFunctions;

public sealed class ExecutionTests : IAsyncLifetime
{
    StepFunctionsHost host = null!;

    public async Task InitializeAsync() => host = await StepFunctionsHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Describes_an_execution_that_succeeded()
    {
        var ended = await host.EndAsync(await host.StartAsync(await host.CreateAsync("pass", Definitions.Pass), """{"a": 1}""", "one"));

        ended["executionArn"]!.ToString().ShouldBe("arn:aws:states:us-east-1:000000000000:execution:pass:one");
        ended["status"]!.ToString().ShouldBe("SUCCEEDED");
        ended["input"]!.ToString().ShouldBe("""{"a": 1}""");
        JsonNode.Parse(ended["output"]!.ToString())!["a"]!.GetValue<int>().ShouldBe(1);
        ((double)ended["stopDate"]!).ShouldBeGreaterThanOrEqualTo((double)ended["startDate"]!);
        ended["redriveStatus"]!.ToString().ShouldBe("NOT_REDRIVABLE");
    }

    [Fact]
    public async Task Describes_an_execution_that_failed()
    {
        var ended = await host.RunAsync(Definitions.Fail);

        ended["status"]!.ToString().ShouldBe("FAILED");
        ended["error"]!.ToString().ShouldBe("Broken");
        ended["cause"]!.ToString().ShouldBe("on purpose");
        ended["output"].ShouldBeNull();
        ended["redriveStatus"]!.ToString().ShouldBe("REDRIVABLE");
    }

    [Fact]
    public async Task Starting_the_same_running_execution_again_is_the_same_execution()
    {
        var machine = await host.CreateAsync("long", Definitions.LongWait);
        var arn = await host.StartAsync(machine, """{"a":1}""", "once");

        (await host.StartAsync(machine, """{"a":1}""", "once")).ShouldBe(arn);
        (await host.ErrorAsync("StartExecution", Start(machine, "once", """{"a":2}"""))).ShouldBe("ExecutionAlreadyExists");
        (await host.CallAsync("ListExecutions", new() { ["stateMachineArn"] = machine }))["executions"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Starting_an_ended_execution_again_is_refused_whatever_its_input()
    {
        var machine = await host.CreateAsync("short", Definitions.Pass);
        await host.EndAsync(await host.StartAsync(machine, "{}", "once"));

        (await host.ErrorAsync("StartExecution", Start(machine, "once", "{}"))).ShouldBe("ExecutionAlreadyExists");
    }

    [Fact]
    public async Task Many_starts_at_once_of_one_name_run_one_execution()
    {
        var machine = await host.CreateAsync("race", Definitions.LongWait);

        var arns = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => host.StartAsync(machine, "{}", "once")));

        arns.Distinct().Count().ShouldBe(1);
        (await host.HistoryAsync(arns[0])).Count(e => e["type"]!.ToString() == "ExecutionStarted").ShouldBe(1);
    }

    [Theory]
    [InlineData("no json", "ok", "InvalidExecutionInput")]
    [InlineData("{}", "no good", "InvalidName")]
    public async Task Refuses_what_cannot_be_started(string input, string name, string error) =>
        (await host.ErrorAsync("StartExecution", Start(await host.CreateAsync("strict", Definitions.Pass), name, input))).ShouldBe(error);

    [Fact]
    public async Task Stops_with_the_error_and_cause_given()
    {
        var arn = await host.StartAsync(await host.CreateAsync("stopped", Definitions.LongWait));

        await host.CallAsync("StopExecution", new() { ["executionArn"] = arn, ["error"] = "Enough", ["cause"] = "by hand" });

        var ended = await host.EndAsync(arn);
        ended["status"]!.ToString().ShouldBe("ABORTED");
        ended["error"]!.ToString().ShouldBe("Enough");
        ended["cause"]!.ToString().ShouldBe("by hand");
        (await host.HistoryAsync(arn))[^1]["type"]!.ToString().ShouldBe("ExecutionAborted");
    }

    [Fact]
    public async Task Lists_newest_first_by_page_and_by_status()
    {
        var machine = await host.CreateAsync("listed", Definitions.Pass);
        foreach (var name in (string[])["a", "b", "c"]) await host.EndAsync(await host.StartAsync(machine, "{}", name));

        var first = await host.CallAsync("ListExecutions", new() { ["stateMachineArn"] = machine, ["maxResults"] = 2 });
        var second = await host.CallAsync("ListExecutions", new() { ["stateMachineArn"] = machine, ["maxResults"] = 2, ["nextToken"] = first["nextToken"]!.DeepClone() });

        Names(first).Concat(Names(second)).ShouldBe(["c", "b", "a"]);
        Names(await host.CallAsync("ListExecutions", new() { ["stateMachineArn"] = machine, ["statusFilter"] = "FAILED" })).ShouldBeEmpty();
        Names(await host.CallAsync("ListExecutions", new() { ["stateMachineArn"] = machine, ["statusFilter"] = "SUCCEEDED" })).Count().ShouldBe(3);
    }

    [Fact]
    public async Task Gives_the_history_by_page_in_both_directions_and_without_data()
    {
        var arn = await host.StartAsync(await host.CreateAsync("told", Definitions.Pass), """{"secret":1}""");
        await host.EndAsync(arn);

        var forward = await PagesAsync(arn, reverse: false);
        var backward = await PagesAsync(arn, reverse: true);
        var bare = await host.CallAsync("GetExecutionHistory", new() { ["executionArn"] = arn, ["includeExecutionData"] = false });

        forward.Select(e => e["type"]!.ToString()).ShouldBe(["ExecutionStarted", "PassStateEntered", "PassStateExited", "ExecutionSucceeded"]);
        forward.Select(e => (int)e["id"]!).ShouldBe([1, 2, 3, 4]);
        backward.Select(e => (int)e["id"]!).ShouldBe([4, 3, 2, 1]);
        forward[0]["executionStartedEventDetails"]!["input"]!.ToString().ShouldBe("""{"secret":1}""");
        bare.ToJsonString().ShouldNotContain("secret");
    }

    [Theory]
    [InlineData("DescribeExecution")]
    [InlineData("GetExecutionHistory")]
    [InlineData("StopExecution")]
    [InlineData("RedriveExecution")]
    public async Task Names_an_execution_that_does_not_exist(string operation) =>
        (await host.ErrorAsync(operation, new() { ["executionArn"] = "arn:aws:states:us-east-1:000000000000:execution:none:none" })).ShouldBe("ExecutionDoesNotExist");

    [Fact]
    public async Task Says_loudly_what_it_does_not_emulate()
    {
        var (status, body) = await host.TryAsync("StartSyncExecution", []);

        status.ShouldBe(501);
        body["message"]!.ToString().ShouldContain("StartSyncExecution");
    }

    async Task<List<JsonObject>> PagesAsync(string arn, bool reverse)
    {
        List<JsonObject> events = [];
        JsonNode? token = null;
        do
        {
            var request = new JsonObject { ["executionArn"] = arn, ["maxResults"] = 3, ["reverseOrder"] = reverse };
            if (token is not null) request["nextToken"] = token.DeepClone();
            var page = await host.CallAsync("GetExecutionHistory", request);
            events.AddRange(page["events"]!.AsArray().Select(e => e!.AsObject()));
            token = page["nextToken"];
        }
        while (token is not null);

        return events;
    }

    static JsonObject Start(string machine, string name, string input) => new() { ["stateMachineArn"] = machine, ["name"] = name, ["input"] = input };

    static IEnumerable<string> Names(JsonObject page) => page["executions"]!.AsArray().Select(e => e!["name"]!.ToString());
}
