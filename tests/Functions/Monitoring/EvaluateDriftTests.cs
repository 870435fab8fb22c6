using Amazon.Lambda.TestUtilities;
using CheckFiles;
using Contracts;
using Contracts.Monitoring;
using EvaluateDrift;
using Tests.EndToEnd.Monitoring;
using Tests.Rules.EvaluateDrift;

namespace Tests.Functions.Monitoring;

[Collection("services")]
public sealed class EvaluateDriftTests(Services services)
{
    private const string Prefix = "abalone/monitor/20261122120000-bbbbb";

    [Fact]
    public async Task A_drift_leaves_report_rows_memory_and_a_message()
    {
        var store = await FoundAsync(Findings.Moved("length"), Findings.Feature("height"));

        var verdict = await JudgeAsync(store);

        (verdict.Outcome, verdict.Judged, verdict.Rows, verdict.MinimumRows, verdict.SetAside).ShouldBe(("drift", true, 500, 200, 2));
        verdict.Message!.Fact.ShouldBe("length");
        verdict.Message.Places.ShouldContain(place => place[1] == "https://api/v1/reports/abalone-20261122120000-bbbbb");
        (await store.TextAsync($"{Prefix}/report.html")).ShouldStartWith("<!doctype html>");
        (await store.TextAsync($"{Prefix}/memory.json")).ShouldContain("\"told\":{\"length\":");
        foreach (var place in (string[])["abalone/monitor/memory.json", "monitoring/"]) (await store.KeysAsync(store.Artifacts, place)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_window_that_turned_out_too_small_is_not_judged()
    {
        var found = Findings.Of();
        var store = await FoundAsync();
        await PutFindingsAsync(store, found.Data with { Outcome = "quiet", Summary = "not enough data: 150 of 200", Rows = found.Data.Rows with { Judged = 150 } });

        var verdict = await JudgeAsync(store);

        (verdict.Outcome, verdict.Judged, verdict.Rows, verdict.SetAside, verdict.Message).ShouldBe(("quiet", false, 150, 2, null));
        (await store.KeysAsync(store.Artifacts, "monitoring/")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_check_that_another_one_overtook_tells_nobody_of_rows_that_were_told_of()
    {
        var store = await FoundAsync(Findings.Moved("length"));
        await store.PutAsync("abalone/monitor/memory.json", new MonitorMemory { Check = "20261122120001-other", Execution = "e", At = Findings.Now, From = "2026-11-20" }, ContractsJson.Default.MonitorMemory);

        (await Should.ThrowAsync<CheckOvertakenException>(() => JudgeAsync(store))).Message.ShouldContain("was changed by check 20261122120001-other while check 20261122120000-bbbbb judged the same rows");
    }

    [Theory]
    [InlineData("data/findings.json", null, "does not exist; the job of Data Drift should have left it.")]
    [InlineData("data/findings.json", "{\"model\":\"abalone\"}", "cannot be read: ")]
    [InlineData("quality/quality.json", null, "does not exist; the job of Model Quality should have left it.")]
    [InlineData("quality/quality.json", "[", "cannot be read: ")]
    public async Task What_a_job_left_wrong_is_named(string name, string? text, string said)
    {
        var store = await FoundAsync(Findings.Feature("length"));
        await store.S3.DeleteObjectAsync(store.Artifacts, $"{Prefix}/{name}");
        if (text is not null) await store.PutAsync($"{Prefix}/{name}", text);

        (await Should.ThrowAsync<InvalidDataException>(() => JudgeAsync(store, labels: true))).Message.ShouldStartWith($"s3://{store.Artifacts}/{Prefix}/{name} {said}");
    }

    private async Task<Store> FoundAsync(params FeatureFinding[] features)
    {
        var store = await services.StoreAsync();
        await PutFindingsAsync(store, Findings.Of(features).Data);
        await store.PutAsync($"{Prefix}/data/predictions.csv", "row_id,time,algorithm,run,prediction,group\ncall-0,2026-11-22T11:00:00Z,xgboost,r,10,\"a, \"\"b\"\" c\"\ncall-1,2026-11-22T11:00:00Z,xgboost,r,20,\n");
        await store.PutAsync($"{Prefix}/data/rows.csv", "row_id,time,height\ncall-0,2026-11-22T11:00:00Z,1.5\ncall-1,2026-11-22T11:00:00Z,2.5\n");
        return store;
    }

    private static Task PutFindingsAsync(Store store, DataFindings findings) => store.PutAsync($"{Prefix}/data/findings.json", findings, ContractsJson.Default.DataFindings);

    private Task<CheckVerdict> JudgeAsync(Store store, bool labels = false)
    {
        var request = Findings.Of().Request;
        return new EvaluateDriftFunction(store.S3, services.Keys, new DriftSettings(store.Artifacts, "x-StartPipeline", "https://api/v1", "no-such-key")).HandleAsync(request with { Window = request.Window with { HasLabels = labels } }, new TestLambdaContext());
    }
}
