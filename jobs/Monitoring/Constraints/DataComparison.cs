using Contracts.Configuration;
using Contracts.Monitoring;
using Jobs.Monitoring.Distances;
using Jobs.Monitoring.Reading;
using Jobs.Monitoring.Statistics;

namespace Jobs.Monitoring.Constraints;

/// <summary>What the job knows of a baseline.</summary>
/// <param name="Sample">Read only where something moved.</param>
public sealed record DataBaseline(StatisticsFile Statistics, ConstraintsFile Constraints, Lazy<SampleTable> Sample);

/// <summary>A window as it was read.</summary>
/// <param name="Columns">The names of watched columns that it has.</param>
/// <param name="Strangers">Columns that nobody knows.</param>
public sealed record DataWindow(TableScan Scan, StatisticsFile Statistics, Lazy<SampleTable> Sample, IReadOnlySet<string> Columns, IReadOnlyList<string> Strangers);

/// <summary>A window compared with its baseline: what each feature broke, and which of them explain the others.</summary>
/// <param name="Features">In the baseline's order; null for a column that the window does not have.</param>
public sealed record DataComparison(
    IReadOnlyList<FeatureConstraints> Demands, IReadOnlyList<Comparison?> Features, IReadOnlyList<IReadOnlyList<CheckFinding>> Checks, IReadOnlyList<(string Name, CheckFinding Check)> Extra, Blame Blame)
{
    public static DataComparison Of(DataBaseline baseline, DataWindow window, MonitorSettings settings)
    {
        var demands = baseline.Constraints.Features;
        var columns = (Now: window.Columns.Count + window.Strangers.Count, Before: demands.Count);
        Comparison?[] features = [.. demands.Select(demand => window.Columns.Contains(demand.Name) ? Compare(demand, baseline, window, settings) : null)];
        IReadOnlyList<CheckFinding>[] checks = [.. features.Select((feature, i) =>
            feature is null ? [DataChecks.MissingColumn(demands[i].Name, columns.Now, columns.Before)] : DataChecks.Of(feature))];
        int[] moved = [.. Enumerable.Range(0, features.Length).Where(i => features[i] is not null && checks[i].Any(check => Explanation.CanFollow(check.Check)))];
        return new(
            demands,
            features,
            checks,
            [.. window.Strangers.Select(name => (name, DataChecks.ExtraColumn(name, columns.Now, columns.Before)))],
            Find(moved, baseline, window, (features, checks)));
    }

    /// <summary>As constraint_violations.json has them: in the columns' order, the violations of followers too.</summary>
    public ViolationsFile Violations => new([
        .. Checks.SelectMany((found, i) => found.Select(check => new Violation(Demands[i].Name, check.Check, check.Description))),
        .. Extra.Select(extra => new Violation(extra.Name, extra.Check.Check, extra.Check.Description))]);

    private static Comparison Compare(FeatureConstraints demand, DataBaseline baseline, DataWindow window, MonitorSettings settings)
    {
        var index = Enumerable.Range(0, window.Scan.Columns.Count).Single(i => window.Scan.Columns[i].Name == demand.Name);
        var column = window.Scan.Columns[index];
        return new(
            column,
            baseline.Statistics.Features.Single(feature => feature.Name == demand.Name),
            window.Statistics.Features.Single(feature => feature.Name == demand.Name),
            demand,
            Strictness.Of(column, demand, baseline.Constraints.MonitoringConfig, settings),
            window.Scan.Numbers[index],
            window.Scan.Texts[index]);
    }

    private static Blame Find(int[] moved, DataBaseline baseline, DataWindow window, (Comparison?[] Features, IReadOnlyList<CheckFinding>[] Checks) found)
    {
        if (moved.Length < 2)
            return new(moved, new Dictionary<int, (IReadOnlyList<int>, double)>());
        var columns = window.Scan.Columns;
        int[] places = [.. moved.Select(i => Enumerable.Range(0, columns.Count).Single(column => columns[column].Name == found.Features[i]!.Column.Name))];
        var blame = Blame.Find(places, (baseline.Sample.Value, window.Sample.Value), (even, place) =>
        {
            var feature = moved[Array.IndexOf(places, place)];
            return Explanation.Of(found.Features[feature]!, found.Checks[feature], even, place);
        });
        int Feature(int place) => moved[Array.IndexOf(places, place)];
        return new(
            [.. blame.Movers.Select(Feature)],
            blame.Followers.ToDictionary(pair => Feature(pair.Key), pair => ((IReadOnlyList<int>)[.. pair.Value.Leaders.Select(Feature)], pair.Value.Left)));
    }
}
