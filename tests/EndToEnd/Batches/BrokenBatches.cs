using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using Tests.EndToEnd.Drops;

namespace Tests.EndToEnd.Batches;

/// <summary>A stack of its own, because fault switches strike everybody, with a model of two algorithms in service.</summary>
public sealed class BreakableStack : IAsyncLifetime
{
    public const string Model = "orchard-broken";

    public Stack Stack { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Stack = await Stack.StartAsync();
        await Stack.PutModelAsync(Model, OrchardModel.Yaml(Model));
        var trained = await Stack.DropFileAsync($"{Model}/train.csv", Orchards.Csv());
        trained.Status.ShouldBe(ExecutionStatus.SUCCEEDED, trained.Cause);
    }

    public async Task DisposeAsync() => await Stack.DisposeAsync();
}

/// <summary>Whatever breaks on the way, somebody is told, and a redrive goes on there: no row is lost, none is doubled.</summary>
public sealed class BrokenBatches(BreakableStack broken) : IClassFixture<BreakableStack>, IAsyncLifetime
{
    static readonly string[] Lines = [.. OrchardModel.Rows(60), "many,3,clay", "40,5"];

    readonly Stack stack = broken.Stack;

    /// <summary>What breaks, and what of the way is gone again after the redrive.</summary>
    public static TheoryData<string, string, string[]> Steps => new()
    {
        { "Plan Batch", """{"match":{"function":"PlanBatch"},"effect":"crash","times":1}""", ["Keep Dropped Files", "Prepare", "Assemble"] },
        { "Keep Dropped File", State("Keep Dropped File"), ["Prepare", "Assemble"] },
        { "Prepare", """{"match":{"operation":"sagemaker:CreateProcessingJob"},"effect":"fail-job","message":"AlgorithmError: out of disk","times":1}""", ["Read Preparation Report", "Assemble"] },
        { "Read Preparation Report", State("Read Preparation Report"), ["Can The Rows Be Scored", "Assemble"] },
        { "Score", """{"match":{"operation":"sagemaker:CreateTransformJob"},"effect":"fail-job","message":"AlgorithmError: out of memory","times":1}""", ["Assemble"] },
        { "Score, too slow", """{"match":{"state":"Score","machine":"ScoreBatch"},"effect":"timeout","times":1}""", ["Assemble"] },
        { "Assemble", """{"match":{"state":"Assemble","machine":"ScoreBatch"},"effect":"timeout","times":1}""", ["Summarize Batch"] },
        { "Summarize Batch", """{"match":{"function":"SummarizeBatch"},"effect":"timeout","times":1}""", ["Report"] },
    };

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => stack.HealAsync();

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task A_redrive_neither_loses_nor_doubles_a_row(string step, string fault, string[] entered)
    {
        await stack.StrikeAsync(fault);
        var failed = await stack.ScoreAsync($"{BreakableStack.Model}/{step.Replace(", ", "-", StringComparison.Ordinal)}.csv", OrchardModel.Csv(Lines));
        failed.Status.ShouldBe(ExecutionStatus.FAILED);
        (await stack.ResultsAsync(failed)).Keys.ShouldAllBe(name => !name.EndsWith(".summary.json", StringComparison.Ordinal));
        var told = await MailsAsync(failed, 1);
        told.ShouldHaveSingleItem().ShouldContain("redrive-execution");

        var redriven = await stack.RedriveAsync(failed.ExecutionArn);

        redriven.Status.ShouldBe(ExecutionStatus.SUCCEEDED, $"{redriven.Error}: {redriven.Cause}");
        ShouldBeWhole(await stack.ResultsAsync(redriven), redriven.Name[^20..]);
        (await MailsAsync(failed, 2)).Count(mail => mail.Contains("] scored: ", StringComparison.Ordinal)).ShouldBe(1);
        (await stack.StatesOfAsync(failed.ExecutionArn)).Intersect(entered).ShouldBe(entered, ignoreOrder: true);
    }

    [Fact]
    public async Task A_report_that_cannot_be_sent_comes_by_the_status_rule_and_the_result_is_whole()
    {
        await stack.StrikeAsync("""{"match":{"operation":"sns:Publish"},"effect":"reject","times":1}""");

        var ended = await stack.ScoreAsync($"{BreakableStack.Model}/unsent.csv", OrchardModel.Csv(Lines));

        ended.Error.ShouldBe("NotificationFailed");
        ShouldBeWhole(await stack.ResultsAsync(ended), ended.Name[^20..]);
        (await MailsAsync(ended, 1)).ShouldHaveSingleItem().ShouldContain($"what it scored, under scored/{BreakableStack.Model}/{ended.Name[^20..]}/");
    }

    [Fact]
    public async Task A_batch_that_was_stopped_can_be_redriven_too()
    {
        await stack.StrikeAsync("""{"match":{"operation":"sagemaker:CreateTransformJob"},"effect":"delay","seconds":3}""");
        var version = await stack.PutBatchAsync($"{BreakableStack.Model}/stopped.csv", OrchardModel.Csv(Lines));
        var running = await RunningAsync("Score With Every Algorithm");
        await stack.StepFunctions.StopExecutionAsync(new StopExecutionRequest { ExecutionArn = running, Cause = "wrong file" });
        var stopped = await stack.EndOfBatchAsync(version);
        stopped.Status.ShouldBe(ExecutionStatus.ABORTED);
        (await MailsAsync(stopped, 1)).ShouldHaveSingleItem().ShouldContain("wrong file");
        await stack.HealAsync();

        var redriven = await stack.RedriveAsync(stopped.ExecutionArn);

        redriven.Status.ShouldBe(ExecutionStatus.SUCCEEDED, redriven.Cause);
        ShouldBeWhole(await stack.ResultsAsync(redriven), redriven.Name[^20..]);
    }

    async Task<string> RunningAsync(string state)
    {
        for (var i = 0; i < 600; i++, await Task.Delay(50))
        {
            foreach (var one in (await stack.BatchesAsync()).Where(one => one.Status == ExecutionStatus.RUNNING))
                if ((await stack.StatesOfAsync(one.ExecutionArn)).Contains(state)) return one.ExecutionArn;
        }

        throw new TimeoutException($"No batch came to {state}.");
    }

    /// <summary>The mails about an execution, once there are as many as expected and a further one has had time to come.</summary>
    async Task<IReadOnlyList<string>> MailsAsync(DescribeExecutionResponse execution, int expected)
    {
        for (var i = 0; i < 300 && stack.MailsAbout(execution.Name).Count < expected; i++) await Task.Delay(100);
        for (var quiet = 0; quiet < 5; await Task.Delay(100)) quiet = stack.OwedEvents() == 0 ? quiet + 1 : 0;
        return [.. stack.MailsAbout(execution.Name).Select(mail => mail.Replace("=\n", "", StringComparison.Ordinal))];
    }

    static void ShouldBeWhole(IReadOnlyDictionary<string, string> results, string id)
    {
        results.Count.ShouldBe(3);
        var scored = results.Single(one => one.Key.EndsWith(".csv", StringComparison.Ordinal) && !one.Key.EndsWith(".rejected.csv", StringComparison.Ordinal)).Value.TrimEnd().Split('\n')[1..];
        scored.Select(line => string.Join(',', line.Split(',')[..3])).ShouldBe(Lines[..60]);
        scored.Select(line => line.Split(',')[^1]).ShouldBe(Enumerable.Range(0, 60).Select(n => $"{id}-{n}"));
        results.Single(one => one.Key.EndsWith(".rejected.csv", StringComparison.Ordinal)).Value.ShouldBe("line,reason,trees,age,soil\n62,not a number in column trees,many,3,clay\n63,2 values instead of 3,40,5\n");
    }

    static string State(string name) => $$"""{"match":{"state":"{{name}}","machine":"ScoreBatch"},"effect":"error","times":1}""";
}
