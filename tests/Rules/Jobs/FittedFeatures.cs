using System.Globalization;
using System.Text;
using Contracts.Configuration;
using Jobs.Features;
using Jobs.Preprocess;

namespace Tests.Rules.Jobs;

/// <summary>What is learned from training rows, and how rows are split.</summary>
public sealed class FittedFeatures
{
    private static readonly FeatureColumns Columns = new() { Numeric = ["mpg"], Categorical = ["make"] };

    [Fact]
    public void Learns_medians_categories_and_what_is_missing()
    {
        var schema = Fit((1, "b"), (9, "a"), (double.NaN, "b"), (4, ""), (2, "B"));

        schema.Features[0].ShouldBe(new Feature { Name = "mpg", Type = FeatureType.Numeric, Imputation = 3, Missing = true, Indicator = true, Min = 1, Max = 9 });
        schema.Features[1].Categories.ShouldBe(["B", "a", "b"]);
        schema.Encoded.ShouldBe(["mpg", "mpg is missing", "make=B", "make=a", "make=b", "make is missing"]);
    }

    [Fact]
    public void Keeps_the_most_frequent_categories_when_there_are_many()
    {
        var rows = Enumerable.Range(0, 300).SelectMany(i => Enumerable.Repeat((1.0, $"c{i:000}"), i >= 250 ? 2 : 1));

        var schema = Fit([.. rows]);

        schema.Features[1].Categories!.Count.ShouldBe(FeatureFit.MostCategories);
        schema.Features[1].Categories.ShouldBe(Enumerable.Range(0, 150).Concat(Enumerable.Range(250, 50)).Select(i => $"c{i:000}"));
    }

    [Fact]
    public void Reads_back_what_it_wrote()
    {
        var schema = Fit((1, "zoë"), (2, "a"));
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, schema.ToJson());
            Encoding.UTF8.GetString(FeatureSchema.Read(file).ToJson()).ShouldBe(Encoding.UTF8.GetString(schema.ToJson()));
            File.ReadAllText(file).ShouldContain("\"type\": \"categorical\"");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData(0.0, SplitPart.Train)]
    [InlineData(0.6999, SplitPart.Train)]
    [InlineData(0.7, SplitPart.Validation)]
    [InlineData(0.8499, SplitPart.Validation)]
    [InlineData(0.85, SplitPart.Test)]
    [InlineData(0.9999, SplitPart.Test)]
    public void Splits_by_the_configured_shares(double point, SplitPart part) => RowSplit.Part(point, new SplitShares()).ShouldBe(part);

    [Fact]
    public void Splits_alike_whatever_the_order_of_the_configured_columns()
    {
        using var one = new ContentSplit(Cars.Configuration with { Features = new() { Numeric = ["a", "b"] } });
        using var other = new ContentSplit(Cars.Configuration with { Features = new() { Numeric = ["b", "a"] } });

        for (var i = 0; i < 100; i++)
            other.Mark(Row([i * 2, i]), 5).ShouldBe(one.Mark(Row([i, i * 2]), 5));
    }

    [Fact]
    public void Never_moves_a_row_between_releases()
    {
        using var split = new ContentSplit(Cars.Configuration with { Features = Columns });

        string.Concat(Enumerable.Range(0, 40).Select(i => $"{split.PartOf(split.Mark(Row([i], i.ToString(CultureInfo.InvariantCulture)), i)):D}")).ShouldBe("0011110000001100000002201000000000012020");
    }

    private static FeatureSchema Fit(params (double Number, string Text)[] rows)
    {
        var fit = new FeatureFit(Columns);
        foreach (var (number, text) in rows)
            fit.Add(Row([number], text));
        return fit.Complete("price");
    }

    private static RawRow Row(double[] numbers, params string[] texts)
    {
        var row = new RawRow(numbers.Length, texts.Length);
        row.Clear();
        numbers.CopyTo(row.Numbers);
        for (var i = 0; i < texts.Length; i++)
            row.SetText(i, Encoding.UTF8.GetBytes(texts[i]));
        return row;
    }
}
