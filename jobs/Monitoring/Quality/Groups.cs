using Contracts.Monitoring;

namespace Jobs.Monitoring.Quality;

/// <summary>Errors by the values of a column.</summary>
internal static class Groups
{
    private const int Most = 20;

    public static IReadOnlyList<GroupBaseline> Baseline(IEnumerable<(string Group, double Target, double Prediction)> rows) =>
        [.. ByValue(rows).Select(group => new GroupBaseline(group.Value, group.Rows, group.Rmse, group.Mae))];

    public static IReadOnlyList<GroupQuality> Now(IReadOnlyCollection<(string Group, double Target, double Prediction)> rows, IReadOnlyList<GroupBaseline> baseline) =>
        [.. ByValue(rows).Select(group => new GroupQuality(
            group.Value, group.Rows, group.Rows / (double)rows.Count, group.Rmse, group.Mae, baseline.FirstOrDefault(before => before.Value == group.Value)?.Rmse))];

    private static IEnumerable<(string Value, long Rows, double Rmse, double Mae)> ByValue(IEnumerable<(string Group, double Target, double Prediction)> rows) => rows
        .GroupBy(row => row.Group)
        .Select(group => (group.Key, group.LongCount(), Math.Sqrt(group.Average(row => (row.Prediction - row.Target) * (row.Prediction - row.Target))), group.Average(row => Math.Abs(row.Prediction - row.Target))))
        .OrderByDescending(group => group.Item2).ThenBy(group => group.Key, StringComparer.Ordinal).Take(Most);
}
