using System.Globalization;
using Local.Algorithms.Container;

namespace Tests.Algorithms;

public sealed class PythonTextTests
{
    [Theory]
    [InlineData(312.88f, "312.8800048828125")]
    [InlineData(1f, "1.0")]
    [InlineData(-0f, "-0.0")]
    [InlineData(0.0001f, "9.999999747378752e-05")]
    [InlineData(0.5f, "0.5")]
    [InlineData(1e15f, "999999986991104.0")]
    [InlineData(2e15f, "1999999973982208.0")]
    [InlineData(1e16f, "1.0000000272564224e+16")]
    [InlineData(1e-10f, "1.000000013351432e-10")]
    [InlineData(float.MaxValue, "3.4028234663852886e+38")]
    [InlineData(float.NaN, "nan")]
    [InlineData(float.NegativeInfinity, "-inf")]
    public void Prints_a_float_as_python_does(float value, string expected) => PythonText.Of(value).ShouldBe(expected);

    [Theory]
    [InlineData(0.00001, "1e-05")]
    [InlineData(0.0001, "0.0001")]
    [InlineData(1e16, "1e+16")]
    [InlineData(-2.5e16, "-2.5e+16")]
    [InlineData(1e17, "1e+17")]
    [InlineData(123456789012345.6, "123456789012345.6")]
    public void Prints_a_double_as_python_does(double value, string expected) => PythonText.Of(value).ShouldBe(expected);

    [Fact]
    public void Prints_what_reads_back_the_same()
    {
        var random = new Random(11);
        for (var i = 0; i < 100_000; i++)
        {
            var value = BitConverter.Int32BitsToSingle(random.Next());
            if (float.IsFinite(value))
                float.Parse(PythonText.Of(value), CultureInfo.InvariantCulture).ShouldBe(value);
        }
    }
}
