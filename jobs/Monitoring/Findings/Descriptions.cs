using Contracts.Monitoring;
using Jobs.Monitoring.Sketches;
using Jobs.Monitoring.Statistics;

namespace Jobs.Monitoring.Findings;

/// <summary>Distributions in words.</summary>
internal static class Descriptions
{
    private const int MostTexts = 3;

    public static DistributionSummary Of(FeatureStatistics statistics) =>
        statistics.NumericalStatistics is { } numbers ? Of(statistics, numbers) : Of(statistics, statistics.StringStatistics!);

    private static DistributionSummary Of(FeatureStatistics statistics, NumericalStatistics numbers)
    {
        if (statistics.Cdf is not { } cdf)
            return new() { Words = "no number", Completeness = statistics.Completeness, Type = statistics.InferredType };
        var (lower, median, upper) = (cdf.Quantile(0.25), cdf.Quantile(0.5), cdf.Quantile(0.75));
        return new()
        {
            Words = $"half of the values from {Words.Number(lower)} to {Words.Number(upper)}, median {Words.Number(median)}, mean {Words.Number(numbers.Mean!.Value)}, all from {Words.Number(numbers.Min!.Value)} to {Words.Number(numbers.Max!.Value)}{Missing(statistics)}",
            Completeness = statistics.Completeness,
            Type = statistics.InferredType,
            Mean = numbers.Mean,
            Deviation = numbers.StdDev,
            Min = numbers.Min,
            Lower = lower,
            Median = median,
            Upper = upper,
            Max = numbers.Max,
        };
    }

    private static DistributionSummary Of(FeatureStatistics statistics, StringStatistics texts)
    {
        var frequent = texts.Distribution.Categorical.Buckets.Take(MostTexts).Select(bucket => $"'{Words.Cut(bucket.Value)}' {Words.Percent(bucket.Count / (double)texts.Common.NumPresent)}").ToList();
        var others = texts.DistinctCount - frequent.Count;
        return new()
        {
            Words = frequent.Count == 0 ? "no value" : string.Join(", ", frequent) + (others >= 1 ? $" and {Words.Count((long)Math.Round(others))} more" : "") + Missing(statistics),
            Completeness = statistics.Completeness,
            Type = statistics.InferredType,
            Distinct = texts.DistinctCount,
        };
    }

    private static string Missing(FeatureStatistics statistics) => statistics.Common.NumMissing == 0 ? "" : $"; {Words.Percent(1 - statistics.Completeness)} missing";
}
