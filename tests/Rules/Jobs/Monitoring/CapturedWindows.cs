using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Tests.Rules.Jobs.Monitoring;

/// <summary>Captured lines of every condition: each row once, and nothing lost.</summary>
public sealed class CapturedWindows : IDisposable
{
    private const string Endpoint = "used-car-price-xgboost";
    private const string Other = "used-car-price-linear-learner";

    private readonly MonitorFolder folder = new() { Configuration = Cars.Configuration with { Monitor = new() { MinimumRows = 2 } } };

    public CapturedWindows() => folder.Learn("price,year,mileage,make\n" + string.Concat(Enumerable.Range(0, 500).Select(i => $"1,{2000 + (i % 20)},{i * 100},{(i % 2 == 0 ? "audi" : "ford")}\n")));

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_row_that_two_endpoints_answered_counts_once_and_both_answers_are_kept()
    {
        folder.PutCapture($"{Endpoint}/a.jsonl", Line("e1", "order-1", Rows(2), "10\n20\n") + Line("e2", "order-2", Rows(1), "30\n"));
        folder.PutCapture($"{Other}/a.jsonl", Line("e3", "order-1", Rows(2), "11\n21\n"));

        var findings = folder.Judge();

        (findings.Rows.Judged, findings.Rows.AnsweredAgain, findings.Rows.Lines).ShouldBe((3, 2, 3));
        folder.OutputLines("rows.csv").Order(StringComparer.Ordinal).ShouldBe(
        [
            "order-1-0,2026-11-01T10:00:00Z,2010,1000.50,audi", "order-1-1,2026-11-01T10:00:00Z,2011,,\"b,\"\"m\"\"w\"", "order-2-0,2026-11-01T10:00:00Z,2010,1000.50,audi", "row_id,time,year,mileage,make",
        ]);
        folder.OutputLines("predictions.csv").Length.ShouldBe(6);
        folder.Output("predictions.csv").ShouldContain("order-1-1,2026-11-01T10:00:00Z,linear-learner,run-2,21,\n");
    }

    [Fact]
    public void Broken_truncated_duplicated_and_foreign_lines_are_set_aside_with_reasons()
    {
        var sound = Line("e1", "order-1", Rows(2), "10\n20\n");
        folder.PutCapture(
            $"{Endpoint}/a.jsonl",
            sound + sound + "no json\n" + "{\"captureData\":{}}\n" + Line("e2", "order-2", Rows(2), "10\n") + Line("e3", "order-3", "{\"instances\":[{\"year\":", "1\n")
            + Line("e4", "order-1", Rows(2).Replace("2010", "1999", StringComparison.Ordinal), "10\n20\n") + "\n" + Line("e5", "order-5", Rows(1), "1\n")[..200]);

        var findings = folder.Judge();

        findings.Rows.Judged.ShouldBe(2);
        findings.Rows.SetAside.ShouldBe(new Dictionary<string, long>
        {
            ["answer does not fit the rows"] = 1, ["captured twice"] = 2, ["input not readable"] = 1, ["not JSON"] = 2, ["not a capture line"] = 1, ["row id used again with other values"] = 1,
        }, ignoreOrder: true);
        var aside = folder.OutputLines("set-aside.jsonl").Select(line => JsonDocument.Parse(line).RootElement).ToList();
        aside.Count.ShouldBe(8);
        aside.Single(entry => entry.TryGetProperty("text", out var text) && text.GetString() == "no json").GetProperty("line").GetInt32().ShouldBe(3);
    }

    [Fact]
    public void Smoke_calls_are_counted_and_judged_by_nobody()
    {
        folder.PutCapture($"{Endpoint}/a.jsonl", Line("e1", "smoke-1", Rows(2), "1\n2\n") + Line("e2", "order-1", Rows(2), "1\n2\n"));

        var findings = folder.Judge();

        (findings.Rows.Judged, findings.Rows.Smoke).ShouldBe((2, 2));
    }

    [Fact]
    public void Base64_positions_and_a_missing_inference_id_are_understood()
    {
        folder.PutCapture(
            $"{Endpoint}/a.jsonl",
            Line("e1", null, "2010,1000.5,audi\n2011,,ford\n", "1\n2\n", "CSV") + Line("e2", "order-1", Convert.ToBase64String(Encoding.UTF8.GetBytes(Rows(1))), Convert.ToBase64String("7\n"u8.ToArray()), "BASE64", "BASE64", 9));

        var findings = folder.Judge();

        (findings.Rows.Judged, findings.Rows.Base64, findings.Rows.OutOfOrder).ShouldBe((3, 1, 1));
        folder.OutputLines("rows.csv").Select(line => line.Split(',')[0]).Order(StringComparer.Ordinal).ShouldBe(["e1-0", "e1-1", "order-1-0", "row_id"]);
    }

    [Fact]
    public void Rows_of_a_run_that_was_replaced_are_set_aside()
    {
        using var two = new MonitorFolder
        {
            Configuration = folder.Configuration,
            Deployments = [new("xgboost", Endpoint, "run-1", MonitorFolder.Deployed, false), new("xgboost", Endpoint, "run-2", MonitorFolder.Deployed.AddHours(12), true)],
        };
        two.Learn("price,year,mileage,make\n" + string.Concat(Enumerable.Repeat("1,2010,5,audi\n", 50)));
        two.PutCapture($"{Endpoint}/a.jsonl", Line("e1", "old", Rows(2), "1\n2\n", hour: 11) + Line("e2", "new", Rows(2), "1\n2\n", hour: 13));

        var findings = two.Judge();

        findings.Rows.Judged.ShouldBe(2);
        findings.Rows.SetAside.ShouldBe(new Dictionary<string, long> { ["answered by a run that is no longer in service"] = 2 });
        findings.Rows.Versions.ShouldBe(new Dictionary<string, long> { ["run-2"] = 2 });
        two.OutputLines("predictions.csv").Count(line => line.Contains(",run-1,", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public void Batches_bring_row_ids_and_the_answers_of_all_algorithms()
    {
        const string Batch = """{"instances":[{"row_id":"b1-200","year":2010,"mileage":null,"make":"audi"},{"row_id":"b1-201","year":2011,"mileage":2,"make":"ford"}]}""";
        const string Answer = """{"predictions":[{"id":"b1-200","value":9,"candidates":{"xgboost":9,"linear-learner":8}},{"id":"b1-201","value":7,"candidates":{"xgboost":7,"linear-learner":6}}]}""";
        folder.PutCapture("batch/b1-00000.jsonl", Line("e1", "b1", Batch, Answer, "JSON", "JSON"));

        folder.Judge().Rows.Judged.ShouldBe(2);

        folder.OutputLines("predictions.csv").Skip(1).Select(line => string.Join(',', line.Split(',') is var cells ? [cells[0], cells[2], cells[4]] : [])).Order(StringComparer.Ordinal)
            .ShouldBe(["b1-200,linear-learner,8", "b1-200,xgboost,9", "b1-201,linear-learner,6", "b1-201,xgboost,7"]);
    }

    [Fact]
    public void Endpoints_of_runs_with_other_features_make_one_row_and_all_their_answers_count()
    {
        folder.OtherFeatures = ["doors"];
        foreach (var number in Enumerable.Range(0, 20))
        {
            // In both orders: whichever line comes first, the row is whole.
            var (one, other) = number % 2 == 0 ? ("a", "b") : ("b", "a");
            folder.PutCapture($"{Endpoint}/{number}.jsonl", Line(one + number, $"order-{number}", """{"instances":[{"year":2010,"mileage":null,"make":"audi"}]}""", "10\n"));
            folder.PutCapture($"{Other}/{number}.jsonl", Line(other + number, $"order-{number}", """{"instances":[{"year":2010,"doors":5,"make":"audi"}]}""", "11\n"));
        }

        var findings = folder.Judge();

        (findings.Rows.Judged, findings.Rows.AnsweredAgain, findings.Rows.SetAside.Count).ShouldBe((20, 20, 0));
        folder.OutputLines("rows.csv").Skip(1).ShouldAllBe(line => line.EndsWith(",2010,,audi"));
        folder.OutputLines("predictions.csv").Length.ShouldBe(41);
        findings.Features.ShouldNotContain(feature => feature.Name == "doors");
    }

    [Fact]
    public void A_column_that_one_endpoint_was_not_given_is_taken_from_the_other()
    {
        folder.PutCapture($"{Endpoint}/a.jsonl", Line("e2", "order-1", """{"instances":[{"year":2010,"mileage":7,"make":"audi"}]}""", "10\n"));
        folder.PutCapture($"{Other}/a.jsonl", Line("e1", "order-1", """{"instances":[{"year":2010,"make":"audi"}]}""", "11\n") + Line("e3", "order-2", Rows(1), "1\n"));

        folder.Judge().Rows.SetAside.ShouldBeEmpty();

        folder.OutputLines("rows.csv").ShouldContain("order-1-0,2026-11-01T10:00:00Z,2010,7,audi");
    }

    [Fact]
    public void A_consolidated_line_tells_its_algorithm_itself()
    {
        string Of(string algorithm, string number) => Line($"e-{algorithm}", "order-1", Rows(2), number).Replace("\"eventId\"", $"\"customAttributes\":[\"algorithm={algorithm}\"],\"eventId\"", StringComparison.Ordinal);
        folder.PutCapture("dt=2026-11-01/run=jr_1/part-00000", Of("xgboost", "1\n2\n") + Of("linear-learner", "3\n4\n"));

        folder.Judge().Rows.Judged.ShouldBe(2);

        folder.OutputLines("predictions.csv").Skip(1).Select(line => string.Join(',', line.Split(',')[2..5])).Order(StringComparer.Ordinal)
            .ShouldBe(["linear-learner,run-2,3", "linear-learner,run-2,4", "xgboost,run-2,1", "xgboost,run-2,2"]);
    }

    [Fact]
    public void Too_few_rows_end_quietly()
    {
        folder.PutCapture($"{Endpoint}/a.jsonl", Line("e1", "order-1", Rows(1), "1\n"));

        var findings = folder.Judge();

        (findings.Outcome, findings.Summary).ShouldBe(("quiet", "not enough data: 1 of 2"));
        folder.Message.ShouldBe("Completed: Job completed successfully with no violations.");
    }

    private static string Rows(int rows) => """{"instances":[{"year":2010,"mileage":1000.50,"make":"audi"},{"year":2011,"mileage":null,"make":"b,\"m\"w"}]}""" is var both && rows == 2
        ? both : """{"instances":[{"year":2010,"mileage":1000.50,"make":"audi"}]}""";

    private static string Line(string eventId, string? inferenceId, string input, string output, string encoding = "JSON", string answer = "CSV", int hour = 10)
    {
        var side = (string mode, string data, string kind) => new Dictionary<string, string> { ["observedContentType"] = kind == "CSV" || (kind == "BASE64" && mode == "OUTPUT") ? "text/csv" : "application/json", ["mode"] = mode, ["data"] = data, ["encoding"] = kind };
        var metadata = new Dictionary<string, string> { ["eventId"] = eventId, ["inferenceTime"] = string.Create(CultureInfo.InvariantCulture, $"2026-11-01T{hour:00}:00:00Z") };
        if (inferenceId is not null)
            metadata["inferenceId"] = inferenceId;
        return JsonSerializer.Serialize(new
        {
            captureData = new Dictionary<string, Dictionary<string, string>> { ["endpointInput"] = side("INPUT", input, encoding), ["endpointOutput"] = side("OUTPUT", output, answer) },
            eventMetadata = metadata,
            eventVersion = "0",
        }) + "\n";
    }
}
