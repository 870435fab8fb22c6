using System.Text.Json;
using Amazon.Lambda.TestUtilities;
using CheckFiles;
using Contracts;
using Contracts.Monitoring;
using RecordCheck;

namespace Tests.Functions.Monitoring;

[Collection("services")]
public sealed class RecordCheckTests(Services services)
{
    private static readonly CheckVerdict Clear = new("clear", "nothing moved in 300 rows", Judged: true) { Rows = 300, MinimumRows = 200, SetAside = 7 };

    [Fact]
    public async Task What_was_judged_counts_from_here_on_and_the_check_is_on_record()
    {
        var store = await services.StoreAsync();
        await RememberAsync(store, Watched.Check);

        await RecordAsync(store, Clear, null);

        (await MemoryAsync(store)).Check.ShouldBe(Watched.Check);
        JsonSerializer.Deserialize(await store.TextAsync(Keys.LastCheck("meadow")), ContractsJson.Default.LastCheck)
            .ShouldBe(new LastCheck(Watched.Check, Watched.Started, "demand", "clear", "nothing moved in 300 rows", 300, 200, $"meadow-{Watched.Check}") { SetAside = 7 });
    }

    [Fact]
    public async Task A_call_again_after_the_write_finds_its_own()
    {
        var store = await services.StoreAsync();
        await RememberAsync(store, Watched.Check);

        await RecordAsync(store, Clear, null);

        (await RecordAsync(store, Clear, null)).Outcome.ShouldBe("clear");
    }

    [Fact]
    public async Task A_check_that_another_one_overtook_counts_for_nothing()
    {
        var store = await services.StoreAsync();
        await RememberAsync(store, Watched.Check);
        await store.PutAsync(Keys.MonitorMemory("meadow"), Memory("20261122120001-other"), ContractsJson.Default.MonitorMemory);

        var said = (await Should.ThrowAsync<CheckOvertakenException>(() => RecordAsync(store, Clear, "\"an older tag\""))).Message;

        said.ShouldContain($"s3://{store.Artifacts}/meadow/monitor/memory.json was changed by check 20261122120001-other");
        said.ShouldEndWith("Nothing of this check counts; check the model again.");
        (await MemoryAsync(store)).Check.ShouldBe("20261122120001-other");
        (await store.KeysAsync(store.Artifacts, Keys.LastCheck("meadow"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_quiet_check_is_on_record_and_marks_nothing()
    {
        var store = await services.StoreAsync();

        await RecordAsync(store, new CheckVerdict("quiet", "not enough data: 50 of 200", Judged: false) { Rows = 50, MinimumRows = 200 }, null);

        (await store.KeysAsync(store.Artifacts, "meadow/")).ShouldBe([Keys.LastCheck("meadow")]);
    }

    [Fact]
    public async Task A_memory_that_nobody_left_is_named()
    {
        var store = await services.StoreAsync();

        (await Should.ThrowAsync<InvalidDataException>(() => RecordAsync(store, Clear, null))).Message.ShouldBe($"s3://{store.Artifacts}/meadow/monitor/{Watched.Check}/memory.json does not exist; EvaluateDrift should have left it.");
    }

    [Fact]
    public async Task A_memory_that_cannot_be_read_is_named()
    {
        var store = await services.StoreAsync();
        await store.PutAsync($"{Keys.Check("meadow", Watched.Check)}/memory.json", "{\"check\":");

        (await Should.ThrowAsync<InvalidDataException>(() => RecordAsync(store, Clear, null))).Message.ShouldStartWith($"s3://{store.Artifacts}/meadow/monitor/{Watched.Check}/memory.json cannot be read: ");
    }

    private static async Task RememberAsync(Store store, string check)
    {
        foreach (var file in (string[])["query/drift.csv", "query/check.csv", "data/predictions.csv"]) await store.PutAsync($"{Keys.Check("meadow", check)}/{file}", "row_id");
        await store.PutAsync($"{Keys.Check("meadow", check)}/memory.json", Memory(check), ContractsJson.Default.MonitorMemory);
    }

    private static MonitorMemory Memory(string check) => new() { Check = check, Execution = "arn", At = Watched.Started, From = "2026-11-20", Judged = ["jr_1"] };

    private static async Task<MonitorMemory> MemoryAsync(Store store) => JsonSerializer.Deserialize(await store.TextAsync(Keys.MonitorMemory("meadow")), ContractsJson.Default.MonitorMemory)!;

    private static Task<RecordedCheck> RecordAsync(Store store, CheckVerdict verdict, string? tag) => new RecordCheckFunction(store.S3, store.Artifacts)
        .HandleAsync(new RecordCheckRequest("meadow", Watched.Check, Watched.Started, "demand", verdict, new CheckWindow(true) { MemoryTag = tag }), new TestLambdaContext());
}
