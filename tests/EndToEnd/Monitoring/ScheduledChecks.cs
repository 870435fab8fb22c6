using System.Text.Json.Nodes;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;

namespace Tests.EndToEnd.Monitoring;

public sealed class ScheduledChecks(Meadow meadow) : IClassFixture<Meadow>
{
    readonly Stack stack = meadow.Stack;

    [Fact]
    public async Task Who_is_due_is_checked_by_the_schedule_and_who_is_not_is_left()
    {
        await stack.AskAsync(Meadow.Model, "first", Meadow.Rows(220, seed: 30));

        await stack.MoveClockAsync("PT1H");
        await NextAsync(1);
        (await LastAsync())["reason"]!.ToString().ShouldBe("schedule");
        (await stack.JudgedAsync(Meadow.Model)).Count.ShouldBe(220);

        await stack.PutModelAsync(Meadow.Model, Meadow.Yaml(monitor: ", every: 3h"));
        await stack.AskAsync(Meadow.Model, "second", Meadow.Rows(230, seed: 31));
        await stack.MoveClockAsync("PT1H");
        await stack.MoveClockAsync("PT3H");
        await NextAsync(2);

        (await stack.JudgedAsync(Meadow.Model)).Count.ShouldBe(450);
        stack.Mails(Meadow.Model).Count.ShouldBe(1);

        // The functions' clock is the machine's: what the schedule judged weeks ahead hides nothing from a check on demand.
        await stack.AskAsync(Meadow.Model, "third", Meadow.Rows(240, seed: 32));
        await stack.MoveClockAsync("P30D");
        await NextAsync(3);
        await stack.AskAsync(Meadow.Model, "fourth", Meadow.Rows(250, seed: 33));
        (await stack.CheckAsync(Meadow.Model)).Status.ShouldBe(ExecutionStatus.SUCCEEDED);
        (await stack.JudgedAsync(Meadow.Model)).Count.ShouldBe(940);
    }

    async Task<JsonNode> LastAsync() => JsonNode.Parse(await stack.TextAsync($"{Meadow.Model}/monitor/last.json"))!;

    /// <summary>Waits until so many checks have been made, and all have ended.</summary>
    async Task NextAsync(int count)
    {
        IReadOnlyList<ExecutionListItem> made = [];
        for (var tries = 0; tries < 600; tries++, await Task.Delay(50))
        {
            made = (await stack.StepFunctions.ListExecutionsAsync(new ListExecutionsRequest { StateMachineArn = Stack.Machine("MonitorModel") })).Executions ?? [];
            if (made.Count >= count && made.All(execution => execution.Status != ExecutionStatus.RUNNING)) break;
        }

        made.Count.ShouldBe(count);
        made.ShouldAllBe(execution => execution.Status == ExecutionStatus.SUCCEEDED && execution.Name.StartsWith("schedule-"));
    }
}
