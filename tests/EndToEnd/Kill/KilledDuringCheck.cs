using System.Diagnostics;
using System.Text.Json.Nodes;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using Tests.EndToEnd.Monitoring;

namespace Tests.EndToEnd.Kill;

/// <summary>Local mode killed in the middle of a check and started again: it is told, and whether by redrive or by the next check, every row is judged, once.</summary>
public sealed class KilledDuringCheck : IDisposable
{
    readonly string data = Directory.CreateTempSubdirectory("killed-").FullName;

    [Fact]
    public Task While_the_job_compares_and_a_redrive_goes_on() => KillAndGoOnAsync("Data Drift", RedriveAsync);

    [Theory, Trait("Category", "Soak")]
    [InlineData("Consolidate Payloads", 0)]
    [InlineData("Consolidate Payloads", 150)]
    [InlineData("Consolidate Payloads", 400)]
    [InlineData("Evaluate Payload", 0)]
    [InlineData("Evaluate Drift", 0)]
    [InlineData("Report Check", 0)]
    [InlineData("Record Check", 0)]
    [InlineData("Record Check", 300)]
    public Task At_many_moments_and_a_redrive_goes_on(string state, int later) => KillAndGoOnAsync(state, RedriveAsync, later);

    [Theory, Trait("Category", "Soak")]
    [InlineData("Consolidate Payloads", 300)]
    [InlineData("Data Drift", 0)]
    [InlineData("Report Check", 0)]
    [InlineData("Record Check", 0)]
    public Task At_many_moments_and_the_next_check_takes_the_rows(string state, int later) => KillAndGoOnAsync(state, CheckAgainAsync, later);

    public void Dispose() => Directory.Delete(data, recursive: true);

    async Task KillAndGoOnAsync(string state, Func<Stack, string, Task> goOn, int later = 0)
    {
        string check;
        using (var first = await HostProcess.StartAsync(data))
        {
            await Meadow.TrainAsync(first.Stack);
            await first.Stack.AskAsync(Meadow.Model, "before", Meadow.Rows(230, seed: 60));
            check = (await first.Stack.StartPipelineAsync($$"""{"pipeline":"monitor-model","model":"{{Meadow.Model}}"}"""))["execution"]!.ToString();
            await EnteredAsync(first.Stack, check, state);
            await Task.Delay(later);
            await first.KillAsync();
        }

        using var second = await HostProcess.StartAsync(data);
        var ended = await second.Stack.EndedAsync(check);
        if (ended.Status == ExecutionStatus.FAILED) await InterruptionIsToldAsync(second.Stack, ended);
        await second.Stack.AskAsync(Meadow.Model, "after", Meadow.Rows(240, seed: 61));
        await goOn(second.Stack, check);

        var judged = await second.Stack.JudgedAsync(Meadow.Model);
        judged.ShouldBeUnique();
        judged.Count.ShouldBe(230 + 240);
        await second.Stack.AnswersArePublishedOnceAsync(judged);
        (await LastCheckAsync(second.Stack))["outcome"]!.ToString().ShouldNotBe("failed");
    }

    static async Task EnteredAsync(Stack stack, string execution, string state)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < TimeSpan.FromMinutes(1); await Task.Delay(5))
            if ((await stack.StatesOfAsync(execution)).Contains(state)) return;
        throw new TimeoutException($"{execution} has not come to {state}.");
    }

    static async Task InterruptionIsToldAsync(Stack stack, DescribeExecutionResponse ended)
    {
        ended.Error.ShouldBe("LocalMode.Interrupted");
        for (var clock = Stopwatch.StartNew(); !stack.Mails(Meadow.Model).Any(mail => mail.Contains("] failed: ", StringComparison.Ordinal)); await Task.Delay(50)) clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
        var last = await LastCheckAsync(stack);
        // Killed behind its last write, the check has not failed.
        if (last["outcome"]!.ToString() != "failed") return;
        last["summary"]!.ToString().ShouldStartWith("LocalMode.Interrupted: ");
        last["failingSince"].ShouldNotBeNull();
    }

    static async Task RedriveAsync(Stack stack, string check)
    {
        if ((await stack.EndedAsync(check)).Status == ExecutionStatus.FAILED) (await stack.RedriveAsync(check)).Status.ShouldBe(ExecutionStatus.SUCCEEDED);
        (await stack.CheckAsync(Meadow.Model)).Status.ShouldBe(ExecutionStatus.SUCCEEDED);
    }

    /// <summary>The check that died has left its lock behind.</summary>
    static async Task CheckAgainAsync(Stack stack, string check) => (await stack.CheckAsync(Meadow.Model)).Status.ShouldBe(ExecutionStatus.SUCCEEDED);

    /// <summary>What GET /models/{model} shows as lastCheck.</summary>
    static async Task<JsonNode> LastCheckAsync(Stack stack) => JsonNode.Parse(await stack.TextAsync($"{Meadow.Model}/monitor/last.json"))!;
}
