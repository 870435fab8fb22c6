using System.Text.Json;
using Artifacts;
using Contracts;
using Contracts.Monitoring;
using Notify;
using Notify.Monitoring;

namespace Tests.Functions.Monitoring;

/// <summary>What Notify puts on a model's record when its check has failed, whoever says so.</summary>
[Collection("services")]
public sealed class FailedChecksTests(Services services)
{
    private const string Earlier = "20261122060000-ccccc";

    [Fact]
    public async Task A_failed_check_is_on_record_with_since_when_and_what_was_before()
    {
        var store = await services.StoreAsync();
        await store.PutAsync(Keys.LastCheck("meadow"), Watched.Last("clear", Watched.Started.AddHours(-6)), ContractsJson.Default.LastCheck);

        await RecordAsync(store, OfOneModel(Watched.Check));
        await RecordAsync(store, OfOneModel("20261122130000-ddddd", hours: 1));

        var last = await LastAsync(store);
        (last.Check, last.At, last.Outcome, last.Reason).ShouldBe(("20261122130000-ddddd", Watched.Started.AddHours(1), "failed", "demand"));
        last.Summary.ShouldBe("BaselineMissingException: Run a left no baseline. Train again.");
        last.FailingSince.ShouldBe(Watched.Started);
        last.Before!.Check.ShouldBe(Earlier);
    }

    [Fact]
    public async Task News_of_an_old_failure_changes_nothing()
    {
        var store = await services.StoreAsync();
        await store.PutAsync(Keys.LastCheck("meadow"), Watched.Last("clear", Watched.Started, Watched.Check), ContractsJson.Default.LastCheck);

        await RecordAsync(store, OfOneModel(Watched.Check));
        await RecordAsync(store, OfOneModel(Earlier));

        (await LastAsync(store)).Outcome.ShouldBe("clear");
    }

    [Fact]
    public async Task An_execution_that_was_stopped_fails_the_checks_that_it_had_not_ended()
    {
        var store = await services.StoreAsync();
        await store.PutAsync(Keys.LastCheck("heath"), Watched.Last("clear", Watched.Started, Watched.Check), ContractsJson.Default.LastCheck);

        await RecordAsync(store, """
            {"detail-type":"Step Functions Execution Status Change","detail":{"executionArn":"arn:aws:states:r:a:execution:x-MonitorModel:schedule-1","stateMachineArn":"arn:aws:states:r:a:stateMachine:x-MonitorModel","status":"ABORTED","startDate":1795348800000,
             "input":"{\"reason\":\"schedule\",\"names\":\"heath,meadow\",\"models\":[{\"model\":\"heath\",\"check\":\"20261122120000-bbbbb\"},{\"model\":\"meadow\",\"check\":\"20261122120000-bbbbb\"}]}"}}
            """);

        (await LastAsync(store, "heath")).Outcome.ShouldBe("clear");
        var stopped = await LastAsync(store);
        (stopped.Outcome, stopped.Summary, stopped.Before).ShouldBe(("failed", "Aborted: Somebody stopped the execution.", null));
    }

    [Fact]
    public async Task A_check_whose_mail_could_not_be_sent_has_failed()
    {
        var store = await services.StoreAsync();

        await RecordAsync(store, """
            {"pipeline":"monitor-model","execution":"arn:aws:states:r:a:execution:x-MonitorModel:m-1","started":"2026-11-22T12:00:00Z","state":{"reason":"schedule","names":"heath,meadow","checks":[
              {"model":"heath","check":"20261122120000-bbbbb","outcome":"clear","told":true},
              {"model":"meadow","check":"20261122120000-bbbbb","outcome":"unsent","told":false,"fault":{"Error":"AuthorizationErrorException","Cause":"no"}}]}}
            """);

        (await LastAsync(store)).Summary.ShouldBe("AuthorizationErrorException: no");
        (await store.KeysAsync(store.Artifacts, "heath/")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_record_that_nobody_can_read_is_replaced()
    {
        var store = await services.StoreAsync();
        await store.PutAsync(Keys.LastCheck("meadow"), "{ broken");

        await RecordAsync(store, OfOneModel(Watched.Check));

        (await LastAsync(store)).Outcome.ShouldBe("failed");
    }

    private static string OfOneModel(string check, int hours = 0) => $$$$"""
        {"pipeline":"monitor-model","execution":"arn:aws:states:r:a:execution:x-MonitorModel:m-1","started":"2026-11-22T{{{{12 + hours}}}}:00:00Z",
         "state":{"model":"meadow","check":"{{{{check}}}}","reason":"demand","fault":{"Error":"BaselineMissingException","Cause":"{\"errorMessage\":\"Run a left no baseline.\\nTrain again.\",\"errorType\":\"BaselineMissingException\"}"}}}
        """;

    private static async Task RecordAsync(Store store, string input)
    {
        var execution = EndedExecutions.Read(JsonElement.Parse(input));
        await new FailedChecks(new StoredObjects(store.S3, store.Artifacts)).Record(execution, Outcome.Of(execution));
    }

    private static async Task<LastCheck> LastAsync(Store store, string model = "meadow") => JsonSerializer.Deserialize(await store.TextAsync(Keys.LastCheck(model)), ContractsJson.Default.LastCheck)!;
}
