using Jobs.Monitoring.Sketches;
using Jobs.Monitoring.Reading;

namespace Jobs.Monitoring.Distances;

/// <summary>
/// Two samples made alike in some features: baseline rows are weighted until these features are distributed as in the window, and window rows with values that the baseline never had are
/// left out. What still differs does not come from these features.
/// </summary>
public sealed class EvenedOut
{
    private const int Rounds = 12;

    private readonly SampleTable baseline;
    private readonly SampleTable window;
    private readonly double[] weights;
    private readonly int[] kept;

    public EvenedOut(SampleTable baseline, SampleTable window, IReadOnlyList<Strata> features)
    {
        (this.baseline, this.window) = (baseline, window);
        kept = [.. Enumerable.Range(0, window.Rows).Where(row => features.All(feature => feature.Window[row] != Strata.Unknown))];
        weights = Rake(baseline.Rows, features, kept);
        BaselineRows = weights.Sum() is > 0 and var sum ? sum * sum / weights.Sum(weight => weight * weight) : 0;
    }

    /// <summary>As many unweighted rows would tell as much (Kish 1965).</summary>
    public double BaselineRows { get; }

    public int WindowRows => kept.Length;

    /// <summary>A column's distance now, less what samples of these sizes show by chance.</summary>
    public double Distance(int column)
    {
        if (kept.Length == 0 || BaselineRows == 0)
            return 1;
        var distance = baseline.Columns[column].Kind == ColumnKind.Number ? Distances.Distance.Of(Weighted(column), Kept(column)) : Distances.Distance.Of(WeightedTexts(column), KeptTexts(column));
        return Distances.Distance.Robust(distance, BaselineRows, kept.Length);
    }

    /// <summary>The shares of rows with a value in the column: weighted baseline, and window.</summary>
    public (double Before, double Now) Completeness(int column) => (
        Enumerable.Range(0, baseline.Rows).Where(row => IsPresent(baseline, column, row)).Sum(row => weights[row]) / weights.Sum(),
        kept.Count(row => IsPresent(window, column, row)) / (double)kept.Length);

    /// <summary>The shares of texts that are there: weighted baseline, and window.</summary>
    public (Frequencies Before, Frequencies Now) Texts(int column) => (WeightedTexts(column), KeptTexts(column));

    private static double[] Rake(int rows, IReadOnlyList<Strata> features, int[] kept)
    {
        double[] weights = [.. Enumerable.Repeat(1.0, rows)];
        for (var round = 0; round < (features.Count == 1 ? 1 : Rounds); round++)
        {
            foreach (var feature in features)
                Match(weights, feature, kept);
        }

        return weights;
    }

    private static void Match(double[] weights, Strata feature, int[] kept)
    {
        var (wanted, has) = (new double[feature.Count], new double[feature.Count]);
        foreach (var row in kept)
            wanted[feature.Window[row]]++;
        for (var row = 0; row < weights.Length; row++)
            has[feature.Baseline[row]] += weights[row];
        for (var row = 0; row < weights.Length; row++)
            weights[row] *= has[feature.Baseline[row]] > 0 ? wanted[feature.Baseline[row]] / has[feature.Baseline[row]] : 0;
    }

    private Cdf Weighted(int column)
    {
        int[] rows = [.. Enumerable.Range(0, baseline.Rows).Where(row => IsPresent(baseline, column, row) && weights[row] > 0)];
        return Cdf.Of([.. rows.Select(row => baseline.Numbers[column][row])], [.. rows.Select(row => weights[row])]);
    }

    private Cdf Kept(int column) => Cdf.Of([.. kept.Where(row => IsPresent(window, column, row)).Select(row => window.Numbers[column][row])]);

    private Frequencies WeightedTexts(int column) => Shares(Enumerable.Range(0, baseline.Rows).Select(row => (baseline.Texts[column][row], weights[row])));

    private Frequencies KeptTexts(int column) => Shares(kept.Select(row => (window.Texts[column][row], 1.0)));

    private static Frequencies Shares(IEnumerable<(string? Text, double Weight)> rows)
    {
        var counts = rows.Where(row => row.Text is not null && row.Weight > 0).GroupBy(row => row.Text!).Select(group => (group.Key, group.Sum(row => row.Weight))).ToList();
        return Frequencies.Of(counts, counts.Sum(pair => pair.Item2));
    }

    private static bool IsPresent(SampleTable table, int column, int row) =>
        table.Columns[column].Kind == ColumnKind.Number ? !double.IsNaN(table.Numbers[column][row]) : table.Texts[column][row] is not null;
}
