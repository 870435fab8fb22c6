using System.Text.Json.Nodes;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;

namespace Tests.EndToEnd.Monitoring;

/// <summary>Whatever fails between the capture and the mark, every row is judged, once.</summary>
[Collection("meadow")]
public sealed class JudgedOnce(Meadow meadow) : IAsyncLifetime
{
    readonly Stack stack = meadow.Stack;
    int asked;
    int known;

    public async Task InitializeAsync()
    {
        known = stack.Mails(Meadow.Model).Count;
        asked = (await stack.JudgedAsync(Meadow.Model)).Count;
    }

    public Task DisposeAsync() => stack.HealAsync();

    [Fact]
    public async Task Parts_that_fail_are_told_and_the_next_check_takes_the_same_rows()
    {
        (string Fault, string Told)[] faults =
        [
            ("""{"match":{"operation":"glue:StartJobRun"},"effect":"fail-job","message":"out of memory","times":1}""", "out of memory"),
            ("""{"match":{"operation":"sagemaker:CreateProcessingJob"},"effect":"fail-job","message":"out of disk","times":1}""", "out of disk"),
            ("""{"match":{"function":"EvaluateDrift"},"effect":"crash"}""", "Runtime.ExitError"),
            ("""{"match":{"function":"RecordCheck"},"effect":"crash"}""", "Runtime.ExitError"),
        ];
        await AskAsync(210);
        foreach (var (fault, told) in faults)
        {
            await stack.StrikeAsync(fault);
            (await stack.CheckAsync(Meadow.Model)).Status.ShouldBe(ExecutionStatus.FAILED, fault);
            await stack.HealAsync();
            await SettledAsync();
            Failures().Last().ShouldContain(told);
        }

        await AskAsync(30);
        var next = await stack.CheckAsync(Meadow.Model);

        next.Status.ShouldBe(ExecutionStatus.SUCCEEDED, next.Cause);
        Failures().Count().ShouldBe(faults.Length);
        await EveryRowIsJudgedOnceAsync();
    }

    [Fact]
    public async Task A_mail_that_fails_marks_nothing_and_comes_with_the_next_check()
    {
        await AskAsync(300, factor: 1.5);
        await stack.StrikeAsync("""{"match":{"operation":"sns:Publish"},"effect":"reject","times":1}""");

        var failed = await stack.CheckAsync(Meadow.Model);
        (await stack.JudgedAsync(Meadow.Model)).Count.ShouldBe(asked - 300);
        var next = await stack.CheckAsync(Meadow.Model);

        (failed.Status, next.Status).ShouldBe((ExecutionStatus.FAILED, ExecutionStatus.SUCCEEDED));
        await SettledAsync();
        stack.Mails(Meadow.Model).Skip(known).Count(mail => mail.Contains("] drift: height", StringComparison.Ordinal)).ShouldBe(1);
        Failures().ShouldHaveSingleItem();
        await EveryRowIsJudgedOnceAsync();
    }

    [Fact]
    public async Task Checks_that_overlap_judge_one_after_the_other()
    {
        await AskAsync(250);

        var ended = await Task.WhenAll(stack.CheckAsync(Meadow.Model), stack.CheckAsync(Meadow.Model), stack.CheckAsync(Meadow.Model));

        ended.ShouldAllBe(check => check.Status == ExecutionStatus.SUCCEEDED);
        await EveryRowIsJudgedOnceAsync();
    }

    [Fact]
    public async Task A_check_that_is_redriven_judges_nothing_twice()
    {
        await AskAsync(220);
        await stack.StrikeAsync("""{"match":{"function":"RecordCheck"},"effect":"crash"}""");
        var failed = await stack.CheckAsync(Meadow.Model);
        await stack.HealAsync();

        await stack.StepFunctions.RedriveExecutionAsync(new RedriveExecutionRequest { ExecutionArn = failed.ExecutionArn });
        await stack.EndedAsync(failed.ExecutionArn);
        (await stack.CheckAsync(Meadow.Model)).Status.ShouldBe(ExecutionStatus.SUCCEEDED);

        await EveryRowIsJudgedOnceAsync();
    }

    [Fact]
    public async Task A_missing_baseline_is_loud()
    {
        await AskAsync(210);
        var key = (await stack.KeysAsync($"{Meadow.Model}/runs/")).Single(one => one.EndsWith("baselines/data/statistics.json", StringComparison.Ordinal));
        var kept = await stack.TextAsync(key);
        await stack.S3.DeleteObjectAsync(Stack.Artifacts, key);

        var failed = await stack.CheckAsync(Meadow.Model);
        var shown = await LastCheckAsync();
        await stack.S3.PutObjectAsync(new Amazon.S3.Model.PutObjectRequest { BucketName = Stack.Artifacts, Key = key, ContentBody = kept });
        var next = await stack.CheckAsync(Meadow.Model);

        failed.Error.ShouldBe("BaselineMissingException");
        var mail = Failures().ShouldHaveSingleItem();
        mail.ShouldContain("left no baseline");
        mail.ShouldContain("Train the model again: drop its last file");
        shown["outcome"]!.ToString().ShouldBe("failed");
        shown["summary"]!.ToString().ShouldStartWith("BaselineMissingException: ");
        shown["failingSince"].ShouldNotBeNull();
        (await LastCheckAsync())["outcome"]!.ToString().ShouldNotBe("failed");
        next.Status.ShouldBe(ExecutionStatus.SUCCEEDED, next.Cause);
        await EveryRowIsJudgedOnceAsync();
    }

    async Task<JsonNode> LastCheckAsync() => JsonNode.Parse((await stack.GetAsync($"models/{Meadow.Model}")).Body)!["lastCheck"]!;

    async Task AskAsync(int rows, double factor = 1)
    {
        var call = Guid.NewGuid().ToString("N");
        await stack.AskAsync(Meadow.Model, call, Meadow.Rows(rows, seed: call.GetHashCode(StringComparison.Ordinal), factor));
        asked += rows;
    }

    async Task EveryRowIsJudgedOnceAsync()
    {
        var judged = await stack.JudgedAsync(Meadow.Model);
        judged.ShouldBeUnique();
        judged.Count.ShouldBe(asked);
        await stack.AnswersArePublishedOnceAsync(judged);
    }

    /// <summary>Long lines are quoted-printable: broken softly.</summary>
    IEnumerable<string> Failures() =>
        stack.Mails(Meadow.Model).Skip(known).Where(mail => mail.Contains("] failed: ", StringComparison.Ordinal)).Select(mail => mail.Replace("=\r\n", "", StringComparison.Ordinal));

    async Task SettledAsync()
    {
        for (var quiet = 0; quiet < 5; await Task.Delay(100)) quiet = stack.OwedEvents() == 0 ? quiet + 1 : 0;
    }
}
