using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Jobs;
using Jobs.Features;

namespace Tests.Rules.Jobs;

/// <summary>What counts as a number, and what is written for one.</summary>
public sealed class Numbers
{
    [Theory]
    [InlineData("12", "12")]
    [InlineData("-0.50", "-0.5")]
    [InlineData("+7", "7")]
    [InlineData(".5", "0.5")]
    [InlineData("5.", "5")]
    [InlineData("1e3", "1000")]
    [InlineData("-0", "0")]
    [InlineData("1.5E-7", "1.5E-07")]
    [InlineData("0.1", "0.1")]
    [InlineData("9007199254740993", "9007199254740992")]
    public void Reads_and_writes_in_the_shortest_form(string text, string written)
    {
        Number.TryParse(Encoding.UTF8.GetBytes(text), out var value).ShouldBeTrue();

        Write(value).ShouldBe(written);
    }

    [Theory]
    [InlineData("")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("-Infinity")]
    [InlineData("inf")]
    [InlineData("∞")]
    [InlineData("0x1F")]
    [InlineData("1,234")]
    [InlineData("1_000")]
    [InlineData("12 000")]
    [InlineData("1.2.3")]
    [InlineData("12k")]
    [InlineData("--1")]
    [InlineData("(5)")]
    [InlineData("$5")]
    [InlineData("1e39")]
    [InlineData("1e400")]
    [InlineData("٣")]
    public void Takes_nothing_else_for_a_number(string text) =>
        Number.TryParse(Encoding.UTF8.GetBytes(text), out _).ShouldBeFalse();

    [Theory]
    [InlineData("1e30", true, "")]
    [InlineData("-1e30", true, "")]
    [InlineData("999999999999999999999999999999", true, "")]
    [InlineData("1.1e30", false, "a number beyond 1e30 in column year")]
    [InlineData("-1000000000000000000000000000001e3", false, "a number beyond 1e30 in column year")]
    [InlineData("1e999", false, "a number beyond 1e30 in column year")]
    [InlineData("Infinity", false, "not a number in column year")]
    [InlineData("new", false, "not a number in column year")]
    public void A_row_holds_no_number_that_a_sum_could_carry_beyond_the_floats(string text, bool taken, string reason)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);

        (Number.IsValue(utf8), Number.TryParseValue(utf8, out _)).ShouldBe((taken, taken));
        if (!taken) Number.Reason(utf8, "year").ShouldBe(reason);
    }

    [Fact]
    public void Reads_back_every_value_that_it_wrote() => Prop.ForAll(
        ArbMap.Default.ArbFor<NormalFloat>(),
        number => !float.IsFinite((float)number.Get) || (Number.TryParse(Encoding.UTF8.GetBytes(Write(number.Get)), out var read) && read == number.Get)).QuickCheckThrowOnFailure();

    [Fact]
    public void What_it_takes_for_shortest_it_would_write_the_same()
    {
        var digits = Gen.Elements("0123456789".ToCharArray()).ArrayOf().Select(text => new string([.. text.Take(9)]));
        var texts = Gen.Zip(Gen.Elements("", "-"), Gen.Zip(digits, Gen.Zip(Gen.Elements("", "."), digits))).Select(parts => parts.Item1 + parts.Item2.Item1 + parts.Item2.Item2.Item1 + parts.Item2.Item2.Item2);
        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var utf8 = Encoding.UTF8.GetBytes(text);
            return !Number.IsShortest(utf8) || (Number.TryParse(utf8, out var value) && Write(value) == text);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));
        Prop.ForAll(texts.ToArbitrary(), text => Number.IsValue(Encoding.UTF8.GetBytes(text)) == Number.TryParseValue(Encoding.UTF8.GetBytes(text), out _)).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));
    }

    [Theory]
    [InlineData("5", true)]
    [InlineData("0", true)]
    [InlineData("-0", false)]
    [InlineData("0.5", true)]
    [InlineData("0.0001", true)]
    [InlineData("0.00001", false)]
    [InlineData("1.50", false)]
    [InlineData("1.", false)]
    [InlineData(".5", false)]
    [InlineData("007", false)]
    [InlineData("123456789012345", true)]
    [InlineData("1234567890123456", false)]
    [InlineData("", false)]
    [InlineData("-", false)]
    public void Knows_numbers_that_need_not_be_written_anew(string text, bool isShortest) => Number.IsShortest(Encoding.UTF8.GetBytes(text)).ShouldBe(isShortest);

    [Theory]
    [InlineData("  audi ", "audi")]
    [InlineData("\u00a0audi\t", "audi")]
    [InlineData("a\r\nb", "a b")]
    [InlineData("a\n\rb", "a  b")]
    [InlineData("\na b\r\n", "a b")]
    [InlineData(" \t\r\n", "")]
    public void Trims_texts_and_keeps_them_on_one_line(string text, string kept)
    {
        var row = new RawRow(0, 1);
        row.SetText(0, Encoding.UTF8.GetBytes(text));

        Encoding.UTF8.GetString(row.Text(0)).ShouldBe(kept);
    }

    private static string Write(double value)
    {
        using var buffer = new PooledBuffer();
        Number.Write(buffer, value);
        return Encoding.UTF8.GetString(buffer.Span);
    }
}
