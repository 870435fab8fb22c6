using Bench;
using Bench.Load;

namespace Tests.Rules.Benches;

public sealed class PercentilesTests
{
    static readonly double[] OneToHundred = [.. Enumerable.Range(1, 100).Select(i => (double)i).Reverse()];

    [Theory]
    [InlineData(0.5, 50)]
    [InlineData(0.99, 99)]
    [InlineData(1, 100)]
    [InlineData(0, 1)]
    public void Takes_the_smallest_value_that_enough_values_do_not_exceed(double part, double expected) =>
        Percentiles.At(OneToHundred, part).ShouldBe(expected);

    [Fact]
    public void Rounds_up_so_that_few_values_show_their_worst() =>
        Percentiles.At([1, 2, 900], 0.99).ShouldBe(900);

    [Fact]
    public void Refuses_to_tell_a_percentile_of_nothing() =>
        Should.Throw<ArgumentException>(() => Percentiles.Median([]));

    [Fact]
    public void Compares_with_the_peer_of_the_same_run()
    {
        var figure = Figure.AtMost("prediction", 26, 20, 1.25);

        figure.Ratio.ShouldBe(1.3);
        figure.Reached.ShouldBe(false);
    }
}
