using Jobs.Monitoring.Capture;

namespace Tests.Rules.Jobs.Monitoring;

/// <summary>What is put aside in files and read back by row id.</summary>
public sealed class Spills
{
    [Theory]
    [InlineData(1L << 22)]
    [InlineData(200)]
    public void Rows_come_back_by_id_however_large_a_file_may_be(long largest)
    {
        using var spill = new RowSpill(largest);
        for (var i = 0; i < 600; i++)
            spill.Add(new($"row-{i % 200}", 600 - i, 0, $"event-{i}", i, 0, i, ["value", ""]));

        var groups = spill.ById().ToList();

        groups.Select(rows => rows[0].Id).ShouldBe(Enumerable.Range(0, 200).Select(i => $"row-{i}"), ignoreOrder: true);
        groups.ShouldAllBe(rows => rows.Count == 3 && rows[0].Ticks < rows[1].Ticks && rows[1].Ticks < rows[2].Ticks && rows.All(row => row.Id == rows[0].Id));
    }

    [Fact]
    public void Rows_of_one_id_come_back_though_no_hash_parts_them()
    {
        using var spill = new RowSpill(largest: 100);
        for (var i = 0; i < 50; i++)
            spill.Add(new("the same", i, 0, $"event-{i}", i, 0, i, []));

        spill.ById().ToList().ShouldHaveSingleItem().Count.ShouldBe(50);
    }
}
