using System.Globalization;
using System.Text;
using Local.Algorithms.Channels;

namespace Tests.Algorithms;

public sealed class NumberReaderTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("-0.0")]
    [InlineData("1.5")]
    [InlineData("+2.25")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData(" 12.5 ")]
    [InlineData("16777217")]
    [InlineData("33554433.0000000001")]
    [InlineData("1e-45")]
    [InlineData("1.17549429e-38")]
    [InlineData("3.4028236e38")]
    [InlineData("0.000000000000000000000000000000000000011754943")]
    [InlineData("123456789012345678901234567890")]
    [InlineData("0.1234567890123456789012345")]
    public void Reads_the_nearest_float(string text) => Bits(Read(text)).ShouldBe(Bits(float.Parse(text, CultureInfo.InvariantCulture)));

    [Fact]
    public void Agrees_with_the_framework_on_every_random_decimal()
    {
        var random = new Random(7);
        for (var i = 0; i < 300_000; i++)
        {
            var text = Decimal(random);
            Bits(Read(text)).ShouldBe(Bits(float.Parse(text, CultureInfo.InvariantCulture)), text);
        }
    }

    [Fact]
    public void Agrees_with_the_framework_beside_and_on_the_midpoints_between_floats()
    {
        var random = new Random(8);
        for (var i = 0; i < 100_000; i++)
        {
            var low = BitConverter.Int32BitsToSingle(random.Next(0x3000_0000, 0x4F00_0000));
            var midpoint = ((decimal)(double)low + (decimal)(double)MathF.BitIncrement(low)) / 2;
            foreach (var near in new[] { midpoint, midpoint + 0.0000000001m, midpoint - 0.0000000001m })
            {
                var text = near.ToString(CultureInfo.InvariantCulture);
                Bits(Read(text)).ShouldBe(Bits(float.Parse(text, CultureInfo.InvariantCulture)), text);
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("nan")]
    [InlineData("NaN")]
    public void Takes_an_empty_cell_and_nan_as_missing(string text) => Read(text).ShouldBe(float.NaN);

    [Theory]
    [InlineData("inf", float.PositiveInfinity)]
    [InlineData("-Infinity", float.NegativeInfinity)]
    public void Reads_infinities(string text, float expected) => Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("abc")]
    [InlineData("1.2.3")]
    [InlineData("-")]
    [InlineData("1_000")]
    [InlineData("\"1\"")]
    public void Refuses_what_is_no_number(string text) => NumberReader.TryParse(Encoding.UTF8.GetBytes(text), out _).ShouldBeFalse();

    private static unsafe float Read(string text)
    {
        fixed (byte* start = Encoding.UTF8.GetBytes(text + ","))
        {
            (NumberReader.Read(start, start + text.Length, (byte)',', out var value) == start + text.Length).ShouldBeTrue();
            return value;
        }
    }

    private static string Decimal(Random random)
    {
        var digits = new StringBuilder(random.Next(3) == 0 ? "-" : "");
        for (var n = random.Next(1, 14); n > 0; n--)
            digits.Append((char)('0' + random.Next(10)));
        if (random.Next(4) > 0)
            digits.Append('.');
        for (var n = random.Next(0, 14); n > 0; n--)
            digits.Append((char)('0' + random.Next(10)));
        if (random.Next(8) == 0)
            digits.Append(CultureInfo.InvariantCulture, $"e{random.Next(-48, 40)}");
        return digits.ToString();
    }

    private static int Bits(float value) => BitConverter.SingleToInt32Bits(value);
}
