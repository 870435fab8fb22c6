using Contracts.Configuration;
using Contracts.Rules;

namespace Tests.Rules.Contracts;

public class ColumnCheckTests
{
    private static readonly ColumnRule Price = new() { Min = 0, Max = 500.5, In = ["0", "1e2", "500.5", "-7", "900"], Matches = "[-0-9.]+", Required = true };

    [Theory]
    [InlineData(100, "100", null)]
    [InlineData(500.5, "500.50", null)]
    [InlineData(-7, "-7", "price: min 0")]
    [InlineData(900, "900", "price: max 500.5")]
    [InlineData(3, "3", "price: in [0, 1e2, 500.5, -7, 900]")]
    [InlineData(100, "1e2", "price: matches [-0-9.]+")]
    [InlineData(double.NaN, "", "price: required")]
    public void Names_the_part_that_a_number_breaks(double value, string text, string? broken) =>
        (new ColumnCheck("price", Price).OfNumber(value, text)?.Name).ShouldBe(broken);

    [Theory]
    [InlineData("ford", null)]
    [InlineData("Ford", "make: in [ford, opel]")]
    [InlineData("opel", "make: matches f.*")]
    [InlineData("", null)]
    public void Names_the_part_that_a_text_breaks(string text, string? broken) =>
        (new ColumnCheck("make", new ColumnRule { In = ["ford", " opel "], Matches = "f.*" }).OfText(text)?.Name).ShouldBe(broken);

    [Fact]
    public void A_missing_value_breaks_required_only()
    {
        new ColumnCheck("price", Price with { Required = false }).OfNumber(double.NaN, "").ShouldBeNull();
        new ColumnCheck("make", new ColumnRule { Required = true }).OfText("").ShouldBe(new BrokenRule("make: required", "a value, which may not be missing"));
    }

    [Fact]
    public void Says_what_is_accepted()
    {
        new ColumnCheck("price", Price).OfNumber(-1, "-1")!.Accepted.ShouldBe("a number of at least 0");
        new ColumnCheck("price", Price).OfNumber(600, "600")!.Accepted.ShouldBe("a number of at most 500.5");
        new ColumnCheck("make", new ColumnRule { In = ["ford", "opel"] }).OfText("kia")!.Accepted.ShouldBe("one of ford, opel");
    }

    [Fact]
    public void A_long_list_makes_no_long_name()
    {
        var broken = new ColumnCheck("make", new ColumnRule { In = [.. Enumerable.Range(0, 1000).Select(i => $"make\n{i}")] }).OfText("kia")!;

        broken.Name.Length.ShouldBeLessThan(80);
        broken.Name.ShouldNotContain('\n');
        broken.Accepted.Length.ShouldBeLessThan(320);
    }

    [Fact]
    public void A_value_is_unique_once_however_it_is_written()
    {
        UniqueValues.Of("id", new ColumnRule()).ShouldBeNull();
        var unique = UniqueValues.Of("id", new ColumnRule { Unique = true })!;

        (unique.Add("a"), unique.Add("b"u8), unique.Add("a"u8)).ShouldBe((true, true, false));
        (unique.Add(0.0), unique.Add(-0.0), unique.Add(1e2), unique.Add(100)).ShouldBe((true, false, true, false));
        unique.Broken.Name.ShouldBe("id: unique");
    }
}
