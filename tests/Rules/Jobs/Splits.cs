using System.Globalization;
using Contracts.Configuration;

namespace Tests.Rules.Jobs;

/// <summary>Splits by a column: time and group.</summary>
public sealed class Splits : IDisposable
{
    private readonly JobFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Takes_the_newest_dates_for_the_test_and_the_next_newest_for_validation()
    {
        var csv = Listed(i => new DateTime(2020, 1, 1).AddDays(i * 7 % 200).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

        folder.Preprocess(csv, By("listed")).ShouldBe(0, Message);

        var (train, validation, test) = (Days("train"), Days("validation"), Days("test"));
        train.Max().ShouldBeLessThan(validation.Min());
        validation.Max().ShouldBeLessThan(test.Min());
        (train.Count, validation.Count, test.Count).ShouldBe((140, 30, 30));
        folder.Report.Split!.Words.ShouldBe("by listed: validation from 2020-05-20, test from 2020-06-19");
    }

    [Fact]
    public void Keeps_rows_of_one_time_together()
    {
        folder.Preprocess(Listed(i => (i / 40).ToString(CultureInfo.InvariantCulture)), By("listed")).ShouldBe(0, Message);

        (folder.Report.Train, folder.Report.Validation, folder.Report.Test).ShouldBe((120, 40, 40));
        folder.Report.Split!.Words.ShouldBe("by listed: validation from 3, test from 4");
    }

    [Fact]
    public void Orders_negative_numbers_and_times_with_zones()
    {
        folder.Preprocess(Listed(i => (i - 150.5).ToString(CultureInfo.InvariantCulture)), By("listed")).ShouldBe(0, Message);
        folder.Report.Split!.Words.ShouldBe("by listed: validation from -10.5, test from 19.5");

        folder.Preprocess(Listed(i => $"2020-01-01T{i / 60:00}:{i % 60:00}:00+02:00"), By("listed")).ShouldBe(0, Message);
        folder.Report.Split!.Words.ShouldBe("by listed: validation from 2020-01-01 00:20:00, test from 2020-01-01 00:50:00");
    }

    [Fact]
    public void Sets_rows_aside_whose_time_is_none()
    {
        folder.Preprocess(Listed(i => i == 7 ? "soon" : i == 9 ? "" : $"2020-01-{1 + (i % 28):00}"), By("listed")).ShouldBe(0, Message);

        folder.Report.RejectedReasons.ShouldBe(new Dictionary<string, int> { ["no ISO date in column listed, by which rows are split"] = 2 });
    }

    [Fact]
    public void Leaves_no_group_on_two_sides()
    {
        folder.Preprocess(Listed(i => $"customer {i % 50}"), Group("listed")).ShouldBe(0, Message);

        var sides = new[] { "train", "validation", "test" }.Select(side => Days(side).Select(day => day % 50).ToHashSet()).ToArray();
        sides[0].Intersect(sides[1]).Concat(sides[0].Intersect(sides[2])).Concat(sides[1].Intersect(sides[2])).ShouldBeEmpty();
        folder.Report.Split!.Words.ShouldBe("by listed: no value of 50 on two sides");
    }

    [Fact]
    public void Refuses_a_file_without_the_column_that_splits()
    {
        folder.Preprocess(Cars.Csv(), By("listed")).ShouldBe(1);

        Message.ShouldContain("the time column 'listed' is missing.");
        Message.ShouldContain("Add the column, by which split.by splits, or change split in models/used-car-price.yaml.");
    }

    private string Message => File.Exists(Path.Combine(folder.Base, "output", "message")) ? folder.Message : "";

    private static ModelConfiguration By(string column) => Cars.Configuration with { Ignore = ["listing_id", column], Split = new() { By = column } };

    private static ModelConfiguration Group(string column) => Cars.Configuration with { Ignore = ["listing_id", column], Split = new() { Group = column } };

    /// <summary>200 cars, whose price is the number of their row.</summary>
    private static string Listed(Func<int, string> listed) =>
        Cars.Header + ",listed\n" + string.Concat(Enumerable.Range(0, 200).Select(i => $"L{i},audi,{2000 + (i % 20)},{i},{i % 7},{listed(i)}\n"));

    /// <summary>The rows of a side by their time: dates are as many days after the first as seven times their row, modulo 200.</summary>
    private List<int> Days(string side)
    {
        var lines = side == "test" ? folder.Lines("test", "test.csv") : folder.Lines("encoded", "empty", side, side + ".csv");
        var rows = lines.Select(line => int.Parse(line.Split(',')[0], CultureInfo.InvariantCulture));
        return [.. folder.Report.Split!.By == "time" ? rows.Select(row => row * 7 % 200) : rows];
    }
}
