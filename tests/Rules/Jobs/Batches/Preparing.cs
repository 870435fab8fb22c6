using System.IO.Compression;
using System.Text;
using Contracts.Scoring;

namespace Tests.Rules.Jobs.Batches;

public sealed class Preparing : IDisposable
{
    private readonly BatchJobs jobs = new();

    public void Dispose() => jobs.Dispose();

    [Fact]
    public void Finds_columns_by_name_and_leaves_the_others_out()
    {
        jobs.Put("note,make,mileage,year\nx, ford ,1.5,2011\ny,audi,,2012\n");

        var report = jobs.Prepare();

        (report.Rows, report.Rejected, report.Fault).ShouldBe((2, 0, null));
        jobs.Prepared().ShouldBe(["0,2011,1.5,ford", "1,2012,,audi"]);
    }

    [Fact]
    public void Sets_rows_aside_that_do_not_fit_and_counts_them()
    {
        jobs.Put("year,mileage,make\n2011,1,ford\nnew,1,ford\n2012,1\n2013,1e999,ford\n2014,2,\"a\nb\"\n");

        var report = jobs.Prepare();

        (report.Rows, report.Rejected).ShouldBe((5, 3));
        report.Reasons.ShouldBe(new Dictionary<string, long> { ["not a number in column year"] = 1, ["2 values instead of 3"] = 1, ["a number beyond 1e30 in column mileage"] = 1 });
        jobs.Prepared().ShouldBe(["0,2011,1,ford", "4,2014,2,a b"]);
    }

    [Fact]
    public void Writes_a_part_for_each_layout()
    {
        jobs.Plan = BatchJobs.PlanOf("cars.csv") with { Layouts = [BatchJobs.Layout("layout-1", "year", "make"), BatchJobs.Layout("layout-2", "make", "mileage")] };
        jobs.Put("make,mileage,year\nford,1,2011\n");

        jobs.Prepare();

        jobs.Prepared("layout-1").ShouldBe(["0,2011,ford"]);
        jobs.Prepared("layout-2").ShouldBe(["0,ford,1"]);
    }

    [Fact]
    public void Counts_rows_through_all_files_of_a_batch()
    {
        jobs.Plan = BatchJobs.PlanOf("a.csv", "b.csv", "c.csv");
        jobs.Put("year,mileage,make\n2011,1,ford\nx,1,ford\n");
        jobs.Put("", 1);
        jobs.Put("make,year,mileage\naudi,2012,2\n", 2);

        var report = jobs.Prepare();

        (report.Rows, report.Rejected, report.Fault).ShouldBe((3, 1, null));
        jobs.Prepared().ShouldBe(["0,2011,1,ford", "2,2012,2,audi"]);
    }

    public static TheoryData<string, byte[]> SameFiles => new()
    {
        { "CRLF", Bytes("year,mileage,make\r\n2011,1,ford\r\n2012,2,audi\r\n") },
        { "byte order mark", [.. Encoding.UTF8.Preamble, .. Bytes("year,mileage,make\n2011,1,ford\n2012,2,audi\n")] },
        { "quotes", Bytes("\"year\",\"mileage\",\"make\"\n\"2011\",\"1\",\"ford\"\n\"2012\",\"2\",\"audi\"") },
        { "blank lines", Bytes("year,mileage,make\n\n2011,1,ford\n\n2012,2,audi\n\n") },
        { "gzip", Packed("year,mileage,make\n2011,1,ford\n2012,2,audi\n") },
        { "two gzip files in one", [.. Packed("year,mileage,make\n2011,1,ford\n"), .. Packed("2012,2,audi\n")] },
    };

    [Theory]
    [MemberData(nameof(SameFiles))]
    public void Reads_the_same_rows_in_any_dress(string dress, byte[] file)
    {
        jobs.Put(file);

        jobs.Prepare().Fault.ShouldBeNull(dress);

        jobs.Prepared().ShouldBe(["0,2011,1,ford", "1,2012,2,audi"], dress);
    }

    [Fact]
    public void Sets_aside_rows_that_break_a_rule_or_hold_nothing_and_takes_the_model_s_texts_for_missing()
    {
        jobs.Plan = BatchJobs.PlanOf("cars.csv") with
        {
            MissingTexts = ["NA"],
            Rules = [new("mileage", new() { Min = 0 }), new("make", new() { In = ["ford", "audi"], Required = true })],
        };
        jobs.Put(Bytes("year,mileage,make\n2011,-1,ford\nNA,2,audi\n2012,NA,opel\nNA,, NA \n2013,3,\n"));

        var report = jobs.Prepare();

        jobs.Prepared().ShouldBe(["1,,2,audi"]);
        report.Reasons.ShouldBe(new Dictionary<string, long> { ["mileage: min 0"] = 1, ["make: in [ford, audi]"] = 1, ["no value in any feature"] = 1, ["make: required"] = 1 });
    }

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "empty", [], "cars.csv: the file is empty.\nFill it" },
        { "header only", Bytes("year,mileage,make\n"), "cars.csv: the file has a header and no rows." },
        { "missing column", Bytes("year,milage,make\n1,2,a\n"), "the feature column 'mileage' is missing. Did you mean 'milage'? The file has: year, milage, make.\nRename 'milage' to 'mileage' in the header." },
        { "missing columns", Bytes("a,b\n1,2\n"), "the feature columns year, mileage, make are missing." },
        { "no header", Bytes("2011,1,ford\n2012,2,audi\n"), "line 1 is a row, not a header: 2011, 1, ford." },
        { "twice the same column", Bytes("year,year,mileage,make\n1,2,3,a\n"), "the header has the column 'year' 2 times." },
        { "semicolons", Bytes("year;mileage;make\n1;2;a\n"), "separated by ';'" },
        { "all bad", Bytes("year,mileage,make\nx,1,a\n1,y,a\nz,1,a\n"), "none of its 3 rows can be scored: 2 times not a number in column year (x on line 2; z on line 4), 1 times not a number in column mileage (y on line 3)." },
        { "broken quotes", Bytes("year,mileage,make\n1,2,\"a\n"), "line 2 has a quoted field that is never closed." },
        { "UTF-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("year,mileage,make\n1,2,a\n")], "the text is UTF-16, not UTF-8.\nSave the file as UTF-8." },
        { "UTF-16 without mark", Encoding.Unicode.GetBytes("year,mileage,make\n1,2,a\n"), "the text is UTF-16, not UTF-8." },
        { "Latin-1", [.. Bytes("year,mileage,make\n1,2,a\n1,2,"), 0xE9, (byte)'\n'], "line 3 is not UTF-8 (value 3); it looks like Windows-1252 or Latin-1.\nSave the file as UTF-8." },
        { "Excel", [0x50, 0x4B, 3, 4, 20, 0, 6, 0], "it is a zip archive or an Excel workbook, not CSV." },
        { "PDF", Bytes("%PDF-1.7\n..."), "it is a PDF document, not CSV." },
        { "picture", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D], "it is no text: there are zero bytes in it." },
        { "JSON", Bytes("[\n  {\"year\": 1, \"mileage\": 2}\n]\n"), "it is JSON, not CSV.\nSave the table as CSV in UTF-8." },
        { "web page", Bytes("<!DOCTYPE html><html></html>"), "it is a web page or XML, not CSV." },
        { "scored before", Bytes("year,mileage,make,prediction\n1,2,a,5\n"), "the file has a column 'prediction' already, which the result adds." },
        { "cut off", Packed("year,mileage,make\n2011,1,ford\n2012,2,audi\n")[..^9], "its gzip data is cut off or damaged." },
        { "without its end", Packed("year,mileage,make\n2011,1,ford\n2012,2,audi\n")[..^1], "its gzip data is cut off or damaged." },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Refuses_with_place_and_remedy_in_the_report(string what, byte[] file, string said)
    {
        jobs.Put(file);

        var fault = jobs.Prepare().Fault.ShouldNotBeNull(what);

        fault.Error.ShouldBe("DatasetRejected");
        fault.Cause.ShouldStartWith("cars.csv: ");
        fault.Cause.ShouldContain(said);
    }

    [Fact]
    public void A_model_that_learned_a_new_feature_says_which_one_the_file_lacks()
    {
        jobs.Plan = BatchJobs.PlanOf("cars.csv") with
        {
            Algorithms = [BatchJobs.Algorithm("xgboost", "layout-1", 0), BatchJobs.Algorithm("linear-learner", "layout-2", 1)],
            Layouts = [BatchJobs.Layout("layout-1", "year", "make", "doors"), BatchJobs.Layout("layout-2", "year", "make")],
        };
        jobs.Put("year,make\n2011,ford\n");

        jobs.Prepare().Fault!.Cause.ShouldContain("the feature column 'doors' is missing. The file has: year, make.\nAdd the column: the model in service (xgboost of run 20261101100000-00000)");
    }

    [Fact]
    public void Cuts_many_rows_into_parts()
    {
        jobs.Put("year,mileage,make\n" + string.Concat(Enumerable.Range(0, 600_000).Select(i => $"{i},1,a\n")));

        var report = jobs.Prepare();

        report.Parts.ShouldBe([new PreparedPart("part-00000.csv", 250_000), new PreparedPart("part-00001.csv", 250_000), new PreparedPart("part-00002.csv", 100_000)]);
        report.Instances.ShouldBe(1);
        jobs.Prepared().Select((line, index) => line.StartsWith($"{index},{index},", StringComparison.Ordinal)).ShouldAllBe(inOrder => inOrder);
    }

    [Fact]
    public void Ends_a_part_where_its_rows_could_become_more_than_an_algorithm_takes()
    {
        jobs.Plan = BatchJobs.PlanOf("cars.csv") with { Layouts = [BatchJobs.Layout("layout-1", "year", "mileage", "make") with { EncodedBytes = 4000 }] };
        jobs.Put("year,mileage,make\n" + string.Concat(Enumerable.Range(0, 10_000).Select(i => $"{i},1,a\n")));

        var report = jobs.Prepare();

        report.Parts.Select(part => part.Rows).ShouldBe([4195, 4195, 1610]);
        report.Instances.ShouldBe(1);
    }

    [Fact]
    public void Leaves_a_part_whole_as_long_as_its_rows_are_no_more_than_a_payload_of_them_may_become()
    {
        jobs.Plan = BatchJobs.PlanOf("cars.csv") with { Layouts = [BatchJobs.Layout("layout-1", "year", "mileage", "make") with { EncodedBytes = 4000 }] };
        jobs.Put("year,mileage,make\n" + string.Concat(Enumerable.Range(0, 10_000).Select(i => $"{i},1,{(i == 9000 ? "a" : new string('a', 250))}\n")));

        jobs.Prepare().Parts.Select(part => part.Rows).ShouldBe([9001, 999]);
    }

    [Fact]
    public void Leaves_the_machine_an_outcome_that_it_can_remember_whatever_the_rows_are()
    {
        jobs.Put("year,mileage,make\n1,1,a\n" + string.Concat(Enumerable.Range(4, 2000).Select(i => new string(',', i) + "\n")));

        var report = jobs.Prepare();

        report.Reasons.Count.ShouldBe(51);
        (report.Reasons["other reasons"], report.Reasons.Values.Sum()).ShouldBe((1950, 2000));
        (jobs.Outcome.Parts.Count, jobs.Outcome.Rows, jobs.Outcome.Instances).ShouldBe((0, 2001, 1));
        report.Parts.Count.ShouldBe(1);
    }

    [Fact]
    public void Of_several_files_names_that_of_a_bad_line()
    {
        jobs.Plan = BatchJobs.PlanOf("a.csv", "b.csv");
        jobs.Put("year,mileage,make\nx,1,a\n");
        jobs.Put("year,mileage,make\ny,1,a\n", 1);

        jobs.Prepare().Fault!.Cause.ShouldContain("2 times not a number in column year (x on line 2 of a.csv; y on line 2 of b.csv).");
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal)) gzip.Write(Bytes(text));
        return packed.ToArray();
    }
}
