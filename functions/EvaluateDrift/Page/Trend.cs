using Contracts.Monitoring;
using EvaluateDrift.Verdicts;

namespace EvaluateDrift.Page;

/// <summary>What past checks and this one found: features' distances, and algorithms' errors where labels told them.</summary>
internal static class Trend
{
    private const double Ground = 0.005;

    public static string Of(CheckFindings findings) => Html.Section("Past checks", Distances(findings) + "<p class=soft>Each line is a feature's distance from training; the dashed line is the threshold.</p>" + Errors(findings));

    private static string Distances(CheckFindings findings)
    {
        IReadOnlyDictionary<string, double>[] checks = [.. Past(findings).Select(check => check.Distances), findings.Data.Features.Where(feature => feature.Distance is not null).ToDictionary(feature => feature.Name, feature => feature.Distance!.Value)];
        double Farthest(string name) => checks.Max(check => check.GetValueOrDefault(name));
        // Those that never left the ground would only hide one another; one line is always there.
        var names = checks[^1].Keys.OrderByDescending(Farthest).Take(Chart.MostLines).Where((name, place) => place == 0 || Farthest(name) > Ground);
        return Chart.Of("distances of past checks", Times(findings), [.. names.Select(name => LineOf(name, checks))], [new Mark(findings.Data.Threshold, null)]);
    }

    private static string Errors(CheckFindings findings)
    {
        var now = findings.Quality?.Algorithms ?? [];
        IReadOnlyDictionary<string, double>[] checks = [.. Past(findings).Select(check => Restated(check, findings.Quality)), now.ToDictionary(one => one.Algorithm, one => one.Now.Rmse.Value)];
        string[] names = [.. checks.SelectMany(check => check.Keys).Distinct().Order(StringComparer.Ordinal).Take(Chart.MostLines)];
        if (names.Length == 0) return "";
        var training = names.Select((name, place) => now.FirstOrDefault(one => one.Algorithm == name)?.Baseline is { } before ? new Mark(before.Rmse.Value, place) : null);
        return Chart.Of("rmse of past checks", Times(findings), [.. names.Select(name => LineOf(name, checks))], [.. training.OfType<Mark>()])
            + "<p class=soft>Each line is an algorithm's rmse on the labels that each check had; the dashed lines are those at training.</p>";
    }

    /// <summary>Labels that came late tell more of a past check than it knew.</summary>
    private static Dictionary<string, double> Restated(PastCheck check, QualityFindings? quality)
    {
        var known = check.Rmse.ToDictionary();
        foreach (var one in quality?.Restated.Where(one => one.Check == check.Check) ?? []) known[one.Algorithm] = one.Now.Rmse.Value;
        return known;
    }

    private static Line LineOf(string name, IReadOnlyDictionary<string, double>[] checks) => new(name, [.. checks.Select(check => check.TryGetValue(name, out var value) ? value : (double?)null)]);

    private static IReadOnlyList<PastCheck> Past(CheckFindings findings) => findings.Memory?.Past ?? [];

    private static DateTimeOffset[] Times(CheckFindings findings) => [.. Past(findings).Select(check => check.At), findings.Data.At];
}
