using Contracts.Configuration;
using Contracts.Monitoring;

namespace EvaluateDrift.Verdicts;

/// <summary>What becomes of a check's findings.</summary>
/// <param name="Outcome">drift, quality, settled, retrain or clear.</param>
/// <param name="Tell">Whether a mail is sent.</param>
/// <param name="Known">What people knew before.</param>
public sealed record Judgement(string Outcome, string Summary, bool Tell, IReadOnlyDictionary<string, ToldFinding> Known, Retraining Retraining)
{
    /// <summary>What people knew of and is over, while something else is not.</summary>
    public IReadOnlyList<KeyValuePair<string, ToldFinding>> Ended { get; init; } = [];

    public static Judgement Of(CheckFindings findings)
    {
        var (known, current) = (Telling.Known(findings), Telling.Current(findings));
        var retraining = RetrainRules.Decide(findings, findings.Request.Window.Retrain ?? new RetrainPolicy(), findings.Request.Window.DeployedAt ?? findings.Data.At);
        var news = current.Any(finding => Telling.IsNews(known, finding));
        var over = Telling.IsOver(findings, known);
        var ended = Telling.Ended(findings, known);
        return new Judgement(Word(findings, over, retraining), Sentence(findings), news || over || ended.Count > 0 || retraining.Suggest || retraining.Start, known, retraining) { Ended = ended };
    }

    private static string Word(CheckFindings findings, bool over, Retraining retraining) => findings switch
    {
        { Moved.Count: > 0 } => CheckVerdict.Drift,
        { Worse.Count: > 0 } => CheckVerdict.Quality,
        _ when over => CheckVerdict.Settled,
        _ when retraining.Suggest || retraining.Start => CheckVerdict.Retraining,
        _ => CheckVerdict.Clear,
    };

    private static string Sentence(CheckFindings findings) =>
        (findings.Worse.Count == 0 ? findings.Data.Summary : $"{findings.Data.Summary}; {findings.Quality!.Summary}")
        + (findings.Quality?.Labels.Unusable is > 0 and var unusable ? $"; {Words.Count(unusable)} of the lines under ground-truth/{findings.Model}/ are no labels" : "");
}
