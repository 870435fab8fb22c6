using System.Globalization;
using System.Text;
using System.Text.Json;
using Contracts;
using Contracts.Strategies;
using FsCheck;
using FsCheck.Fluent;
using Jobs.Csv;

namespace Tests.Rules.Jobs.Batches;

public sealed class Assembling : IDisposable
{
    private const string OwnArn = "arn:aws:lambda:us-east-1:123456789012:function:cautious-price";

    private readonly BatchJobs jobs = new();

    public void Dispose() => jobs.Dispose();

    [Fact]
    public void Puts_predictions_behind_the_original_text_and_rejected_rows_aside()
    {
        jobs.Put("note,make,mileage,year\r\n\"a \"\"b\"\"\",ford,1.50,2011\r\nx,ford,1,old\r\n\"two\nlines\",\" audi \",,2012\r\n");
        jobs.Prepare();
        jobs.Score(row => $"{row + 0.25:0.00}");

        var report = jobs.Assemble();

        (report.Rows, report.Scored, report.Rejected).ShouldBe((3, 2, 1));
        jobs.Result().ShouldBe(
            "note,make,mileage,year,prediction,prediction_xgboost,row_id\n"
            + $"\"a \"\"b\"\"\",ford,1.50,2011,0.25,0.25,{BatchJobs.Id}-0\n"
            + $"\"two\nlines\",\" audi \",,2012,2.25,2.25,{BatchJobs.Id}-2\n");
        jobs.Result("cars.rejected.csv").ShouldBe("line,reason,note,make,mileage,year\n4,not a number in column year,x,ford,1,old\n".Replace("4,", "3,", StringComparison.Ordinal));
    }

    [Fact]
    public void A_zero_byte_in_a_text_is_a_character_like_any_other()
    {
        // Prepare's own file has the rejected one among its first bytes, which tell what a dropped file is.
        jobs.Put("year,mileage,make\n" + string.Concat(Enumerable.Repeat("1,1,a\n", 9)) + "\0,1\n1,1,a\0b\n");
        jobs.Prepare().Rejected.ShouldBe(1);
        jobs.Score(row => "7");

        jobs.Assemble().Rows.ShouldBe(11);

        jobs.Result().Split('\n')[10].ShouldBe($"1,1,a\0b,7,7,{BatchJobs.Id}-10");
        jobs.Result("cars.rejected.csv").ShouldBe("line,reason,year,mileage,make\n11,2 values instead of 3,\0,1\n");
    }

    [Fact]
    public void Gives_every_file_of_a_batch_back_under_its_name()
    {
        jobs.Plan = BatchJobs.PlanOf("a.csv", "empty.csv", "b.csv.gz");
        jobs.Put("year,mileage,make\n1,1,a\n");
        jobs.Put("", 1);
        jobs.Put("extra,make,mileage,year\nx,b,2,2\nx,b,2,bad\n", 2);
        jobs.Prepare();
        jobs.Score(row => "7");

        jobs.Assemble().Rows.ShouldBe(3);

        jobs.Result("a.csv").ShouldBe($"year,mileage,make,prediction,prediction_xgboost,row_id\n1,1,a,7,7,{BatchJobs.Id}-0\n");
        jobs.Result("empty.csv").ShouldBeEmpty();
        jobs.Result("b.csv").ShouldBe($"extra,make,mileage,year,prediction,prediction_xgboost,row_id\nx,b,2,2,7,7,{BatchJobs.Id}-1\n");
        jobs.Result("b.rejected.csv").ShouldContain("3,not a number in column year,x,b,2,bad");
    }

    [Theory]
    [InlineData("max")]
    [InlineData("min")]
    [InlineData("mean")]
    [InlineData("median")]
    [InlineData("weighted")]
    [InlineData("first")]
    public void Combines_as_the_inference_API_does(string strategy)
    {
        jobs.Plan = BatchJobs.PlanOf("cars.csv") with
        {
            Algorithms = [BatchJobs.Algorithm("xgboost", "layout-1", 1) with { Rmse = 3 }, BatchJobs.Algorithm("linear-learner", "layout-1", 0)],
            Strategy = strategy,
        };
        jobs.Put("year,mileage,make\n1,1,a\n");
        jobs.Prepare();
        jobs.Score(row => "0.1");
        File.WriteAllText(jobs.ScoredFile("linear-learner"), "0,16777217.5\n");

        jobs.Assemble();

        var expected = Combining.Find(strategy)!.Combine([new("xgboost", 0.1f, 3, 1), new("linear-learner", 16777217.5f, 2, 0)]);
        jobs.Result().Split('\n')[1].ShouldBe(string.Create(CultureInfo.InvariantCulture, $"1,1,a,{expected},0.1,16777218,{BatchJobs.Id}-0"));
        jobs.Result().ShouldStartWith("year,mileage,make,prediction,prediction_xgboost,prediction_linear_learner,row_id\n");
    }

    [Fact]
    public void A_function_of_the_teams_own_is_asked_for_a_thousand_rows_at_a_time_in_their_order()
    {
        Own(rows: 2500);
        List<CombineEvent> asked = [];

        var report = jobs.Assemble((arn, combineEvent, rows) =>
        {
            arn.ShouldBe(OwnArn);
            asked.Add(JsonSerializer.Deserialize(combineEvent, ContractsJson.Default.CombineEvent)!);
            asked[^1].Rows.Count.ShouldBe(rows);
            return new FunctionAnswer([.. asked[^1].Rows.Select(row => row[0].Value - row[1].Value)], null);
        });

        asked.Select(one => one.Rows.Count).ShouldBe([1000, 1000, 500]);
        asked[0].Rows[7].ShouldBe([new("linear-learner", 14.5f, 2, 0, "20261101100000-00000"), new("xgboost", 7, 3, 1, "20261101100000-00000")]);
        (report.Scored, report.Predictions.Max).ShouldBe((2500, 2499.5));
        string[] lines = jobs.Result().TrimEnd().Split('\n');
        for (var row = 0; row < 2500; row++) lines[row + 1].ShouldEndWith(string.Create(CultureInfo.InvariantCulture, $",{row + 0.5f},{row},{(row * 2) + 0.5f},{BatchJobs.Id}-{(row < 1200 ? row : row + 1)}"));
    }

    [Fact]
    public void A_function_that_gives_no_values_fails_the_job_with_its_name_and_what_to_do()
    {
        Own(rows: 3);

        var said = Should.Throw<InvalidDataException>(() => jobs.Assemble((_, _, _) => FunctionAnswer.None("no answer within 60 seconds"))).Message;

        said.ShouldBe($"The strategy {OwnArn} could not combine 3 rows from row 0 on: no answer within 60 seconds. No result was written. Put the function right (docs/api.md, Strategies), then redrive the execution.");
    }

    [Fact]
    public void A_row_that_one_algorithm_lacks_is_missed_before_the_function_is_asked_for_it()
    {
        Own(rows: 3);
        File.WriteAllText(jobs.ScoredFile("linear-learner"), "0,1\n2,1\n");

        Should.Throw<InvalidDataException>(() => jobs.Assemble((_, _, rows) => new FunctionAnswer(new float[rows], null))).Message.ShouldContain("Row 1 (line 3 of cars.csv) was neither rejected nor scored by linear-learner.");
    }

    [Fact]
    public void One_algorithm_needs_no_function()
    {
        jobs.Plan = jobs.Plan with { Strategy = OwnArn };
        jobs.Put("year,mileage,make\n1,1,a\n");
        jobs.Prepare();
        jobs.Score(row => "7");

        jobs.Assemble().Scored.ShouldBe(1);
    }

    [Theory]
    [InlineData("0,1\n2,1\n", "Row 1 (line 3 of cars.csv) was neither rejected nor scored by xgboost.")]
    [InlineData("0,1\n1,1\n", "Row 2 (line 4 of cars.csv) was neither rejected nor scored by xgboost.")]
    [InlineData("0,1\n0,1\n1,1\n2,1\n", "Row 1 (line 3 of cars.csv) was neither rejected nor scored by xgboost.")]
    [InlineData("0,1\n1,1\n2,1\n3,1\n", "xgboost scored row 3, and the batch has 3 rows.")]
    [InlineData("0,1\n1,NaN\n2,1\n", "has '1,NaN' where row,score belongs")]
    [InlineData("0,1\n1\n2,1\n", "has '1' where row,score belongs")]
    [InlineData("0,1\n1,1\n2,1", "ends within a line")]
    public void Fails_unless_every_row_is_accounted_for(string scored, string said)
    {
        jobs.Put("year,mileage,make\n1,1,a\n2,1,a\n3,1,a\n");
        jobs.Prepare();
        jobs.Score(row => "1");
        File.WriteAllText(jobs.ScoredFile(), scored);

        Should.Throw<InvalidDataException>(() => jobs.Assemble()).Message.ShouldContain(said);
    }

    [Fact]
    public void Fails_when_a_part_was_not_scored()
    {
        jobs.Put("year,mileage,make\n1,1,a\n");
        jobs.Prepare();

        Should.Throw<InvalidDataException>(() => jobs.Assemble()).Message.ShouldContain("scored/xgboost/part-00000.csv.out is not there");
    }

    [Fact]
    public void Keeps_scored_rows_by_name_for_monitoring()
    {
        jobs.Put("note,make,mileage,year\nx,\"f\"\"\\ör,d\",+.5,2011\nx,audi,,bad\nx,,7,2012\n");
        jobs.Prepare();
        jobs.Score(row => $"{row + 0.5:0.0}");

        jobs.Assemble().Captured.ShouldBe(2);

        using var line = JsonDocument.Parse(jobs.Captured.ShouldHaveSingleItem());
        var (data, metadata) = (line.RootElement.GetProperty("captureData"), line.RootElement.GetProperty("eventMetadata"));
        using var instances = JsonDocument.Parse(data.GetProperty("endpointInput").GetProperty("data").GetString()!);
        using var predictions = JsonDocument.Parse(data.GetProperty("endpointOutput").GetProperty("data").GetString()!);
        JsonSerializer.Serialize(instances.RootElement.GetProperty("instances")).ShouldBe(
            JsonSerializer.Serialize(JsonDocument.Parse($$"""[{"row_id":"{{BatchJobs.Id}}-0","year":2011,"mileage":0.5,"make":"f\"\\ör,d"},{"row_id":"{{BatchJobs.Id}}-2","year":2012,"mileage":7,"make":null}]""").RootElement));
        predictions.RootElement.GetProperty("predictions").GetRawText().ShouldBe($$$"""[{"id":"{{{BatchJobs.Id}}}-0","value":0.5,"candidates":{"xgboost":0.5}},{"id":"{{{BatchJobs.Id}}}-2","value":2.5,"candidates":{"xgboost":2.5}}]""");
        (metadata.GetProperty("inferenceId").GetString(), metadata.GetProperty("inferenceTime").GetString()).ShouldBe((BatchJobs.Id, "2026-11-21T10:00:07Z"));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(25, 250)]
    [InlineData(100, 1000)]
    public void Keeps_the_share_of_rows_that_is_captured(int percent, int kept)
    {
        jobs.Plan = jobs.Plan with { CapturePercent = percent };
        jobs.Put("year,mileage,make\n" + string.Concat(Enumerable.Range(0, 1000).Select(i => $"{i},1,a\n")));
        jobs.Prepare();
        jobs.Score(row => "1");

        jobs.Assemble().Captured.ShouldBe(kept);
    }

    [Fact]
    public void Whatever_a_file_holds_its_rows_come_back_in_order_with_every_value_as_it_was()
    {
        var cell = Gen.OneOf(Gen.Elements("", " ", "a", "\"", ",", "x\ny", "é\r\nü", "7", "-0.50", "1e3", "😀,\""), ArbMap.Default.GeneratorFor<string>().Select(text => text is null ? "" : string.Concat(text.EnumerateRunes().Where(rune => rune.Value is > 31 and not 0xFFFD))));
        var rows = Gen.Two(cell).Zip(Gen.Elements("2011", "", "1.5", "bad")).ListOf();
        Prop.ForAll(rows.Where(list => list.Any(row => row.Item2 != "bad")).ToArbitrary(), list =>
        {
            using var batch = new BatchJobs();
            batch.Put("note,make,year,mileage\n" + string.Concat(list.Select(row => $"{Quoted(row.Item1.Item1)},{Quoted(row.Item1.Item2)},{row.Item2},1\n")));
            batch.Prepare();
            batch.Score(row => $"{row}");
            var report = batch.Assemble();
            string[][] expected = [.. list.Select((row, index) => (row, index)).Where(one => one.row.Item2 != "bad").Select(one => (string[])[one.row.Item1.Item1, one.row.Item1.Item2, one.row.Item2, "1", $"{(float)one.index}", $"{(float)one.index}", $"{BatchJobs.Id}-{one.index}"])];
            return report.Rows == list.Count && report.Scored == expected.Length && Read(batch.Result()).Skip(1).Zip(expected).All(pair => pair.First.SequenceEqual(pair.Second)) && Read(batch.Result()).Count == expected.Length + 1;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    /// <summary>A batch of two algorithms whose strategy is a function, with a rejected row where there are more than 1,200.</summary>
    private void Own(int rows)
    {
        jobs.Plan = BatchJobs.PlanOf("cars.csv") with
        {
            Algorithms = [BatchJobs.Algorithm("xgboost", "layout-1", 1) with { Rmse = 3 }, BatchJobs.Algorithm("linear-learner", "layout-1", 0)],
            Strategy = OwnArn,
        };
        jobs.Put("year,mileage,make\n" + string.Concat(Enumerable.Range(0, rows).Select(i => i == 1200 ? "bad,1,a\n1,1,a\n" : "1,1,a\n")));
        jobs.Prepare();
        jobs.Score(row => $"{(row < 1200 ? row : row - 1)}");
        File.WriteAllText(jobs.ScoredFile("linear-learner"), string.Concat(File.ReadLines(jobs.ScoredFile()).Select(line => line.Split(',')).Select(score => string.Create(CultureInfo.InvariantCulture, $"{score[0]},{(double.Parse(score[1], CultureInfo.InvariantCulture) * 2) + 0.5}\n"))));
    }

    private static string Quoted(string value) => $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static List<string[]> Read(string text)
    {
        List<string[]> rows = [];
        using var csv = new CsvRecords(Encoding.UTF8.GetBytes(text));
        while (csv.Read()) rows.Add([.. Enumerable.Range(0, csv.Count).Select(column => Encoding.UTF8.GetString(csv[column]))]);
        return rows;
    }
}
