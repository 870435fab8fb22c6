using System.Globalization;
using System.Text;
using Jobs.Csv;
using Jobs.Features;
using Jobs.Monitoring.Reading;
using Jobs.Monitoring.Statistics;

namespace Tests.Rules.Jobs.Monitoring;

/// <summary>Reading rows fast, against reading them plainly.</summary>
public sealed class ScanTests : IDisposable
{
    private static readonly Column[] Columns = [new("x", ColumnKind.Number), new("y", ColumnKind.Number), new("word", ColumnKind.Text)];

    private readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Theory]
    [InlineData(1_000)]
    [InlineData(30_000)]
    [InlineData(200_000)]
    [InlineData(1_000_000)]
    public void Counts_means_deviations_and_bounds_are_exact(int rows)
    {
        var random = new Random(rows);
        double?[] values = [.. Enumerable.Range(0, rows).Select(_ => random.Next(20) == 0 ? (double?)null : Math.Round(1e6 + (random.NextDouble() * 100), 3))];

        var scan = Scan("x,y,word\n" + string.Join('\n', values.Select((value, i) => $"{value?.ToString(CultureInfo.InvariantCulture)},{i},w{i % 7}")));

        double[] present = [.. values.OfType<double>()];
        var (mean, column) = ((double)(present.Sum(value => (decimal)value) / present.Length), scan.Numbers[0]!);
        (scan.Rows, column.Missing, column.Moments.Count).ShouldBe((rows, rows - present.Length, present.Length));
        (column.Moments.Min, column.Moments.Max).ShouldBe((present.Min(), present.Max()));
        column.Moments.Mean.ShouldBe(mean, mean * 1e-12);
        column.Moments.Sum.ShouldBe((double)present.Sum(value => (decimal)value), mean * present.Length * 1e-12);
        var deviation = Math.Sqrt((double)(present.Sum(value => ((decimal)value - (decimal)mean) * ((decimal)value - (decimal)mean)) / present.Length));
        column.Moments.StandardDeviation.ShouldBe(deviation, deviation * 1e-11);
        scan.Texts[2]!.Values.Kept.Sum(pair => pair.Count).ShouldBe(rows);
    }

    [Theory]
    [InlineData("2017", true)]
    [InlineData("2017.0", true)]
    [InlineData("2.017e3", true)]
    [InlineData("+7", true)]
    [InlineData("  12  ", true)]
    [InlineData("\"2017\"", true)]
    [InlineData("2017.5", false)]
    [InlineData("1e-5", false)]
    [InlineData(".5", false)]
    public void A_type_is_judged_by_the_number(string text, bool integral)
    {
        var column = Scan($"x,y,word\n{text},1,a\n").Numbers[0]!;

        (column.Moments.Count, column.Texts).ShouldBe((1, 0));
        InferredType.Of(column).ShouldBe(integral ? "Integral" : "Fractional");
    }

    [Fact]
    public void Cells_are_read_to_the_same_bits_as_in_the_general_way()
    {
        var random = new Random(3);
        for (var i = 0; i < 20_000; i++)
        {
            var text = random.Next(4) switch
            {
                0 => random.NextInt64(-1_000_000_000, 1_000_000_000).ToString(CultureInfo.InvariantCulture),
                1 => (random.NextDouble() * Math.Pow(10, random.Next(-8, 12))).ToString("F" + random.Next(0, 12), CultureInfo.InvariantCulture),
                2 => (random.NextDouble() * Math.Pow(10, random.Next(-30, 30))).ToString(CultureInfo.InvariantCulture),
                _ => "-" + random.NextDouble().ToString("R", CultureInfo.InvariantCulture),
            };
            Number.TryParse(Encoding.UTF8.GetBytes(text), out var expected).ShouldBeTrue();

            Bits(Cells(text).First).ShouldBe(Bits(expected), text);
            Bits(Cells(text).Last).ShouldBe(Bits(expected), text);
        }
    }

    [Theory]
    [InlineData("-0")]
    [InlineData("5.")]
    [InlineData("-.5")]
    [InlineData("007")]
    [InlineData("0.0000000000001")]
    [InlineData("9007199254740993")]
    [InlineData("99999999999999.9")]
    [InlineData("-123456789012345")]
    [InlineData("1e5")]
    public void Unusual_numbers_are_read_to_the_same_bits(string text)
    {
        Number.TryParse(Encoding.UTF8.GetBytes(text), out var expected).ShouldBeTrue();

        (Bits(Cells(text).First), Bits(Cells(text).Last)).ShouldBe((Bits(expected), Bits(expected)));
    }

    [Theory]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("-.")]
    [InlineData("1.2.3")]
    [InlineData("--1")]
    [InlineData("1-2")]
    [InlineData("12:5")]
    [InlineData("1/2")]
    [InlineData("5\u00A05")]
    [InlineData("\u0665")]
    public void What_is_no_number_is_text(string text)
    {
        double[] cells = [Cells(text).First, Cells(text).Last];

        cells.ShouldAllBe(cell => double.IsNaN(cell) && CellValue.IsText(cell));
    }

    [Fact]
    public void Quotes_blanks_line_ends_and_other_texts_are_understood()
    {
        var scan = Scan("word,x,y\r\n\"a, \"\"b\"\"\",1,abc\r\n  lyon ,,\" 2 \"\r\n,\"\",3");

        scan.Texts[2]!.Values.Kept.Select(pair => pair.Text).Order(StringComparer.Ordinal).ShouldBe(["a, \"b\"", "lyon"]);
        (scan.Texts[2]!.Missing, scan.Numbers[0]!.Missing, scan.Numbers[1]!.Texts, scan.Rows).ShouldBe((1, 2, 1, 3));
    }

    [Theory]
    [InlineData("\uFEFFx,y,word")]
    [InlineData(" x ,\"y\",word\r")]
    [InlineData("\"a, b\",x,y,word")]
    public void A_header_is_read_as_rows_are(string header) =>
        Open(header + "\n").Roles.Where(role => role != CsvFile.Skipped).ShouldBe([0, 1, 2]);

    [Theory]
    [InlineData("", "no header")]
    [InlineData("x,\"y,word\n", "a quote that its line does not close")]
    [InlineData("x,x,word\n", "'x' is there twice")]
    public void A_header_that_is_none_is_refused(string header, string problem) =>
        Should.Throw<UnreadableCsvException>(() => Open(header)).Message.ShouldContain(problem);

    [Fact]
    public void Lines_that_are_no_rows_are_refused_with_the_reason_and_nothing_of_them_is_counted()
    {
        var scan = Scan("x,y,word\n1,2\n1,2,a,b\n1,2,\"open\n1,2,a\n");

        scan.Rows.ShouldBe(1);
        scan.Numbers[0]!.Moments.Count.ShouldBe(1);
        scan.Refused.Select(line => line.Reason).ShouldBe(["2 values instead of 3", "4 values instead of 3", "a quote that its line does not close"]);
    }

    [Fact]
    public void Every_line_is_read_once_wherever_blocks_end()
    {
        var random = new Random(8);
        var lines = Enumerable.Range(0, 150_000).Select(i => $"{i},1,{new string('w', random.Next(1, 60))}").ToList();

        var scan = Scan("x,y,word\n" + string.Join('\n', lines));

        scan.Rows.ShouldBe(lines.Count);
        scan.Numbers[0]!.Moments.Sum.ShouldBe(149_999.0 * 150_000 / 2);
    }

    [Fact]
    public void The_same_file_gives_the_same_statistics_again()
    {
        var csv = "x,y,word\n" + string.Join('\n', Enumerable.Range(0, 120_000).Select(i => $"{i * 7919 % 10007},{i}.5,w{i % 9000}"));

        Summaries.Of(Scan(csv)).ToJson().ShouldBe(Summaries.Of(Scan(csv)).ToJson());
    }

    /// <summary>As the first cell of a text, and as the last one, where there is nothing behind it.</summary>
    private static (double First, double Last) Cells(string text)
    {
        var (reader, position) = (new RowReader(Columns), 0);
        reader.Read(Encoding.UTF8.GetBytes($"{text},1,{new string('a', 32)}\n"), ref position, [0, 1, 2]);
        var first = reader.Numbers[0];
        position = 0;
        reader.Read(Encoding.UTF8.GetBytes($"a,1,{text}"), ref position, [2, 1, 0]);
        return (first, reader.Numbers[0]);
    }

    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(value);

    private CsvFile Open(string csv)
    {
        File.WriteAllText(file, csv);
        return CsvFile.Open(file, 0, Columns, new HashSet<string>());
    }

    private TableScan Scan(string csv)
    {
        File.WriteAllText(file, csv);
        return TableScan.Read([CsvFile.Open(file, 0, Columns, new HashSet<string>())], Columns);
    }
}
