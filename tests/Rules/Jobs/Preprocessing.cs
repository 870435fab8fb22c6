using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Contracts.Configuration;
using Jobs;
using Jobs.Csv;
using Jobs.Features;

namespace Tests.Rules.Jobs;

/// <summary>What Preprocess makes of a usable file, by the real program.</summary>
public sealed class Preprocessing : IDisposable
{
    private readonly JobFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Splits_encodes_and_reports()
    {
        folder.Preprocess(Cars.Csv(400)).ShouldBe(0);

        var report = folder.Report;
        (report.Rows, report.Accepted, report.Rejected).ShouldBe((400, 400, 0));
        Encoded("train").Length.ShouldBe(report.Train);
        Encoded("validation").Length.ShouldBe(report.Validation);
        folder.Lines("test", "test.csv").Length.ShouldBe(report.Test);
        (report.Train / 400.0).ShouldBe(0.7, 0.08);
        report.EncodedColumns.ShouldBe(4);
        Encoded("train").ShouldContain("5037,2011,1000.5,0,1");
        report.Target.ShouldSatisfyAllConditions(target => target.Min.ShouldBe(5000), target => target.Max.ShouldBe(5000 + (399 * 37)), target => target.Mean.ShouldBe(5000 + (199.5 * 37), 1e-6));
        report.ContentHash.Length.ShouldBe(64);
    }

    [Fact]
    public void Cuts_the_test_rows_where_wide_categories_could_become_more_than_an_algorithm_takes()
    {
        string[] wide = [.. Enumerable.Range(0, 100).Select(i => $"c{i}")];
        var rows = string.Concat(Enumerable.Range(0, 4000).Select(i => $"{i},2011,1,ford,{string.Join(',', Enumerable.Repeat("x", 100))}\n"));

        folder.Preprocess($"price,year,mileage,make,{string.Join(',', wide)}\n{rows}", Cars.Configuration with { Ignore = [], Features = new() { Numeric = ["year", "mileage"], Categorical = ["make", .. wide] } }).ShouldBe(0);

        string[] files = [.. Directory.GetFiles(folder.OutputPath("test")).Order(StringComparer.Ordinal)];
        var lengths = files.Select(file => File.ReadAllLines(file).Length).ToList();
        files.Select(Path.GetFileName).ShouldBe(["test.csv", "test00001.csv"]);
        (lengths[0], lengths.Sum()).ShouldBe((413, folder.Report.Test));
    }

    [Fact]
    public void Encodes_a_row_as_the_container_will()
    {
        folder.Preprocess(Cars.Csv(200, more: "L200,,,1,2\nL201,\"Ford, GB\",2011.5,1e3,-0\n")).ShouldBe(0);
        using var encoded = new PooledBuffer();
        using var raw = new CsvRecords(Encoding.UTF8.GetBytes(string.Join('\n', folder.Lines("baseline", "training.csv").Skip(1).Select(WithoutTarget))));

        RowsByPosition.Encode(raw, FeatureSchema.Read(folder.OutputPath("features", "features.json")), MissingNumbers.Empty, encoded, new Faults());

        Encoding.UTF8.GetString(encoded.Span).TrimEnd().Split('\n').Order().ShouldBe(Encoded("train").Select(WithoutTarget).Order());
    }

    [Fact]
    public void Keeps_training_rows_raw_for_a_later_baseline()
    {
        folder.Preprocess(Cars.Csv()).ShouldBe(0);

        folder.Lines("baseline", "training.csv")[0].ShouldBe("price,year,mileage,make");
        folder.Lines("baseline", "training.csv").Length.ShouldBe(folder.Report.Train + 1);
    }

    [Fact]
    public void Packs_the_features_at_the_root_of_the_model_archive()
    {
        folder.Preprocess(Cars.Csv()).ShouldBe(0);

        using var gzip = new GZipStream(File.OpenRead(folder.OutputPath("features", "model.tar.gz")), CompressionMode.Decompress);
        using var tar = new TarReader(gzip);
        var entry = tar.GetNextEntry()!;
        entry.Name.ShouldBe("features.json");
        new StreamReader(entry.DataStream!).ReadToEnd().ShouldBe(folder.Output("features", "features.json"));
        tar.GetNextEntry().ShouldBeNull();
    }

    [Fact]
    public void Sets_bad_rows_aside_with_line_and_reason()
    {
        folder.Preprocess(Cars.Csv(more: "L100,\"two\nlines\",2011,9000,1\nL101,ford,new,9000,1\nL102,ford,2012,,1\nL103,ford,2012\n")).ShouldBe(0);

        folder.Lines("rejected", "rejected.csv").ShouldBe([
            "line,reason,listing_id,make,year,price,mileage",
            "104,not a number in column year,L101,ford,new,9000,1",
            "105,target missing,L102,ford,2012,,1",
            "106,3 values instead of 5,L103,ford,2012",
        ]);
        folder.Report.RejectedReasons["target missing"].ShouldBe(1);
    }

    [Fact]
    public void Leaves_missing_numbers_empty_for_XGBoost_and_marks_them_beside_the_median_for_Linear_Learner()
    {
        var both = Cars.Configuration with { Algorithms = new Dictionary<string, AlgorithmSettings> { ["xgboost"] = new(), ["linear-learner"] = new() } };
        var gaps = string.Concat(Enumerable.Range(0, 40).Select(i => $"M{i},ford,,{90000 + i},{i}\n"));

        folder.Preprocess(Cars.Csv(300, more: gaps), both).ShouldBe(0);

        folder.Report.Imputed.ShouldBe(new Dictionary<string, int> { ["year"] = 40 });
        var year = FeatureSchema.Read(folder.OutputPath("features", "features.json")).Features[0];
        (year.Missing, year.Indicator, year.Min, year.Max).ShouldBe((true, true, 2010, 2019));
        var gap = Encoded("train").First(line => line.StartsWith("900", StringComparison.Ordinal)).Split(',');
        gap[1].ShouldBe("");
        var filled = folder.Lines("encoded", "median", "train", "train.csv").First(line => line.StartsWith(gap[0] + ",", StringComparison.Ordinal)).Split(',');
        filled[1..3].ShouldBe([year.Imputation!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), "1"]);
    }

    [Fact]
    public void Takes_the_texts_of_the_model_file_for_missing_values()
    {
        var marked = Cars.Configuration with { Data = new() { Missing = ["", "NA", "-999"] } };
        var gaps = string.Concat(Enumerable.Range(0, 40).Select(i => $"M{i}, NA ,{(i % 2 == 0 ? "NA" : "2011")},{90000 + i},{(i % 2 == 0 ? "7" : "-999")}\n"));

        folder.Preprocess(Cars.Csv(300, more: gaps), marked).ShouldBe(0);

        folder.Report.Imputed.ShouldBe(new Dictionary<string, int> { ["year"] = 20, ["mileage"] = 20 });
        var schema = FeatureSchema.Read(folder.OutputPath("features", "features.json"));
        schema.MissingTexts.ShouldBe(["NA", "-999"]);
        schema.Features[2].Categories.ShouldBe(["audi", "ford"]);
        Encoded("train").Where(line => line.StartsWith("900", StringComparison.Ordinal)).Select(WithoutTarget).Distinct().Order().ShouldBe([",7,0,0,1", "2011,,0,0,1"]);
    }

    [Fact]
    public void Keeps_a_real_row_as_the_example_and_the_range_of_the_target_in_training()
    {
        folder.Preprocess(Cars.Csv()).ShouldBe(0);

        var schema = FeatureSchema.Read(folder.OutputPath("features", "features.json"));
        folder.Lines("baseline", "training.csv").Skip(1).ShouldContain(line => WithoutTarget(line) == string.Join(',', schema.Example!));
        var targets = Encoded("train").Select(line => double.Parse(line.Split(',')[0], System.Globalization.CultureInfo.InvariantCulture)).ToList();
        (schema.TargetRange!.Min, schema.TargetRange.Max).ShouldBe((targets.Min(), targets.Max()));
        schema.TargetRange.Mean.ShouldBe(targets.Average(), 1e-6);
    }

    public static TheoryData<string, string> SameFiles => new()
    {
        { "CRLF line ends", Cars.Csv().Replace("\n", "\r\n", StringComparison.Ordinal) },
        { "a byte order mark", "\uFEFF" + Cars.Csv() },
        { "quotes everywhere", string.Join('\n', Cars.Csv().TrimEnd().Split('\n').Select(line => $"\"{line.Replace(",", "\",\"", StringComparison.Ordinal)}\"")) },
        { "blanks around values", Cars.Csv().Replace(",", " , ", StringComparison.Ordinal) },
        { "no line end at the end", Cars.Csv().TrimEnd() },
        { "blank lines", Cars.Csv().Replace("\n", "\n\n", StringComparison.Ordinal) },
        { "another column order", string.Join('\n', Cars.Csv().TrimEnd().Split('\n').Select(line => string.Join(',', line.Split(',').Reverse()))) },
        { "other ignored values", Cars.Csv().Replace("L", "X-", StringComparison.Ordinal).Replace("X-isting", "listing", StringComparison.Ordinal) },
        { "numbers written otherwise", Cars.Csv().Replace(".5\n", ".50e0\n", StringComparison.Ordinal) },
    };

    [Theory]
    [MemberData(nameof(SameFiles))]
    public void Makes_the_same_splits_of_the_same_rows(string written, string csv)
    {
        folder.Preprocess(Cars.Csv()).ShouldBe(0);
        using var other = new JobFolder();

        other.Preprocess(csv).ShouldBe(0, written);

        foreach (var parts in (string[][])[["encoded", "empty", "train", "train.csv"], ["encoded", "empty", "validation", "validation.csv"], ["test", "test.csv"], ["features", "features.json"], ["report", "smoke.json"]])
            other.Output(parts).ShouldBe(folder.Output(parts), written);
    }

    [Fact]
    public void Turns_a_line_break_inside_a_value_into_one_blank()
    {
        folder.Preprocess(Cars.Csv(200, more: string.Concat(Enumerable.Range(0, 40).Select(i => $"M{i},\"as,ton\r\nmar\"\"tin\",2010,{i},1\n")))).ShouldBe(0);

        FeatureSchema.Read(folder.OutputPath("features", "features.json")).Features[2].Categories.ShouldBe(["as,ton mar\"tin", "audi", "ford"]);
        folder.Lines("test", "test.csv").ShouldContain(line => line.EndsWith(",2010,1,\"as,ton mar\"\"tin\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Reads_a_text_column_whose_values_look_like_numbers_as_text()
    {
        folder.Preprocess(Cars.Csv().Replace("audi", "180", StringComparison.Ordinal).Replace("ford", "0180.0", StringComparison.Ordinal)).ShouldBe(0);

        FeatureSchema.Read(folder.OutputPath("features", "features.json")).Encoded.ShouldBe(["year", "mileage", "make=0180.0", "make=180"]);
    }

    [Fact]
    public void Puts_repeated_measurements_on_every_side()
    {
        var rows = string.Concat(Enumerable.Range(0, 300).Select(i => $"L{i},audi,2011,{(i % 3 == 0 ? 1 : 2)},5\n"));

        folder.Preprocess(Cars.Header + "\n" + rows).ShouldBe(0);

        foreach (var side in (string[][])[Encoded("train"), Encoded("validation"), folder.Lines("test", "test.csv")])
            side.Select(line => line.Split(',')[0]).Distinct().Order().ShouldBe(["1", "2"]);
        (folder.Report.Train / 300.0).ShouldBe(0.7, 0.08);
    }

    [Fact]
    public void Keeps_rows_that_earlier_files_held_on_their_sides()
    {
        folder.Preprocess(Cars.Csv(200)).ShouldBe(0);
        using var later = new JobFolder();

        later.Preprocess(Cars.Csv(400)).ShouldBe(0);

        folder.Lines("test", "test.csv").Except(later.Lines("test", "test.csv")).ShouldBeEmpty();
        Encoded("train").Except(later.Lines("encoded", "empty", "train", "train.csv")).ShouldBeEmpty();
    }

    [Fact]
    public void Hands_training_rows_over_in_another_order_than_the_file_s_and_always_the_same()
    {
        var csv = Cars.Csv(600);

        folder.Preprocess(csv).ShouldBe(0);

        double[] targets = [.. Encoded("train").Select(line => double.Parse(line.Split(',')[0], System.Globalization.CultureInfo.InvariantCulture))];
        var half = targets.Length / 2;
        // The file's prices rise from line to line; shuffled halves differ by less than a tenth of their span.
        Math.Abs(targets[..half].Average() - targets[half..].Average()).ShouldBeLessThan(0.1 * 600 * 37);
        using var again = new JobFolder();
        again.Preprocess(csv).ShouldBe(0);
        again.Lines("encoded", "empty", "train", "train.csv").ShouldBe(Encoded("train"));
    }

    [Fact]
    public void Offers_raw_test_rows_for_the_smoke_call()
    {
        folder.Preprocess(Encoding.UTF8.GetBytes(Cars.Csv())).ShouldBe(0);

        var first = folder.Lines("test", "test.csv")[0].Split(',');
        folder.Output("report", "smoke.json").ShouldStartWith($$"""{"instances":[{"year":{{first[1]}},"mileage":{{first[2]}},"make":"{{first[3]}}"},""");
    }

    private string[] Encoded(string side) => folder.Lines("encoded", "empty", side, side + ".csv");

    private static string WithoutTarget(string line) => line[(line.IndexOf(',', StringComparison.Ordinal) + 1)..];
}
