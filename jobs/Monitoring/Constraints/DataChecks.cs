using System.Globalization;
using Contracts.Monitoring;
using Jobs.Monitoring.Findings;
using Jobs.Monitoring.Statistics;

namespace Jobs.Monitoring.Constraints;

/// <summary>The checks of one feature. A share is too low only where chance does not explain it for the window's size.</summary>
public static class DataChecks
{
    /// <summary>A category counts as gone when chance would leave it out once in a million windows.</summary>
    public const double GoneByChance = 1e-6;

    public static IReadOnlyList<CheckFinding> Of(Comparison feature)
    {
        if (!feature.Strictness.Evaluate)
            return [];
        CheckFinding?[] found = [DataType(feature), Completeness(feature), NonNegative(feature), Values(feature), Gone(feature), Drift(feature)];
        return [.. found.OfType<CheckFinding>()];
    }

    public static CheckFinding MissingColumn(string name, int now, int before) => new(
        Checks.MissingColumn,
        $"There are missing columns in current dataset: {name}. Number of columns in current dataset: {now}, Number of columns in baseline constraints: {before}");

    public static CheckFinding ExtraColumn(string name, int now, int before) => new(
        Checks.ExtraColumn,
        $"There are extra columns in current dataset: {name}. Number of columns in current dataset: {now}, Number of columns in baseline constraints: {before}");

    /// <summary>The baseline's categories that should have come and have not.</summary>
    public static IReadOnlyList<(string Text, double Share)> GoneCategories(Comparison feature)
    {
        if (feature.Before.StringStatistics is not { } before || feature.Texts is not { } now || feature.Demands.StringConstraints is null)
            return [];
        if (now.Values.Error > 0)
            return [];
        var here = now.Values.Kept.Select(pair => pair.Text).ToHashSet(StringComparer.Ordinal);
        return [.. before.Distribution.Categorical.Buckets
            .Where(bucket => !here.Contains(bucket.Value) && IsGone(bucket.Count, before.Common.NumPresent, feature.WindowValues))
            .Select(bucket => (bucket.Value, bucket.Count / (double)before.Common.NumPresent))];
    }

    /// <summary>The window's texts that the baseline did not have, most frequent first.</summary>
    public static IReadOnlyList<(string Text, long Count)> NewCategories(Comparison feature)
    {
        if (feature.Demands.StringConstraints is not { } domain || feature.Texts is not { } now)
            return [];
        var known = domain.Domains.ToHashSet(StringComparer.Ordinal);
        return [.. now.Values.Kept.Where(pair => !known.Contains(pair.Text))];
    }

    private static bool IsGone(long count, long baseline, long window) =>
        window * Math.Log(1 - Math.Min(Chance.LowestShare(count, baseline), 1 - 1e-12)) < Math.Log(GoneByChance);

    private static CheckFinding? DataType(Comparison feature)
    {
        if (feature.Numbers is not { Present: > 0 } numbers || feature.Demands.InferredType is InferredType.Unknown or InferredType.Strings)
            return null;
        var fitting = feature.Demands.InferredType == InferredType.Integral ? numbers.Integral : numbers.Moments.Count;
        var (share, least) = (fitting / (double)numbers.Present, Chance.LeastShown(feature.Strictness.Type, numbers.Present));
        return share >= least ? null : new(
            Checks.DataType,
            $"Data type match requirement is not met. Expected data type: {feature.Demands.InferredType}, Expected match: {Percent(least)}. Observed: Only {Percent(share)} of data is {feature.Demands.InferredType}.",
            share,
            least);
    }

    private static CheckFinding? Completeness(Comparison feature)
    {
        var (share, least) = (feature.Now.Completeness, Chance.LeastShown(feature.Demands.Completeness, feature.WindowRows));
        return share >= least ? null : new(
            Checks.Completeness,
            $"Completeness requirement is not met. Expected completeness: at least {Percent(least)}. Observed: {Percent(share)}, {Words.Count(feature.Now.Common.NumMissing)} of {Words.Count(feature.WindowRows)} rows have no value.",
            share,
            least);
    }

    private static CheckFinding? NonNegative(Comparison feature) =>
        feature is { Demands.NumConstraints.IsNonNegative: true, Numbers: { Negative: > 0 } numbers }
            ? new(
                Checks.NonNegative,
                $"Values must not be negative, for none of the baseline's was. Observed: {Words.Count(numbers.Negative)} of {Words.Count(numbers.Present)} values negative, the lowest {Words.Number(numbers.Moments.Min)}.",
                numbers.Negative,
                0)
            : null;

    private static CheckFinding? Values(Comparison feature)
    {
        if (NewCategories(feature) is not { Count: > 0 } strangers)
            return null;
        var share = 1 - (strangers.Sum(pair => pair.Count) / (double)feature.WindowValues);
        var least = Chance.LeastShown(feature.Strictness.Domain, feature.WindowValues);
        return share >= least ? null : new(
            Checks.CategoricalValues,
            $"Value match requirement is not met. Expected match: {Percent(least)}. Observed: Only {Percent(share)} of values are in the baseline's domain; new: {Words.Counted(strangers)}.",
            share,
            least);
    }

    private static CheckFinding? Gone(Comparison feature)
    {
        if (GoneCategories(feature) is not { Count: > 0 } gone)
            return null;
        return new(
            Checks.CategoryGone,
            $"Categories of the baseline did not come at all in {Words.Count(feature.WindowValues)} values: {string.Join(", ", gone.Take(Words.MostListed).Select(pair => $"'{pair.Text}' ({Percent(pair.Share)} before)"))}{(gone.Count > Words.MostListed ? ", ..." : "")}.",
            gone.Count,
            0);
    }

    private static CheckFinding? Drift(Comparison feature)
    {
        if (!feature.Strictness.Compare || feature.Distance is not { } distance || distance <= feature.Strictness.Distance)
            return null;
        return new(
            Checks.Drift,
            string.Create(CultureInfo.InvariantCulture, $"Baseline drift distance: {distance:0.####} exceeds threshold: {feature.Strictness.Distance:0.####}"),
            distance,
            feature.Strictness.Distance);
    }

    private static string Percent(double share) => Words.Percent(share);
}
