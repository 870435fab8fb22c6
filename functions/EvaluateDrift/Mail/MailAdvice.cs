using Contracts.Monitoring;
using EvaluateDrift.Verdicts;

namespace EvaluateDrift.Mail;

/// <summary>What to do: a sentence or two, and one command that runs as it is pasted.</summary>
internal static class MailAdvice
{
    /// <summary>Checks that tell of a source that is broken rather than of a world that has changed.</summary>
    private static readonly string[] Broken = ["missing_column_check", "extra_column_check", "completeness_check", "non_negative_check"];

    public static IEnumerable<string> Lines(CheckFindings findings, Judgement judgement, MailPlaces places)
    {
        if (judgement.Outcome == CheckVerdict.Settled)
        {
            yield return "Nothing. To see it once more with what has been asked since:";
            yield return places.CheckAgain(findings.Model);
            yield break;
        }

        var broken = findings.Moved.Where(IsBroken).Select(feature => feature.Name).ToList();
        if (broken.Count > 0)
            yield return $"Look first at where {Words.List(broken)} {(broken.Count == 1 ? "comes" : "come")} from: values are missing or wrong there, and training on them would teach the model the fault. The report shows the values before and now.";
        else if (findings.Moved.Count > 0)
            yield return $"Find out whether {Words.List(findings.Moved.Select(feature => feature.Name))} changed in the world or only on {(findings.Moved.Count == 1 ? "its" : "their")} way here (a unit, a source, a spelling). If on the way, mend that; if in the world, train again.";
        foreach (var line in Training(findings, judgement, places, broken.Count > 0)) yield return line;
    }

    private static IEnumerable<string> Training(CheckFindings findings, Judgement judgement, MailPlaces places, bool broken)
    {
        var retraining = judgement.Retraining;
        if (retraining.Start)
        {
            yield return $"A training was started by the model's policy, on the last accepted file and the labelled rows: {string.Join("; ", retraining.Reasons.Values)}. Its own mail follows. To check again afterwards:";
            yield return places.CheckAgain(findings.Model);
            yield break;
        }

        if (retraining.Held is { } held) yield return $"No training was started: {held}.";
        if (broken || retraining.Reasons.Count == 0)
        {
            yield return "Once it is mended, check again with what has been asked since:";
            yield return places.CheckAgain(findings.Model);
            yield break;
        }

        yield return $"To train again on the last accepted file and the labelled rows ({string.Join("; ", retraining.Reasons.Values)}):";
        yield return places.TrainAgain(findings.Model);
    }

    private static bool IsBroken(FeatureFinding feature) => feature.Checks.Any(check => Broken.Contains(check.Check));
}
