using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using Tests.EndToEnd.Drops;

namespace Tests.EndToEnd.Batches;

/// <summary>What is dropped under scoring/ comes back scored, in order, with nothing missing.</summary>
[Collection("stack")]
public sealed class ScoredFiles(OrchardModel orchard) : IClassFixture<OrchardModel>
{
    const string Model = OrchardModel.Model;
    readonly Stack stack = orchard.Stack;

    [Fact]
    public async Task A_file_comes_back_with_its_own_columns_the_predictions_and_nothing_else()
    {
        var batch = await stack.ScoreAsync($"{Model}/orchards.csv", "owner,soil,age,trees\n\"Smith, \"\"Joe\"\"\",clay,3,40\nÅsa,chalk,,80\nbad,clay,old,80\n,,,70\n,,,\n");

        var (results, id) = (await ResultsAsync(batch), Id(batch));
        results.Keys.Order(StringComparer.Ordinal).ShouldBe(["orchards.csv", "orchards.rejected.csv", "orchards.summary.json"]);
        var lines = results["orchards.csv"].Split('\n');
        lines[0].ShouldBe("owner,soil,age,trees,prediction,prediction_xgboost,prediction_linear_learner,row_id");
        lines[1].ShouldStartWith("\"Smith, \"\"Joe\"\"\",clay,3,40,");
        lines[1].ShouldEndWith($",{id}-0");
        lines[2].ShouldMatch($"^Åsa,chalk,,80,[0-9.]+,[0-9.]+,[0-9.]+,{id}-1$");
        lines[3].ShouldEndWith($",{id}-3");
        lines.Length.ShouldBe(5);
        results["orchards.rejected.csv"].ShouldBe("line,reason,owner,soil,age,trees\n4,not a number in column age,bad,clay,old,80\n6,no value in any feature,,,,\n");
        var summary = JsonNode.Parse(results["orchards.summary.json"])!;
        ((long)summary["rowsIn"]!, (long)summary["scored"]!, (long)summary["rejected"]!).ShouldBe((5, 3, 2));
        ((double)summary["estimatedCost"]!["usd"]!).ShouldBePositive();
    }

    [Fact]
    public async Task The_mail_has_the_summary()
    {
        var drop = new Drop($"{Model}/mailed.csv", Encoding.UTF8.GetBytes(OrchardModel.Csv([.. OrchardModel.Rows(20), "many,3,clay"])));
        var mail = Mails.TheOneAbout(stack, new DroppedFile(drop, await stack.ScoreAsync(drop.Place, drop.Content)));

        mail.ShouldContain($"Subject: [{Model}] scored: mailed.csv, 20 rows, 1 rejected");
        mail.ShouldContain("20 of 21 rows were scored by xgboost (run ");
        mail.ShouldContain("combined by mean; 1 was rejected.");
        mail.ShouldContain("rows read 21 rows scored 20 rows rejected 1 not a number in column trees 1");
        mail.ShouldContain("target in training");
        mail.ShouldContain("estimated cost on AWS");
        mail.ShouldContain($"s3://{Stack.DataBucket}/scored/{Model}/");
    }

    [Fact]
    public async Task Every_value_is_the_inference_APIs()
    {
        var rows = OrchardModel.Rows(200).Append("55.5,,loam").Append(",7,peat").Append("1e2, 12 ,").ToArray();

        var results = await ResultsAsync(await stack.ScoreAsync($"{Model}/parity.csv", OrchardModel.Csv(rows)));
        var (status, answer) = await stack.PredictAsync(Model, new JsonObject { ["instances"] = new JsonArray([.. rows.Select(Instance)]) });

        status.ShouldBe(200, answer.ToJsonString());
        var asked = answer["predictions"]!.AsArray().Select(one => string.Join(',', one!["value"], one["candidates"]!["xgboost"]!["value"], one["candidates"]!["linear-learner"]!["value"]));
        results["parity.csv"].TrimEnd().Split('\n').Skip(1).Select(line => string.Join(',', line.Split(',')[3..6])).ShouldBe(asked);
    }

    [Fact]
    public async Task A_packed_file_is_scored_like_the_plain_one()
    {
        var text = OrchardModel.Csv(OrchardModel.Rows(50));
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) await gzip.WriteAsync(Encoding.UTF8.GetBytes(text));

        var (one, two) = (await stack.ScoreAsync($"{Model}/same.csv.gz", packed.ToArray()), await stack.ScoreAsync($"{Model}/same.csv", text));

        WithoutIds((await ResultsAsync(one))["same.csv"]).ShouldBe(WithoutIds((await ResultsAsync(two))["same.csv"]));
    }

    [Fact]
    public async Task A_folder_is_one_batch_once_its_marker_is_there()
    {
        var rows = OrchardModel.Rows(30);
        await stack.PutBatchAsync($"{Model}/november/part-1.csv", OrchardModel.Csv(rows[10..]));
        await stack.PutBatchAsync($"{Model}/november/part-0.csv", "soil,trees,age\n" + string.Concat(rows[..10].Select(row => row.Split(',') is [var trees, var age, var soil] ? $"{soil},{trees},{age}\n" : "")));
        await stack.PutBatchAsync($"{Model}/november/part-2.csv", "");

        var batch = await stack.ScoreAsync($"{Model}/november/_SUCCESS", "");

        var results = await ResultsAsync(batch);
        results.Keys.Order(StringComparer.Ordinal).ShouldBe(["november.summary.json", "part-0.csv", "part-0.rejected.csv", "part-1.csv", "part-1.rejected.csv", "part-2.csv", "part-2.rejected.csv"]);
        results["part-0.csv"].ShouldStartWith("soil,trees,age,prediction,");
        results["part-1.csv"].TrimEnd().Split('\n')[^1].ShouldEndWith($"{Id(batch)}-29");
        ((long)JsonNode.Parse(results["november.summary.json"])!["rowsIn"]!).ShouldBe(30);
        (await stack.BatchesAsync()).Count(one => one.Name.StartsWith(Model + "-", StringComparison.Ordinal) && IsOf(one, "november/part")).ShouldBe(0);
    }

    [Fact]
    public async Task A_manifest_is_one_batch_of_what_it_names()
    {
        await stack.PutBatchAsync($"{Model}/december/b.csv", OrchardModel.Csv(OrchardModel.Rows(3)));
        await stack.PutBatchAsync($"{Model}/december/a.csv", OrchardModel.Csv(OrchardModel.Rows(2)));
        await stack.PutBatchAsync($"{Model}/december/c.csv", OrchardModel.Csv(OrchardModel.Rows(2)));

        var results = await ResultsAsync(await stack.ScoreAsync($"{Model}/december.manifest", $$"""[{"prefix":"s3://{{Stack.DataBucket}}/scoring/{{Model}}/december/"},"b.csv","a.csv"]"""));

        results.Keys.Order(StringComparer.Ordinal).ShouldBe(["a.csv", "a.rejected.csv", "b.csv", "b.rejected.csv", "december.summary.json"]);
        results["b.csv"].ShouldContain("-0\n");
        results["a.csv"].ShouldContain("-3\n");
    }

    [Fact]
    public async Task Two_drops_at_once_do_not_mix_and_an_event_again_scores_nothing()
    {
        var (one, two) = (OrchardModel.Rows(40, seed: 1), OrchardModel.Rows(40, seed: 2));
        var versions = await Task.WhenAll(stack.PutBatchAsync($"{Model}/same name.csv", OrchardModel.Csv(one)), stack.PutBatchAsync($"{Model}/same name.csv", OrchardModel.Csv(two)), stack.PutBatchAsync($"{Model}/other.csv", OrchardModel.Csv(two)));

        var ended = await Task.WhenAll(versions.Select(stack.EndOfBatchAsync));
        foreach (var (version, execution) in versions.Zip(ended))
            await stack.InvokeAsync("ScoringTrigger", new JsonObject { ["Records"] = new JsonArray(stack.EventOf(version, execution)) });

        Rows((await ResultsAsync(ended[0]))["same name.csv"]).ShouldBe(one);
        Rows((await ResultsAsync(ended[1]))["same name.csv"]).ShouldBe(two);
        Rows((await ResultsAsync(ended[2]))["other.csv"]).ShouldBe(two);
        ended.Select(execution => execution.Name).Distinct().Count().ShouldBe(3);
        foreach (var execution in ended) stack.MailsAbout(execution.Name).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Scored_rows_are_kept_for_monitoring_as_endpoint_calls_are()
    {
        var batch = await stack.ScoreAsync($"{Model}/captured.csv", OrchardModel.Csv(OrchardModel.Rows(5)));

        var id = Id(batch);
        var line = JsonNode.Parse(await stack.TextAsync($"{Model}/capture/batch/{id[..4]}/{id[4..6]}/{id[6..8]}/{await HourAsync(batch)}/{id}-00000.jsonl"))!;
        var rows = JsonNode.Parse((string)line["captureData"]!["endpointInput"]!["data"]!)!["instances"]!.AsArray();
        rows.Select(row => (string)row!["row_id"]!).ShouldBe(Enumerable.Range(0, 5).Select(n => $"{id}-{n}"));
        rows[0]!.AsObject().Select(member => member.Key).ShouldBe(["row_id", "trees", "age", "soil"]);
    }

    async Task<IReadOnlyDictionary<string, string>> ResultsAsync(DescribeExecutionResponse batch)
    {
        batch.Status.ShouldBe(ExecutionStatus.SUCCEEDED, $"{batch.Error}: {batch.Cause}");
        return await stack.ResultsAsync(batch);
    }

    async Task<string> HourAsync(DescribeExecutionResponse batch) =>
        JsonNode.Parse(await stack.TextAsync($"{Model}/batches/{Id(batch)}/plan.json"))!["started"]!.GetValue<DateTimeOffset>().UtcDateTime.ToString("HH", CultureInfo.InvariantCulture);

    static bool IsOf(ExecutionListItem one, string key) => one.ExecutionArn.Contains(key, StringComparison.Ordinal);

    static string Id(DescribeExecutionResponse batch) => batch.Name[^20..];

    static string[] Rows(string result) => [.. result.TrimEnd().Split('\n').Skip(1).Select(line => string.Join(',', line.Split(',')[..3]))];

    static string WithoutIds(string result) => string.Join('\n', result.TrimEnd().Split('\n').Select(line => line[..line.LastIndexOf(',')]));

    static JsonNode Instance(string row) => row.Split(',') is [var trees, var age, var soil]
        ? new JsonObject { ["trees"] = Number(trees), ["age"] = Number(age), ["soil"] = soil.Length == 0 ? null : soil }
        : throw new ArgumentException(row);

    static JsonNode? Number(string text) => text.Length == 0 ? null : JsonValue.Create(double.Parse(text, CultureInfo.InvariantCulture));
}
