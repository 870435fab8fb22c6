using System.Text;
using Jobs.Monitoring.Distances;
using Jobs.Monitoring.Sketches;

namespace Tests.Rules.Jobs.Monitoring;

/// <summary>Sketches against exact computation.</summary>
public sealed class SketchTests
{
    public static TheoryData<int, string> Streams => new()
    {
        { 1_000, "normal" }, { 10_000, "normal" }, { 100_000, "lognormal" }, { 100_000, "sorted" }, { 100_000, "years" }, { 300_000, "reversed" }, { 1_000_000, "normal" }, { 1_000_000, "lognormal" },
    };

    [Theory]
    [MemberData(nameof(Streams))]
    public void Ranks_are_within_the_stated_error(int count, string shape)
    {
        var values = Values(count, shape, seed: 1);
        var sketch = Sketch(values);
        var (cdf, exact) = (Cdf.Of(sketch), Cdf.Of(values));

        sketch.Count.ShouldBe(count);
        cdf.Weight.ShouldBe(count);
        Enumerable.Range(1, 99).Max(i => Math.Abs(cdf.At(exact.Quantile(i / 100.0)) - exact.At(exact.Quantile(i / 100.0)))).ShouldBeLessThanOrEqualTo(count <= KllSketch.K ? 0 : KllSketch.RankError);
    }

    [Fact]
    public void What_is_thinned_out_stands_for_the_values_around_it()
    {
        var values = Values(KllSketch.Batch, "normal", 6);
        var (kept, random) = ((double[])values.Clone(), new Random(6));

        Thinning.Thin(kept, () => (ulong)random.NextInt64(long.MinValue, long.MaxValue));

        var (exact, thinned) = (Cdf.Of(values), Cdf.Of(kept[..Thinning.Kept]));
        kept[..Thinning.Kept].ShouldBeSubsetOf(values);
        Cdf.Distance(exact, thinned).ShouldBeLessThan(0.03);
    }

    [Theory]
    [InlineData("one text twice", 2)]
    [InlineData("", 1)]
    [InlineData("abc", 1)]
    [InlineData("abd", 1)]
    [InlineData("0123456789abcdef", 1)]
    [InlineData("0123456789abcdef, and longer", 1)]
    [InlineData("0123456789abcdef, and longer by other letters", 1)]
    public void Texts_of_any_length_are_told_from_each_other(string text, int times)
    {
        var texts = new FrequentTexts();
        foreach (var other in (string[])["", "a", "ab", "abc", "abd", "\0abc", "abc\0", "0123456789abcdef", "0123456789abcdeX", "0123456789abcdef, and longer", "0123456789abcdef, and longer by other letters", "one text twice", "one text twice"])
            texts.Add(Encoding.UTF8.GetBytes(other));

        texts.Kept.Single(pair => pair.Text == text).Count.ShouldBe(times);
    }

    [Fact]
    public void Distances_are_within_twice_the_stated_error()
    {
        var random = new Random(5);
        for (var trial = 0; trial < 20; trial++)
        {
            var (one, other) = (Values(random.Next(1000, 200_000), "normal", trial), Values(random.Next(1000, 200_000), trial % 2 == 0 ? "lognormal" : "normal", trial + 100));

            Cdf.Distance(Cdf.Of(Sketch(one)), Cdf.Of(Sketch(other))).ShouldBe(Cdf.Distance(Cdf.Of(one), Cdf.Of(other)), 2 * KllSketch.RankError);
        }
    }

    [Fact]
    public void Up_to_k_values_are_exact_and_on_one_level()
    {
        var sketch = Sketch([.. Enumerable.Range(1, KllSketch.K - 1).Select(i => (double)i)]);

        sketch.Levels.ShouldHaveSingleItem().Length.ShouldBe(KllSketch.K - 1);
    }

    [Fact]
    public void Parts_merge_into_the_whole()
    {
        var values = Values(400_000, "lognormal", 3);
        var merged = new KllSketch(1);
        foreach (var part in values.Chunk(37_001))
            merged.Merge(Sketch(part));

        merged.Count.ShouldBe(values.Length);
        var (cdf, exact) = (Cdf.Of(merged), Cdf.Of(values));
        Enumerable.Range(1, 99).Max(i => Math.Abs(cdf.At(exact.Quantile(i / 100.0)) - (i / 100.0))).ShouldBeLessThan(KllSketch.RankError);
        merged.Levels.Sum(level => level.Length).ShouldBeLessThan(10_000);
    }

    [Fact]
    public void The_same_values_and_seed_give_the_same_sketch_and_reading_it_back_changes_nothing()
    {
        var values = Values(50_000, "normal", 4);
        var (one, other) = (Sketch(values), Sketch(values));
        double[][] levels = [.. one.Levels.Select(level => level.ToArray())];

        levels.SelectMany(level => level).ShouldBe(other.Levels.SelectMany(level => level.ToArray()));
        Cdf.Distance(Cdf.Of(one), Cdf.Of(levels)).ShouldBe(0);
    }

    [Theory]
    [InlineData(5, 5, 0)]
    [InlineData(8192, 8192, 0)]
    [InlineData(100_000, 100_000, 0.03)]
    [InlineData(1_000_000, 1_000_000, 0.03)]
    public void Different_texts_are_counted_exactly_and_later_within_the_stated_error(int different, double expected, double error)
    {
        var texts = new FrequentTexts();
        for (var i = 0; i < different; i++)
            texts.Add(Encoding.UTF8.GetBytes($"text {i}"));

        texts.Distinct.ShouldBe(expected, Math.Max(expected * error, 0.5));
        texts.Count.ShouldBe(different);
    }

    [Fact]
    public void Frequent_texts_are_kept_within_the_stated_error()
    {
        var (texts, exact, random) = (new FrequentTexts(), new Dictionary<string, long>(), new Random(1));
        for (var i = 0; i < 300_000; i++)
        {
            var text = random.Next(3) == 0 ? $"often {random.Next(20)}" : $"rare {random.Next(1_000_000)}";
            exact[text] = exact.GetValueOrDefault(text) + 1;
            texts.Add(Encoding.UTF8.GetBytes(text));
        }

        var kept = texts.Kept.ToDictionary(pair => pair.Text, pair => pair.Count);
        texts.Error.ShouldBeInRange(1, 300_000 / (FrequentTexts.Most / 2));
        exact.ShouldAllBe(pair => pair.Value - kept.GetValueOrDefault(pair.Key) >= 0 && pair.Value - kept.GetValueOrDefault(pair.Key) <= texts.Error);
    }

    [Fact]
    public void A_distance_is_the_largest_gap_between_the_curves()
    {
        Cdf.Distance(Cdf.Of([1, 2, 3, 4]), Cdf.Of([1, 2, 3, 4])).ShouldBe(0);
        Cdf.Distance(Cdf.Of([1, 2, 3, 4]), Cdf.Of([5, 6])).ShouldBe(1);
        Cdf.Distance(Cdf.Of([1, 2, 3, 4]), Cdf.Of([3, 4, 5, 6])).ShouldBe(0.5);
        Distance.Of(Frequencies.Of([("a", 3), ("b", 1)], 4), Frequencies.Of([("a", 1), ("c", 1)], 2)).ShouldBe(0.5);
        Distance.Robust(0.1, 1000, 1000).ShouldBe(0.1 - 0.0805, 1e-4);
        Distance.Robust(0.2, 100, 100).ShouldBe(0);
    }

    private static KllSketch Sketch(double[] values)
    {
        var sketch = new KllSketch(7);
        foreach (var part in values.Chunk(1000))
            sketch.Add(part);
        return sketch;
    }

    private static double[] Values(int count, string shape, int seed)
    {
        var random = new Random(seed);
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        return shape switch
        {
            "normal" => [.. Enumerable.Range(0, count).Select(_ => Normal())],
            "lognormal" => [.. Enumerable.Range(0, count).Select(_ => Math.Exp(2 * Normal()))],
            "years" => [.. Enumerable.Range(0, count).Select(_ => 1990.0 + random.Next(34))],
            "sorted" => [.. Enumerable.Range(0, count).Select(i => (double)i)],
            _ => [.. Enumerable.Range(0, count).Select(i => (double)(count - i))],
        };
    }
}
