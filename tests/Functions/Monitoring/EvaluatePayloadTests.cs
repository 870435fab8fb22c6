using System.Text.Json.Nodes;
using Amazon.Glue;
using Amazon.Lambda.TestUtilities;
using Amazon.Runtime;
using Contracts;
using Contracts.Monitoring;
using EvaluatePayload;
using Tests.Functions.Offline;

namespace Tests.Functions.Monitoring;

[Collection("services")]
public sealed class EvaluatePayloadTests(Services services)
{
    private const string Consolidated = "meadow/consolidated/dt=2026-11-22/run=jr_1/part-00000.txt";

    [Fact]
    public async Task Enough_rows_and_labels_leave_the_jobs_inputs()
    {
        var store = await WatchedAsync(rows: 3);
        await store.PutDataAsync("ground-truth/meadow/november/labels.csv", "row_id,weight\ncall-0,4\n");
        await store.PutAsync(Keys.QualityBaseline("meadow", Watched.Run, "xgboost") + "/constraints.json", "{}");
        foreach (var day in (string[])["2026-08-23", "2026-08-24", "2026-11-21"]) await store.PutAsync($"monitoring/predictions/model=meadow/dt={day}/check=c/predictions.csv", "row_id");

        var window = await AskAsync(store);

        (window.Enough, window.BaselineRun, window.HasLabels, window.From, window.MemoryTag).ShouldBe((true, Watched.Run, true, "2026-11-20", null));
        window.Runs.ShouldBe(["jr_1"]);
        (await ManifestAsync(store, "window")).ShouldBe(($"s3://{store.Artifacts}/meadow/consolidated/", "dt=2026-11-22/run=jr_1/part-00000.txt"));
        (await ManifestAsync(store, "ground-truth")).ShouldBe(($"s3://{store.Data}/ground-truth/meadow/", "november/labels.csv"));
        (await ManifestAsync(store, "predictions")).ShouldBe(($"s3://{store.Artifacts}/monitoring/predictions/model=meadow/", "dt=2026-08-24/check=c/predictions.csv dt=2026-11-21/check=c/predictions.csv"));
        (await ManifestAsync(store, "merged")).ShouldBe(($"s3://{store.Artifacts}/meadow/monitor/{Watched.Check}/input/check/", "check.json"));
        (await store.KeysAsync(store.Artifacts, $"meadow/monitor/{Watched.Check}/input/quality-baselines/")).ShouldHaveSingleItem().ShouldEndWith("/xgboost/constraints.json");
        JsonNode.Parse(await store.TextAsync($"meadow/monitor/{Watched.Check}/input/check/check.json"))!["deployments"]![0]!["run"]!.ToString().ShouldBe(Watched.Run);
    }

    [Fact]
    public async Task Labels_that_came_long_ago_are_waited_for_no_more()
    {
        var store = await WatchedAsync(rows: 3);
        await store.PutDataAsync("ground-truth/meadow/labels.csv", "row_id,weight\ncall-0,4\n");

        var window = await AskAsync(store, started: DateTimeOffset.UtcNow.AddDays(181));

        (window.Enough, window.HasLabels).ShouldBe((true, false));
    }

    [Fact]
    public async Task What_the_last_check_could_not_publish_any_more_is_made_good()
    {
        var store = await WatchedAsync(rows: 2);
        await store.PutAsync(Keys.MonitorMemory("meadow"), new MonitorMemory { Check = "c1", Execution = "e", At = Watched.Started.AddHours(-1), From = "2026-11-20" }, ContractsJson.Default.MonitorMemory);
        foreach (var file in (string[])["query/drift.csv", "query/check.csv", "data/predictions.csv"]) await store.PutAsync($"{Keys.Check("meadow", "c1")}/{file}", "row_id");

        await AskAsync(store);

        (await store.KeysAsync(store.Artifacts, "monitoring/")).ShouldBe([
            "monitoring/checks/model=meadow/dt=2026-11-22/c1.csv", "monitoring/drift/model=meadow/dt=2026-11-22/c1.csv", "monitoring/predictions/model=meadow/dt=2026-11-22/check=c1/predictions.csv",
        ]);
    }

    [Fact]
    public async Task Too_few_rows_wait()
    {
        var verdict = (await AskAsync(await WatchedAsync(rows: 2))).Verdict!;

        (verdict.Outcome, verdict.Summary, verdict.Judged, verdict.Rows, verdict.MinimumRows).ShouldBe(("quiet", "not enough data: 2 of 3", false, 2, 3));
    }

    [Fact]
    public async Task Nothing_new_is_said() => (await AskAsync(await WatchedAsync(rows: 0))).Verdict!.Summary.ShouldBe("nothing new");

    [Fact]
    public async Task A_model_that_is_not_in_service_is_said() =>
        (await AskAsync(await services.StoreAsync())).Verdict!.Summary.ShouldBe("nothing of the model is in service");

    [Fact]
    public async Task A_capture_that_nobody_can_read_is_loud()
    {
        var store = await WatchedAsync(rows: 1, "{\"cut", "no JSON", "[]");

        var said = (await Should.ThrowAsync<CaptureUnreadableException>(() => AskAsync(store))).Message;

        said.ShouldStartWith($"3 captured lines of meadow cannot be read and 1 rows can; the first such line is line 2 of s3://{store.Artifacts}/{Consolidated}.");
        said.ShouldContain("mend what writes it");
    }

    [Fact]
    public async Task A_missing_baseline_is_named_with_its_remedy()
    {
        var store = await WatchedAsync(rows: 3);
        await store.S3.DeleteObjectAsync(store.Artifacts, Keys.DataBaseline("meadow", Watched.Run) + "/statistics.json");

        (await Should.ThrowAsync<BaselineMissingException>(() => AskAsync(store))).Message.ShouldBe(
            $"Run {Watched.Run} of meadow is in service and left no baseline at s3://{store.Artifacts}/meadow/runs/{Watched.Run}/baselines/data/. Train the model again: drop its last file, s3://{store.Artifacts}/meadow/runs/{Watched.Run}/input/drop.csv, under training/meadow/ of the data bucket.");
    }

    [Fact]
    public async Task A_missing_baseline_of_the_predictions_is_named_once_there_are_labels()
    {
        var store = await WatchedAsync(rows: 3);
        await store.PutDataAsync("ground-truth/meadow/labels.csv", "row_id,weight\ncall-0,4\n");

        (await Should.ThrowAsync<BaselineMissingException>(() => AskAsync(store))).Message.ShouldContain($"left no baseline at s3://{store.Artifacts}/meadow/runs/{Watched.Run}/baselines/quality/xgboost/. Train the model again");
    }

    [Fact]
    public async Task A_consolidation_that_failed_is_named_with_its_reason()
    {
        var store = await WatchedAsync(rows: 3);

        (await Should.ThrowAsync<ConsolidationFailedException>(() => AskAsync(store, """{"JobRun":{"Id":"jr_1","JobRunState":"FAILED","ErrorMessage":"out of memory","LogGroupName":"/aws-glue/jobs"}}"""))).Message
            .ShouldBe("Run jr_1 of consolidate ended FAILED: out of memory. Its log is in CloudWatch under /aws-glue/jobs; the next check tries again with the same rows.");
    }

    [Fact]
    public async Task What_a_later_run_wrote_waits_for_its_own_check()
    {
        var store = await WatchedAsync(rows: 3);
        await store.PutAsync(Consolidated.Replace("jr_1", "jr_2", StringComparison.Ordinal), Line("other", 3));

        (await AskAsync(store)).Runs.ShouldBe(["jr_1"]);
    }

    [Theory]
    [InlineData("meadow/in-service.json", "{ broken", "s3://{0}/meadow/in-service.json cannot be read")]
    [InlineData("meadow/monitor/memory.json", "[]", "s3://{0}/meadow/monitor/memory.json cannot be read")]
    [InlineData("models/meadow.yaml", "model: meadow\ntarget: weight\n", "s3://{0}/models/meadow.yaml says how the model is watched, and cannot be read. Mend it: ")]
    [InlineData("meadow/runs/" + Watched.Run + "/configuration.json", null, "s3://{0}/meadow/runs/" + Watched.Run + "/configuration.json does not exist; the trigger of run " + Watched.Run + " should have left it.")]
    public async Task What_cannot_be_read_is_named(string key, string? text, string said)
    {
        var store = await WatchedAsync(rows: 3);
        if (text is null) await store.S3.DeleteObjectAsync(store.Artifacts, key);
        else await store.PutAsync(key, text);

        (await Should.ThrowAsync<InvalidDataException>(() => AskAsync(store))).Message.ShouldStartWith(string.Format(null, said, store.Artifacts));
    }

    private async Task<Store> WatchedAsync(int rows, params string[] broken)
    {
        var store = await services.StoreAsync();
        await Watched.PutAsync(store);
        if (rows + broken.Length > 0) await store.PutAsync(Consolidated, string.Join('\n', [Line("call", rows), .. broken, Line("smoke-1", 5)]) + "\n");
        return store;
    }

    private static string Line(string id, int rows) =>
        new JsonObject
        {
            ["captureData"] = new JsonObject { ["endpointInput"] = new JsonObject { ["data"] = string.Concat(Enumerable.Repeat("1\n", rows)), ["encoding"] = "CSV" } },
            ["eventMetadata"] = new JsonObject { ["eventId"] = "e-" + id, ["inferenceId"] = id },
        }.ToJsonString();

    private static async Task<(string Prefix, string Keys)> ManifestAsync(Store store, string name)
    {
        var manifest = JsonNode.Parse(await store.TextAsync($"meadow/monitor/{Watched.Check}/input/{name}.manifest"))!.AsArray();
        return (manifest[0]!["prefix"]!.ToString(), string.Join(' ', manifest.Skip(1)));
    }

    /// <summary>Glue says of every run the same, but of jr_2 that it started later.</summary>
    private static async Task<CheckWindow> AskAsync(Store store, string glueSays = """{"JobRun":{"Id":"jr_1","JobRunState":"SUCCEEDED","StartedOn":1763750000}}""", DateTimeOffset? started = null)
    {
        await using var service = await FakeService.StartAsync((call, _) => Task.FromResult(new Answer(200, call.Body.Contains("jr_2", StringComparison.Ordinal) ? glueSays.Replace("1763750000", "1763750009", StringComparison.Ordinal) : glueSays)));
        using var glue = new AmazonGlueClient(new BasicAWSCredentials("x", "y"), new AmazonGlueConfig { ServiceURL = service.Url, AuthenticationRegion = "us-east-1", MaxErrorRetry = 0 });
        return await new EvaluatePayloadFunction(store.S3, glue, new PayloadSettings(store.Artifacts, store.Data))
            .HandleAsync(new EvaluatePayloadRequest("meadow", Watched.Check, started ?? Watched.Started, new GlueRunId("consolidate", "jr_1")), new TestLambdaContext());
    }
}
