using System.Text.Json.Nodes;
using Amazon.Lambda.CloudWatchEvents.ScheduledEvents;
using Amazon.Lambda.TestUtilities;
using Contracts;
using Contracts.Monitoring;
using MonitorModels;

namespace Tests.Functions.Monitoring;

[Collection("services")]
public sealed class MonitorModelsTests(Services services)
{
    [Fact]
    public async Task One_execution_checks_who_is_due_and_the_same_tick_starts_no_second()
    {
        var (store, machine) = (await services.StoreAsync(), await services.MachineAsync());
        foreach (var model in (string[])["meadow", "heath", "steppe"]) await Watched.PutAsync(store, model);
        await store.PutAsync(Keys.LastCheck("heath"), Watched.Last("clear", Watched.Started.AddHours(-7)), ContractsJson.Default.LastCheck);
        await store.PutAsync(Keys.LastCheck("steppe"), Watched.Last("clear", Watched.Started.AddHours(-5)), ContractsJson.Default.LastCheck);
        await store.PutAsync(Keys.ModelFile("moor"), Watched.Yaml);

        var (first, second) = (await TickAsync(store, machine), await TickAsync(store, machine));

        first.Models.ShouldBe(["heath", "meadow"]);
        second.Execution.ShouldBe(first.Execution);
        (await services.ExecutionsAsync(machine)).ShouldHaveSingleItem().ExecutionArn.ShouldBe(first.Execution);
        var input = JsonNode.Parse(await services.InputOfAsync(first.Execution!))!;
        (input["reason"]!.ToString(), input["names"]!.ToString(), input["models"]![1]!["model"]!.ToString()).ShouldBe(("schedule", "heath,meadow", "meadow"));
    }

    [Fact]
    public async Task Nobody_due_starts_nothing()
    {
        var (store, machine) = (await services.StoreAsync(), await services.MachineAsync());
        await Watched.PutAsync(store);
        await store.PutAsync(Keys.LastCheck("meadow"), Watched.Last("clear", Watched.Started.AddHours(-1)), ContractsJson.Default.LastCheck);

        (await TickAsync(store, machine)).ShouldSatisfyAllConditions(it => it.Models.ShouldBeEmpty(), it => it.Execution.ShouldBeNull());
    }

    [Fact]
    public async Task A_model_whose_check_failed_is_due_with_the_next_tick()
    {
        var (store, machine) = (await services.StoreAsync(), await services.MachineAsync());
        await Watched.PutAsync(store);
        var failed = Watched.Last("failed", Watched.Started.AddHours(-1), "20261122110000-ddddd") with { Before = Watched.Last("clear", Watched.Started.AddHours(-7)) };
        await store.PutAsync(Keys.LastCheck("meadow"), failed, ContractsJson.Default.LastCheck);

        (await TickAsync(store, machine)).Models.ShouldBe(["meadow"]);
    }

    [Theory]
    [InlineData("models/broken.yaml", "model: broken\nmonitor: { every: sometimes }\n")]
    [InlineData("broken/in-service.json", "{")]
    [InlineData("broken/monitor/last.json", "none")]
    [InlineData("broken/runs/" + Watched.Run + "/configuration.json", "{}")]
    public async Task A_model_of_which_something_cannot_be_read_is_due_at_once_and_holds_nobody_up(string key, string text)
    {
        var (store, machine) = (await services.StoreAsync(), await services.MachineAsync());
        foreach (var model in (string[])["broken", "meadow"]) await Watched.PutAsync(store, model);
        await store.PutAsync(Keys.LastCheck("broken"), Watched.Last("clear", Watched.Started.AddMinutes(-10)), ContractsJson.Default.LastCheck);
        await store.PutAsync(key, text);

        (await TickAsync(store, machine)).Models.ShouldBe(["broken", "meadow"]);
    }

    private Task<DueModels> TickAsync(Store store, string machine) =>
        new MonitorModelsFunction(store.S3, services.StateMachines, store.Artifacts, machine).HandleAsync(new ScheduledEvent { Time = Watched.Started.UtcDateTime }, new TestLambdaContext());
}
