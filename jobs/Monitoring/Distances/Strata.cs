using Jobs.Monitoring.Reading;

namespace Jobs.Monitoring.Distances;

/// <summary>The rows of two samples sorted into the bins of one feature: a text's bin is the text, a number's one of twenty with equally many baseline rows; missing is a bin.</summary>
/// <param name="Baseline">The bin of each baseline row.</param>
/// <param name="Window">The bin of each window row; <see cref="Unknown"/> for what the baseline has never had.</param>
public sealed record Strata(int[] Baseline, int[] Window, int Count)
{
    public const int Unknown = -1;

    private const int NumberBins = 20;

    public static Strata Of(SampleTable baseline, SampleTable window, int column) =>
        baseline.Columns[column].Kind == ColumnKind.Text ? OfTexts(baseline.Texts[column], window.Texts[column]) : OfNumbers(baseline.Numbers[column], window.Numbers[column]);

    /// <summary>How many bins rows are in: how simple an explanation by this feature is.</summary>
    public int Used => Baseline.Distinct().Count();

    private static Strata OfTexts(string?[] baseline, string?[] window)
    {
        var bins = baseline.Select(text => text ?? "").Distinct().Select((text, bin) => (text, bin)).ToDictionary(pair => pair.text, pair => pair.bin);
        return new([.. baseline.Select(text => bins[text ?? ""])], [.. window.Select(text => bins.GetValueOrDefault(text ?? "", Unknown))], bins.Count);
    }

    private static Strata OfNumbers(double[] baseline, double[] window)
    {
        double[] sorted = [.. baseline.Where(value => !double.IsNaN(value)).Order()];
        double[] bounds = sorted.Length == 0 ? [] : [.. Enumerable.Range(1, NumberBins - 1).Select(i => sorted[(int)((long)i * sorted.Length / NumberBins)]).Distinct()];
        var hasMissing = sorted.Length < baseline.Length;
        int Bin(double value) => double.IsNaN(value) ? (hasMissing ? bounds.Length + 1 : Unknown) : Bisect(bounds, value);
        return new([.. baseline.Select(Bin)], [.. window.Select(Bin)], bounds.Length + 2);
    }

    private static int Bisect(double[] bounds, double value)
    {
        var at = Array.BinarySearch(bounds, value);
        return at >= 0 ? at + 1 : ~at;
    }
}
