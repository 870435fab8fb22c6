using System.Text.Json.Nodes;

namespace Tests.LocalServices.StepFunctions;

public sealed class StateMachineTests : IAsyncLifetime
{
    StepFunctionsHost host = null!;

    public async Task InitializeAsync() => host = await StepFunctionsHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Describes_what_was_created()
    {
        var arn = await host.CreateAsync("first", Definitions.Pass);

        var machine = await host.CallAsync("DescribeStateMachine", new() { ["stateMachineArn"] = arn });

        arn.ShouldBe("arn:aws:states:us-east-1:000000000000:stateMachine:first");
        machine["name"]!.ToString().ShouldBe("first");
        machine["status"]!.ToString().ShouldBe("ACTIVE");
        machine["type"]!.ToString().ShouldBe("STANDARD");
        machine["definition"]!.ToString().ShouldBe(Definitions.Pass);
        machine["roleArn"]!.ToString().ShouldBe(StepFunctionsHost.Role);
    }

    [Fact]
    public async Task Creates_the_same_machine_once_and_refuses_another_under_its_name()
    {
        var arn = await host.CreateAsync("twice", Definitions.Pass);

        (await host.CreateAsync("twice", Definitions.Pass)).ShouldBe(arn);
        (await host.ErrorAsync("CreateStateMachine", Request("twice", Definitions.Fail))).ShouldBe("StateMachineAlreadyExists");
    }

    [Theory]
    [InlineData("has space")]
    [InlineData("a/b")]
    [InlineData("a*")]
    [InlineData("")]
    [InlineData("a123456789b123456789c123456789d123456789e123456789f123456789g123456789h123456789i")]
    public async Task Refuses_names_that_the_service_refuses(string name) =>
        (await host.ErrorAsync("CreateStateMachine", Request(name, Definitions.Pass))).ShouldBe("InvalidName");

    [Theory]
    [InlineData("not json")]
    [InlineData("""{"StartAt":"A","States":{"B":{"Type":"Succeed"}}}""")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Pass"}}}""")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Dance","End":true}}}""")]
    public async Task Refuses_a_definition_that_cannot_run(string definition)
    {
        (await host.ErrorAsync("CreateStateMachine", Request("bad", definition))).ShouldBe("InvalidDefinition");

        var validated = await host.CallAsync("ValidateStateMachineDefinition", new() { ["definition"] = definition });
        validated["result"]!.ToString().ShouldBe("FAIL");
        validated["diagnostics"]!.AsArray().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Lists_page_by_page()
    {
        foreach (var name in (string[])["a", "b", "c"]) await host.CreateAsync(name, Definitions.Pass);

        var first = await host.CallAsync("ListStateMachines", new() { ["maxResults"] = 2 });
        var second = await host.CallAsync("ListStateMachines", new() { ["maxResults"] = 2, ["nextToken"] = first["nextToken"]!.DeepClone() });

        Names(first).Concat(Names(second)).ShouldBe(["a", "b", "c"]);
        second["nextToken"].ShouldBeNull();
    }

    [Fact]
    public async Task Runs_the_next_execution_by_what_was_updated()
    {
        var arn = await host.CreateAsync("changing", Definitions.Pass);
        var before = await host.StartAsync(arn);
        await host.EndAsync(before);

        await host.CallAsync("UpdateStateMachine", new() { ["stateMachineArn"] = arn, ["definition"] = Definitions.Fail });

        (await host.EndAsync(await host.StartAsync(arn)))["error"]!.ToString().ShouldBe("Broken");
        (await host.CallAsync("DescribeStateMachineForExecution", new() { ["executionArn"] = before }))["definition"]!.ToString().ShouldBe(Definitions.Pass);
        (await host.ErrorAsync("UpdateStateMachine", new() { ["stateMachineArn"] = arn })).ShouldBe("MissingRequiredParameter");
        (await host.ErrorAsync("UpdateStateMachine", new() { ["stateMachineArn"] = arn, ["definition"] = "{}" })).ShouldBe("InvalidDefinition");
    }

    [Fact]
    public async Task Knows_a_deleted_machine_no_longer_and_deletes_twice_without_complaint()
    {
        var arn = await host.CreateAsync("gone", Definitions.Pass);

        for (var i = 0; i < 2; i++) await host.CallAsync("DeleteStateMachine", new() { ["stateMachineArn"] = arn });

        (await host.ErrorAsync("DescribeStateMachine", new() { ["stateMachineArn"] = arn })).ShouldBe("StateMachineDoesNotExist");
        (await host.ErrorAsync("StartExecution", new() { ["stateMachineArn"] = arn })).ShouldBe("StateMachineDoesNotExist");
    }

    [Fact]
    public async Task Follows_the_file_of_a_declared_machine()
    {
        const string Arn = "arn:aws:states:us-east-1:000000000000:stateMachine:declared";
        var path = Path.Combine(host.Local.Folder, "declared.asl.json");
        await File.WriteAllTextAsync(path, """{"StartAt":"A","States":{"A":{"Type":"Pass","Result":"${Word}","End":true}}}""");
        await host.Local.DeclareAsync("AWS::StepFunctions::StateMachine", Arn, new JsonObject { ["DefinitionPath"] = path, ["DefinitionSubstitutions"] = new JsonObject { ["Word"] = "one" } }.ToJsonString(), Arn);
        (await host.EndAsync(await host.StartAsync(Arn)))["output"]!.ToString().ShouldBe("\"one\"");

        await File.WriteAllTextAsync(path, """{"StartAt":"A","States":{"A":{"Type":"Pass","Result":"${Word} two","End":true}}}""");
        (await host.EndAsync(await host.StartAsync(Arn)))["output"]!.ToString().ShouldBe("\"one two\"");

        await File.WriteAllTextAsync(path, "{ half saved");
        (await host.ErrorAsync("StartExecution", new() { ["stateMachineArn"] = Arn })).ShouldBe("InvalidDefinition");
    }

    static JsonObject Request(string name, string definition) => new() { ["name"] = name, ["definition"] = definition, ["roleArn"] = StepFunctionsHost.Role };

    static IEnumerable<string> Names(JsonObject page) => page["stateMachines"]!.AsArray().Select(m => m!["name"]!.ToString());
}
