using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.Lambda.TestUtilities;
using Contracts;
using Contracts.Monitoring;
using StartPipeline;

namespace Tests.Functions.Monitoring;

[Collection("services")]
public sealed class StartPipelineTests(Services services)
{
    [Fact]
    public async Task A_check_on_demand_is_one_new_execution()
    {
        var (store, machine) = (await WatchedAsync(), await services.MachineAsync());

        var (first, second) = (await AskAsync(store, machine, Check("meadow"), "invocation-1"), await AskAsync(store, machine, Check("meadow"), "invocation-2"));

        (await services.ExecutionsAsync(machine)).Select(execution => execution.ExecutionArn).ShouldBe([first.Execution!, second.Execution!], ignoreOrder: true);
        var input = JsonNode.Parse(await services.InputOfAsync(first.Execution!))!;
        (input["reason"]!.ToString(), input["names"]!.ToString()).ShouldBe(("demand", "meadow"));
        first.Execution.ShouldEndWith($":meadow-{input["models"]![0]!["check"]}");
    }

    [Theory]
    [InlineData("heath", "There is no model heath: s3://{0}/models/heath.yaml does not exist. Known: meadow, moor.")]
    [InlineData("moor", "Nothing of moor is in service. Drop a file under training/moor/ of the data bucket first.")]
    public async Task What_cannot_be_checked_is_refused_with_what_to_do(string model, string said)
    {
        var store = await WatchedAsync();
        await store.PutAsync(Keys.ModelFile("moor"), Watched.Yaml);

        (await RefusedAsync(store, Check(model))).ShouldBe(string.Format(null, said, store.Artifacts));
    }

    [Fact]
    public async Task A_training_takes_the_last_accepted_file_and_the_labelled_rows()
    {
        var store = await WatchedAsync();
        await store.PutAsync($"meadow/runs/{Watched.Run}/input/drop.csv", "kind,height,weight\nfern,1,2");
        await store.PutAsync(Keys.MonitorMemory("meadow"), new MonitorMemory { Check = "c2", Execution = "e", At = Watched.Started, From = "2026-11-20", LabelsCheck = "c2" }, ContractsJson.Default.MonitorMemory);
        await store.PutAsync("meadow/monitor/c2/quality/merged/c1.csv", "row_id,time,algorithm,run,prediction,label,first_seen,group\na-1,t,xgboost,r,1,7.5,2026-11-22T12:00:00Z,\na-1,t,linear-learner,r,1,7.5,2026-11-22T12:00:00Z,\n");
        await store.PutAsync("meadow/monitor/c1/data/rows.csv", "row_id,time,height,kind\na-0,t,5,\"x, y\"\na-1,t,6,\"big \"\"one\"\", green\"\n");

        var started = await AskAsync(store, await services.MachineAsync(), """{"pipeline":"train-model","model":"meadow"}""");

        started.Drop.ShouldStartWith($"s3://{store.Data}/training/meadow/retrain-");
        (await store.TextAsync(store.Data, started.Drop![$"s3://{store.Data}/".Length..])).ShouldBe("kind,height,weight\nfern,1,2\n\"big \"\"one\"\", green\",6,7.5\n");
        JsonNode.Parse(await store.TextAsync((await store.KeysAsync(store.Artifacts, "meadow/monitor/datasets/")).ShouldHaveSingleItem()))!["labelled"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task A_check_that_asks_twice_drops_one_file()
    {
        var (store, machine) = (await WatchedAsync(), await services.MachineAsync());
        await store.PutAsync($"meadow/runs/{Watched.Run}/input/drop.csv", "height,weight\n1,2\n");
        const string Request = """{"pipeline":"train-model","model":"meadow","reason":"20261122120000-bbbbb"}""";

        var (first, second) = (await AskAsync(store, machine, Request), await AskAsync(store, machine, Request));

        (first.Drop, second.Drop).ShouldBe(($"s3://{store.Data}/training/meadow/retrain-20261122120000-bbbbb.csv", first.Drop));
        (await store.S3.ListVersionsAsync(store.Data, "training/")).Versions.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_training_that_runs_is_answered_instead_of_a_second()
    {
        var (store, machine) = (await WatchedAsync(), await services.MachineAsync());
        var running = await services.StateMachines.StartExecutionAsync(new() { StateMachineArn = machine, Name = $"meadow-{Watched.Run}", Input = "{}" });

        var started = await AskAsync(store, machine, """{"pipeline":"train-model","model":"meadow"}""");

        (started.Execution, started.Drop).ShouldBe((running.ExecutionArn, null));
    }

    [Fact]
    public async Task A_file_to_be_scored_is_dropped_where_files_are()
    {
        var store = await WatchedAsync();
        await store.PutAsync("elsewhere/hay.csv", "height\n1\n");

        var started = await AskAsync(store, await services.MachineAsync(), Score($"s3://{store.Artifacts}/elsewhere/hay.csv"));

        started.Drop.ShouldBe($"s3://{store.Data}/scoring/meadow/hay.csv");
        (await store.TextAsync(store.Data, "scoring/meadow/hay.csv")).ShouldBe("height\n1\n");
    }

    [Fact]
    public async Task A_data_set_that_is_not_there_is_refused_by_name()
    {
        var store = await WatchedAsync();

        (await RefusedAsync(store, Score($"s3://{store.Artifacts}/none.csv"))).ShouldBe($"The data set s3://{store.Artifacts}/none.csv does not exist.");
    }

    [Fact]
    public async Task An_accepted_file_that_is_gone_is_named()
    {
        var store = await WatchedAsync();

        (await Should.ThrowAsync<InvalidDataException>(async () => await AskAsync(store, await services.MachineAsync(), """{"pipeline":"train-model","model":"meadow"}"""))).Message
            .ShouldBe($"s3://{store.Artifacts}/meadow/runs/{Watched.Run}/input/drop.csv does not exist; run {Watched.Run} should have kept it. Name a file with the member dataset.");
    }

    private async Task<Store> WatchedAsync()
    {
        var store = await services.StoreAsync();
        await Watched.PutAsync(store);
        return store;
    }

    private static string Check(string model) => $$"""{"pipeline":"monitor-model","model":"{{model}}"}""";

    private static string Score(string dataset) => $$"""{"pipeline":"score-batch","model":"meadow","dataset":"{{dataset}}"}""";

    private async Task<string> RefusedAsync(Store store, string request) => (await Should.ThrowAsync<PipelineRefusedException>(async () => await AskAsync(store, await services.MachineAsync(), request))).Message;

    private Task<StartedPipeline> AskAsync(Store store, string machine, string request, string invocation = "invocation") =>
        new StartPipelineFunction(store.S3, services.StateMachines, new StartSettings(store.Artifacts, store.Data, machine, machine), TimeProvider.System).HandleAsync(JsonElement.Parse(request), new TestLambdaContext { AwsRequestId = invocation });
}
