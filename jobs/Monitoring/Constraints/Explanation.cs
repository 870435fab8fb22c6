using Contracts.Monitoring;
using Jobs.Monitoring.Distances;

namespace Jobs.Monitoring.Constraints;

/// <summary>Whether what a feature broke is no longer broken once others are evened out.</summary>
public static class Explanation
{
    /// <summary>A distance must fall to at most this part of what it was, so that one just above its threshold is not explained by a little.</summary>
    public const double MostLeft = 0.5;

    /// <summary>A wrong type, a negative value or a missing column come from no other feature's distribution.</summary>
    public static bool CanFollow(string check) => check is Checks.Drift or Checks.Completeness or Checks.CategoricalValues or Checks.CategoryGone;

    public static (bool Explained, double Left) Of(Comparison feature, IReadOnlyList<CheckFinding> checks, EvenedOut even, int column)
    {
        var left = even.Distance(column);
        if (even.WindowRows == 0 || even.BaselineRows == 0)
            return (false, left);
        return (checks.All(check => check.Check switch
        {
            Checks.Drift => left <= feature.Strictness.Distance && left <= MostLeft * feature.DistanceBeyondChance,
            Checks.Completeness => Completes(even, column),
            Checks.CategoricalValues => KnowsValues(feature, even, column),
            Checks.CategoryGone => ExpectsNone(feature, even, column),
            _ => false,
        }), left);
    }

    private static bool Completes(EvenedOut even, int column)
    {
        var (before, now) = even.Completeness(column);
        return now >= Chance.LeastShown(Chance.LowestShare((long)(before * even.BaselineRows), (long)even.BaselineRows), even.WindowRows);
    }

    private static bool KnowsValues(Comparison feature, EvenedOut even, int column)
    {
        var known = feature.Demands.StringConstraints!.Domains.ToHashSet(StringComparer.Ordinal);
        var now = even.Texts(column).Now;
        var share = now.Shares.Where(pair => known.Contains(pair.Key)).Sum(pair => pair.Value);
        return share >= Chance.LeastShown(feature.Strictness.Domain, (long)now.Count);
    }

    private static bool ExpectsNone(Comparison feature, EvenedOut even, int column)
    {
        var (before, now) = even.Texts(column);
        return DataChecks.GoneCategories(feature).All(gone =>
            now.Count * Math.Log(1 - Math.Min(before[gone.Text], 1 - 1e-12)) >= Math.Log(DataChecks.GoneByChance));
    }
}
