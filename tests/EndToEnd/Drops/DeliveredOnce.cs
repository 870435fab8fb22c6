using System.Text;
using System.Text.Json.Nodes;
using Amazon.StepFunctions;

namespace Tests.EndToEnd.Drops;

/// <summary>S3 delivers at least once and in any order; a file is trained on once.</summary>
[Collection("stack")]
public sealed class DeliveredOnce(SharedStack shared)
{
    const string Model = "orchard-once";
    readonly Stack stack = shared.Stack;

    [Fact]
    public async Task Two_files_are_two_executions_however_often_their_events_come()
    {
        await stack.PutModelAsync(Model, Orchards.Yaml(Model));
        var (one, two) = (await DropAsync("one.csv", seed: 1), await DropAsync("two + ü.csv", seed: 2));

        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => DeliverAsync(two.Event)));
        await DeliverAsync(one.Event);
        await stack.PutModelAsync(Model, Orchards.Yaml(Model, rounds: 5, numeric: "trees", ignore: "age"));
        await DeliverAsync(two.Event, one.Event);
        await stack.PutModelAsync(Model, "this is: [no model");
        await DeliverAsync(one.Event, one.Event, two.Event);

        var expected = new[] { one.Execution, two.Execution };
        (await stack.TrainingsOfAsync(Model)).ShouldBe(expected, ignoreOrder: true);
        foreach (var execution in expected) stack.MailsAbout(execution).ShouldHaveSingleItem();
    }

    async Task<(JsonObject Event, string Execution)> DropAsync(string name, int seed)
    {
        var version = await stack.PutDropAsync($"{Model}/{name}", Encoding.UTF8.GetBytes(Orchards.Csv(seed: seed)));
        var ended = await stack.EndOfAsync(version);
        ended.Status.ShouldBe(ExecutionStatus.SUCCEEDED, ended.Cause);
        return (stack.EventOf(version, ended), ended.Name);
    }

    Task DeliverAsync(params JsonObject[] events) =>
        stack.InvokeAsync("PreprocessingTrigger", new JsonObject { ["Records"] = new JsonArray([.. events.Select(one => one.DeepClone())]) });
}
