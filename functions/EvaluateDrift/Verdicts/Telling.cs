using Contracts.Monitoring;

namespace EvaluateDrift.Verdicts;

/// <summary>Whether people have to be told: what is new or worse, and the end of it; not the same finding every hour.</summary>
public static class Telling
{
    /// <summary>Worse by a quarter and by a twentieth at least, so that chance alone sends no mail.</summary>
    private const double Factor = 1.25;
    private const double Step = 0.05;

    /// <summary>A distance that was told is over only when it is clearly below its threshold, so that one beside it is not told and settled in turns.</summary>
    private const double Clearly = 0.8;

    public static IReadOnlyDictionary<string, double> Current(CheckFindings findings) =>
        findings.Moved.Select(feature => KeyValuePair.Create(feature.Name, Severity.Of(feature)))
            .Concat(findings.Worse.Select(algorithm => KeyValuePair.Create(OfQuality(algorithm.Algorithm), Severity.Of(algorithm)))).ToDictionary();

    /// <summary>What people know of and what still counts.</summary>
    public static IReadOnlyDictionary<string, ToldFinding> Known(CheckFindings findings) =>
        findings.Memory is null || findings.IsNewModel ? new Dictionary<string, ToldFinding>() : findings.Memory.Told;

    public static bool IsNews(IReadOnlyDictionary<string, ToldFinding> known, KeyValuePair<string, double> finding) =>
        !known.TryGetValue(finding.Key, out var told) || (finding.Value > told.Severity * Factor && finding.Value > told.Severity + Step);

    /// <summary>Everything that people were told of is over. Quality is over only when labels say so.</summary>
    public static bool IsOver(CheckFindings findings, IReadOnlyDictionary<string, ToldFinding> known) => known.Count > 0 && Remaining(findings, known).Count == 0;

    /// <summary>What people were told of and is over while something else is not. As long as the rest is only near its threshold nothing is said: it may be over with it.</summary>
    public static IReadOnlyList<KeyValuePair<string, ToldFinding>> Ended(CheckFindings findings, IReadOnlyDictionary<string, ToldFinding> known) =>
        Current(findings).Count == 0 ? [] : [.. known.ExceptBy(Remaining(findings, known).Keys, one => one.Key).OrderBy(one => one.Key, StringComparer.Ordinal)];

    /// <summary>What people know of after this check; a finding keeps the severity that was told, so that it can creep no further untold.</summary>
    public static IReadOnlyDictionary<string, ToldFinding> After(CheckFindings findings, bool told)
    {
        var (known, current) = (Known(findings), Current(findings));
        var remaining = current.Count == 0 && !IsOver(findings, known) ? known.ToDictionary() : Remaining(findings, known);
        foreach (var finding in current)
        {
            if (told || !known.ContainsKey(finding.Key)) remaining[finding.Key] = new ToldFinding(finding.Value, known.GetValueOrDefault(finding.Key)?.Since ?? findings.Data.At);
        }

        return remaining;
    }

    public static string OfQuality(string algorithm) => $"quality of {algorithm}";

    public static bool IsOfQuality(string name) => name.StartsWith("quality of ", StringComparison.Ordinal);

    private static Dictionary<string, ToldFinding> Remaining(CheckFindings findings, IReadOnlyDictionary<string, ToldFinding> known)
    {
        var current = Current(findings);
        return known.Where(one => current.ContainsKey(one.Key) || (IsOfQuality(one.Key) ? !findings.QualityIsJudged : IsNear(findings, one.Key))).ToDictionary();
    }

    private static bool IsNear(CheckFindings findings, string name) =>
        findings.Data.Features.FirstOrDefault(feature => feature.Name == name) is { Distance: { } distance } feature && distance > Clearly * (feature.Threshold ?? findings.Data.Threshold);
}
