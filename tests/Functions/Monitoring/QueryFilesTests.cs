using Amazon.Lambda.TestUtilities;
using CheckFiles;
using Contracts;
using Contracts.Monitoring;
using EvaluateDrift;
using RecordCheck;
using Tests.EndToEnd.Monitoring;
using Tests.Rules.EvaluateDrift;

namespace Tests.Functions.Monitoring;

/// <summary>What queries find: of checks that count, and of no other.</summary>
[Collection("services")]
public sealed class QueryFilesTests(Services services)
{
    private const string Check = "20261122120000-bbbbb";
    private const string Own = "abalone/monitor/" + Check;
    private const string Partition = "model=abalone/dt=2026-11-22";

    [Fact]
    public async Task Drift_rows_check_and_answers_join_and_keep_any_text()
    {
        var store = await JudgedAsync(Findings.Moved("length") with { What = "It moved, \"far\"\nand quickly; ünder all." }, Findings.Feature("he,ight"));
        (await store.KeysAsync(store.Artifacts, "monitoring/")).ShouldBeEmpty();

        await RecordAsync(store);

        var checks = (await TableAsync(store, $"monitoring/checks/{Partition}/{Check}.csv")).ShouldHaveSingleItem();
        var drift = await TableAsync(store, $"monitoring/drift/{Partition}/{Check}.csv");
        var answers = await TableAsync(store, $"monitoring/predictions/{Partition}/check={Check}/predictions.csv");
        var asked = await TableAsync(store, $"{Own}/data/rows.csv");
        (checks["outcome"], checks["rows"], checks["set_aside"], checks["moved"], checks["told"]).ShouldBe(("drift", "500", "2", "length", "true"));
        drift.ShouldAllBe(row => row["check"] == checks["check"]);
        drift.Select(row => row["feature"]).ShouldBe(["length", "he,ight"]);
        drift[0]["what"].ShouldBe("It moved, \"far\" and quickly; ünder all.");
        answers.Join(asked, answer => answer["row_id"], row => row["row_id"], (answer, row) => $"{answer["prediction"]} of {row["height"]}").ShouldBe(["10 of 1.5", "20 of 2.5"]);
        answers[0]["group"].ShouldBe("a, \"b\" c");
    }

    [Fact]
    public async Task A_check_that_another_one_overtook_leaves_queries_nothing()
    {
        var store = await JudgedAsync(Findings.Moved("length"));
        await store.PutAsync(Keys.MonitorMemory("abalone"), new MonitorMemory { Check = "20261122120001-other", Execution = "e", At = Findings.Now, From = "2026-11-20" }, ContractsJson.Default.MonitorMemory);

        await Should.ThrowAsync<CheckOvertakenException>(() => RecordAsync(store));

        (await store.KeysAsync(store.Artifacts, "monitoring/")).ShouldBeEmpty();
    }

    private async Task<Store> JudgedAsync(params FeatureFinding[] features)
    {
        var store = await services.StoreAsync();
        await store.PutAsync($"{Own}/data/findings.json", Findings.Of(features).Data, ContractsJson.Default.DataFindings);
        await store.PutAsync($"{Own}/data/predictions.csv", "row_id,time,algorithm,run,prediction,group\ncall-0,2026-11-22T11:00:00Z,xgboost,r,10,\"a, \"\"b\"\" c\"\ncall-1,2026-11-22T11:00:00Z,xgboost,r,20,\n");
        await store.PutAsync($"{Own}/data/rows.csv", "row_id,time,height\ncall-0,2026-11-22T11:00:00Z,1.5\ncall-1,2026-11-22T11:00:00Z,2.5\n");
        await new EvaluateDriftFunction(store.S3, services.Keys, new DriftSettings(store.Artifacts, "x-StartPipeline", "https://api/v1", "no-such-key")).HandleAsync(Findings.Of().Request, new TestLambdaContext());
        return store;
    }

    private static Task RecordAsync(Store store) => new RecordCheckFunction(store.S3, store.Artifacts)
        .HandleAsync(new RecordCheckRequest("abalone", Check, Findings.Now, "demand", new CheckVerdict("drift", "length moved", Judged: true), Findings.Of().Request.Window), new TestLambdaContext());

    private static async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> TableAsync(Store store, string key) => Csv.Table(await store.TextAsync(key));
}
