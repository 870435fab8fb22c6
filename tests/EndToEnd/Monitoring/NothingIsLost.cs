using System.Text;
using System.Text.Json.Nodes;
using Amazon.S3.Model;
using Amazon.StepFunctions;

namespace Tests.EndToEnd.Monitoring;

/// <summary>Whatever lies where captured lines lie, a check accounts for each of its rows.</summary>
[Collection("meadow")]
public sealed class NothingIsLost(Meadow meadow)
{
    const string OldRun = "20250101000000-aaaaa";
    readonly Stack stack = meadow.Stack;

    [Fact]
    public async Task Odd_lines_are_counted_and_kept_aside_with_their_reasons()
    {
        await stack.AskAsync(Meadow.Model, "sound", Meadow.Rows(210, seed: 40));
        var run = JsonNode.Parse(await stack.TextAsync($"{Meadow.Model}/in-service.json"))!["algorithms"]!["xgboost"]!["run"]!.ToString();
        var twice = CaptureLine.Of("twice", Meadow.Rows(2, seed: 41), minute: 1);
        await PutAsync("odd", [
            twice, twice, "no JSON at all", CaptureLine.Of("cut", Meadow.Rows(1, seed: 42))[..150], """{"captureData":{}}""", "",
            CaptureLine.Of("late", Meadow.Rows(1, seed: 43), minute: 0),
            CaptureLine.Base64("coded", Meadow.Rows(1, seed: 44)),
            CaptureLine.Of("short", Meadow.Rows(2, seed: 45), answer: "100\n"),
            CaptureLine.Of("old", Meadow.Rows(3, seed: 46), run: OldRun),
            CaptureLine.Of("both", Meadow.Rows(1, seed: 47), minute: 10, run: OldRun), CaptureLine.Of("both", Meadow.Rows(1, seed: 47), minute: 11, run: run),
            CaptureLine.Of("again", Meadow.Rows(1, seed: 48), minute: 20), CaptureLine.Of("again", Meadow.Rows(1, seed: 49), minute: 21, run: run),
            CaptureLine.Of("smoke-odd", Meadow.Rows(4, seed: 50)),
        ]);

        var check = await CheckAsync();

        var rows = JsonNode.Parse(await stack.TextAsync($"{Meadow.Model}/monitor/{check}/data/findings.json"))!["rows"]!;
        var aside = rows["setAside"]!.AsObject().ToDictionary(reason => reason.Key, reason => (int)reason.Value!);
        aside.ShouldBe(new Dictionary<string, int>
        {
            ["not JSON"] = 2, ["not a capture line"] = 1, ["answer does not fit the rows"] = 1, ["captured twice"] = 2,
            ["row id used again with other values"] = 1, ["answered by a run that is no longer in service"] = 3,
        }, ignoreOrder: true);
        ((int)rows["judged"]!, (int)rows["base64"]!, (int)rows["answeredAgain"]!).ShouldBe((210 + 2 + 1 + 1 + 1 + 1, 1, 1));
        ((int)rows["outOfOrder"]!).ShouldBeGreaterThanOrEqualTo(5);
        ((int)rows["smoke"]!).ShouldBeGreaterThanOrEqualTo(4);
        ((int)rows["versions"]![OldRun]!, (int)rows["versions"]![run]!).ShouldBe((1, 216));
        ((int)rows["judged"]! + (int)rows["answeredAgain"]! + (int)rows["smoke"]! + aside.Values.Sum() + OneLineOfTwoRows).ShouldBe(await GivenAsync(check));
        await IsSaidEverywhereAsync(check, aside);
    }

    [Fact]
    public async Task What_was_asked_through_the_api_and_in_a_batch_is_judged_once()
    {
        await stack.AskAsync(Meadow.Model, "api", Meadow.Rows(120, seed: 51));
        var batch = await stack.ScoreAsync($"{Meadow.Model}/hay.csv", "height,width,kind\n" + string.Concat(Meadow.Rows(130, seed: 52).Select(row => $"{row["height"]},{row["width"]},{row["kind"]}\n")));
        batch.Status.ShouldBe(ExecutionStatus.SUCCEEDED, batch.Cause);

        var check = await CheckAsync();
        var again = await stack.CheckAsync(Meadow.Model);

        var id = JsonNode.Parse(batch.Input)!["batch"]!.ToString();
        var judged = await JudgedByAsync(check);
        judged.Order(StringComparer.Ordinal).ShouldBe(
            [.. Enumerable.Range(0, 120).Select(n => $"api.{n / 100}-{n % 100}").Concat(Enumerable.Range(0, 130).Select(n => $"{id}-{n}")).Order(StringComparer.Ordinal)]);
        (await AnswersAsync(check)).Select(row => row["row_id"]).Order(StringComparer.Ordinal).ShouldBe(judged.Order(StringComparer.Ordinal));
        again.Status.ShouldBe(ExecutionStatus.SUCCEEDED, again.Cause);
        JsonNode.Parse(await stack.TextAsync($"{Meadow.Model}/monitor/last.json"))!["summary"]!.ToString().ShouldBe("nothing new");
        (await stack.JudgedAsync(Meadow.Model)).ShouldBeUnique();
    }

    /// <summary>A line whose answer does not fit is one entry, and has two rows.</summary>
    const int OneLineOfTwoRows = 1;

    async Task IsSaidEverywhereAsync(string check, Dictionary<string, int> aside)
    {
        var lines = (await stack.TextAsync($"{Meadow.Model}/monitor/{check}/data/set-aside.jsonl")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        lines.CountBy(line => line["reason"]!.ToString()).ShouldBe(aside, ignoreOrder: true);
        lines.Select(line => line["text"]?.ToString()).ShouldContain("no JSON at all");
        var report = await stack.GetAsync($"reports/{Meadow.Model}-{check}");
        foreach (var (reason, count) in aside) report.Body.ShouldMatch($"set aside: {reason}</t[dh]><td[^>]*>{count}<");
        var record = Csv.Table(await stack.TextAsync((await stack.KeysAsync("monitoring/checks/")).Single(key => key.EndsWith($"{check}.csv", StringComparison.Ordinal)))).Single();
        record["set_aside"].ShouldBe($"{aside.Values.Sum()}");
        JsonNode.Parse((await stack.GetAsync($"models/{Meadow.Model}")).Body)!["lastCheck"]!["setAside"]!.GetValue<int>().ShouldBe(aside.Values.Sum());
    }

    /// <summary>Every row of the lines that the check was given, counted without its code.</summary>
    async Task<int> GivenAsync(string check)
    {
        var manifest = JsonNode.Parse(await stack.TextAsync($"{Meadow.Model}/monitor/{check}/input/window.manifest"))!.AsArray();
        var prefix = manifest[0]!["prefix"]!.ToString()[$"s3://{Stack.Artifacts}/".Length..];
        var texts = await Task.WhenAll(manifest.Skip(1).Select(key => stack.TextAsync(prefix + key)));
        return texts.SelectMany(text => text.Split('\n', StringSplitOptions.RemoveEmptyEntries)).Sum(CaptureLine.Rows);
    }

    async Task<string> CheckAsync()
    {
        var ended = await stack.CheckAsync(Meadow.Model);
        ended.Status.ShouldBe(ExecutionStatus.SUCCEEDED, ended.Cause);
        return JsonNode.Parse(ended.Input)!["models"]![0]!["check"]!.ToString();
    }

    async Task<IEnumerable<string>> JudgedByAsync(string check) => Csv.Table(await stack.TextAsync($"{Meadow.Model}/monitor/{check}/data/rows.csv")).Select(row => row["row_id"]);

    /// <summary>From where queries find them.</summary>
    async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> AnswersAsync(string check) =>
        Csv.Table(await stack.TextAsync((await stack.KeysAsync($"monitoring/predictions/model={Meadow.Model}/dt=")).Single(key => key.EndsWith($"/check={check}/predictions.csv", StringComparison.Ordinal))));

    Task PutAsync(string name, string[] lines) => stack.S3.PutObjectAsync(new PutObjectRequest
    {
        BucketName = Stack.Artifacts,
        Key = $"{Meadow.Model}/capture/{Meadow.Model}-xgboost/AllTraffic/2026/11/22/10/{name}.jsonl",
        InputStream = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n")),
    });
}
