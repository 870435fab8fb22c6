using Contracts.Monitoring;
using Jobs.Monitoring.Constraints;
using Jobs.Monitoring.Distances;

namespace Jobs.Monitoring.Findings;

/// <summary>What happened to a feature, in words that suggest where to look.</summary>
internal static class Sentences
{
    // How alike the ratios at three quartiles must be for values to look multiplied, such as kilometres in place of miles.
    private const double SameRatio = 0.06;
    private const double SameShare = 0.3;

    public static string Of(Comparison feature, IReadOnlyList<CheckFinding> checks)
    {
        if (checks.Count == 0)
            return "Nothing beyond chance and threshold.";
        if (Renamed(feature) is { } renamed)
            return renamed;
        List<string> parts = [.. checks.Where(check => check.Check != Checks.Drift).Select(check => Of(feature, check))];
        if (checks.Any(check => check.Check == Checks.Drift))
            parts.Add(feature.Numbers is null ? Shares(feature) : Moved(feature));
        return string.Join(" ", parts);
    }

    private static string Of(Comparison feature, CheckFinding check) => check.Check switch
    {
        Checks.Completeness => $"{Words.Percent(1 - feature.Now.Completeness)} of the rows have no value ({Words.Count(feature.Now.Common.NumMissing)} of {Words.Count(feature.WindowRows)}); before it was {Words.Percent(1 - feature.Before.Completeness)}.",
        Checks.NonNegative => $"{Words.Count(feature.Numbers!.Negative)} of {Words.Count(feature.WindowValues)} values {(feature.Numbers.Negative == 1 ? "is" : "are")} negative, the lowest {Words.Number(feature.Numbers.Moments.Min)}; none was before.",
        Checks.DataType => $"{Words.Percent(1 - check.Value!.Value)} of the values are not {feature.Demands.InferredType}; before all were.",
        Checks.CategoricalValues => $"New values: {Words.Counted(DataChecks.NewCategories(feature))}.",
        Checks.CategoryGone => $"No longer there: {string.Join(", ", DataChecks.GoneCategories(feature).Take(Words.MostListed).Select(gone => $"'{Words.Cut(gone.Text)}' ({Words.Percent(gone.Share)} before)"))}.",
        _ => check.Description,
    };

    /// <summary>One category gone and a new one of the same share.</summary>
    private static string? Renamed(Comparison feature)
    {
        if (DataChecks.GoneCategories(feature) is not [var gone, ..] || DataChecks.NewCategories(feature) is not [var stranger, ..])
            return null;
        var share = stranger.Count / (double)feature.WindowValues;
        return Math.Abs(share - gone.Share) > SameShare * gone.Share ? null
            : $"'{Words.Cut(gone.Text)}' seems to be called '{Words.Cut(stranger.Text)}' now: the one was {Words.Percent(gone.Share)} of the values and is gone, the other is new with {Words.Percent(share)}.";
    }

    private static string Shares(Comparison feature)
    {
        var (before, now) = (Frequencies.Of(feature.Before.StringStatistics!), Frequencies.Of(feature.Now.StringStatistics!));
        var most = before.Shares.Keys.Union(now.Shares.Keys).OrderByDescending(text => Math.Abs(before[text] - now[text])).Take(2);
        return $"Shares moved: {string.Join(", ", most.Select(text => $"'{Words.Cut(text)}' from {Words.Percent(before[text])} to {Words.Percent(now[text])}"))}.";
    }

    private static string Moved(Comparison feature)
    {
        var (before, now) = (Descriptions.Of(feature.Before), Descriptions.Of(feature.Now));
        var medians = $"median {Words.Number(before.Median!.Value)} before, {Words.Number(now.Median!.Value)} now";
        if (Factor(before, now) is { } factor)
            return $"The values look multiplied by {Words.Number(Math.Round(factor, 2))} ({medians}); a unit or a source may have changed.";
        var direction = now.Median == before.Median ? "spread differently" : now.Median > before.Median ? "higher" : "lower";
        return $"The values are {direction}: {medians}, mean {Words.Number(before.Mean!.Value)} before, {Words.Number(now.Mean!.Value)} now.";
    }

    private static double? Factor(DistributionSummary before, DistributionSummary now)
    {
        if (before.Lower is not > 0 || before.Lower == before.Upper)
            return null;
        double[] ratios = [now.Lower!.Value / before.Lower.Value, now.Median!.Value / before.Median!.Value, now.Upper!.Value / before.Upper!.Value];
        return ratios[1] > 0 && Math.Abs(ratios[1] - 1) > 0.1 && ratios.All(ratio => Math.Abs((ratio / ratios[1]) - 1) <= SameRatio) ? ratios[1] : null;
    }
}
