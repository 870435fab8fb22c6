using System.Text;
using Local.Algorithms.Channels;
using Local.Algorithms.Container;

namespace Tests.Algorithms;

public sealed class CsvTableTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("csv-").FullName;

    [Theory]
    [InlineData("1,2,3\n4,5,6\n")]
    [InlineData("1,2,3\r\n4,5,6\r\n")]
    [InlineData("\uFEFF1,2,3\n4,5,6")]
    [InlineData("\n1,2,3\n\n\n4,5,6\n\r\n")]
    [InlineData("1;2;3\n4;5;6\n")]
    [InlineData("1\t2\t3\n4\t5\t6\n")]
    [InlineData("1|2|3\n4|5|6\n")]
    [InlineData("1 2 3\n4 5 6\n")]
    [InlineData("1, 2, 3 \n4, 5, 6\n")]
    public void Reads_labels_and_features(string text)
    {
        using var table = CsvTable.Read([Write("a.csv", text)], weighted: false);

        table.Rows.ShouldBe(2);
        Values(table.Labels, table.Rows).ShouldBe([1f, 4]);
        Values(table.Features, table.Rows * table.Columns).ShouldBe([2f, 3, 5, 6]);
    }

    [Fact]
    public void Reads_empty_cells_as_missing()
    {
        using var table = CsvTable.Read([Write("a.csv", "1,,3\n4,5,\n")], weighted: false);

        Values(table.Features, 4).ShouldBe([float.NaN, 3, 5, float.NaN]);
    }

    [Fact]
    public void Keeps_the_order_of_rows_over_many_pieces_and_files()
    {
        var text = new StringBuilder();
        for (var row = 0; row < 400_000; row++)
            text.Append(row).Append(',').Append(row).Append(".5,0.25,12345.678\n").Append(row % 1000 == 0 ? "\n" : "");
        var big = Write("a.csv", text.ToString());
        new FileInfo(big).Length.ShouldBeGreaterThan(8 << 20);

        using var table = CsvTable.Read([big, Write("b.csv", "400000,400000.5,0.25,12345.678")], weighted: false);

        table.Rows.ShouldBe(400_001);
        Values(table.Labels, table.Rows).ShouldBe(Enumerable.Range(0, 400_001).Select(i => (float)i));
        Values(table.Features, table.Rows * 3).Where((_, i) => i % 3 == 0).ShouldBe(Enumerable.Range(0, 400_001).Select(i => i + 0.5f));
    }

    [Fact]
    public void Names_file_and_line_of_a_cell_that_is_no_number() =>
        Should.Throw<ClientErrorException>(() => CsvTable.Read([Write("good.csv", "1,2\n"), Write("bad.csv", "1,2\n\n3,four\n")], weighted: false))
            .Message.ShouldEndWith("bad.csv line 3: 'four' in column 2 is not a number");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static unsafe float[] Values(NativeFloats floats, long count) => new ReadOnlySpan<float>(floats.Pointer, (int)count).ToArray();
}
