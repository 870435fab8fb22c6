using System.Globalization;
using Contracts.Configuration;
using Contracts.Monitoring;

namespace EvaluateDrift.Verdicts;

/// <summary>What the model's policy says of a new training.</summary>
/// <param name="Reasons">drift, quality, age or labels, each with its numbers; empty when there is none.</param>
/// <param name="Start">Whether it is started now.</param>
/// <param name="Suggest">Whether people are to be told that they might.</param>
/// <param name="Held">Why an automatic one is not started although there are reasons; null when nothing holds it.</param>
public sealed record Retraining(IReadOnlyDictionary<string, string> Reasons, bool Start, bool Suggest, string? Held = null)
{
    public static Retraining None { get; } = new(new Dictionary<string, string>(), false, false);
}

/// <summary>Decides when a model is trained again.</summary>
public static class RetrainRules
{
    public const string Drift = "drift";
    public const string Quality = "quality";

    /// <summary>Checks that say that the world has changed, not that a source is broken: those a new training would only learn.</summary>
    private static readonly string[] Learnable = ["baseline_drift_check", "categorical_values_check"];

    /// <summary>Checks that come along with those and do not speak against learning.</summary>
    private static readonly string[] Harmless = ["category_gone_check", "data_type_check"];

    /// <param name="deployedAt">When the newest model went into service.</param>
    public static Retraining Decide(CheckFindings findings, RetrainPolicy policy, DateTimeOffset deployedAt)
    {
        var reasons = Reasons(findings, policy, deployedAt);
        if (reasons.Count == 0) return Retraining.None;
        var news = reasons.Keys.Any(reason => findings.IsNewModel || findings.Memory?.RetrainReasons.Contains(reason) != true);
        if (policy.OnDrift != "automatic") return new Retraining(reasons, false, news);
        if (NewLabels(findings) == 0) return new Retraining(reasons, false, news, "no row has got its label since the last training, so it would learn the same rows again");
        var last = Latest(findings.Memory?.RetrainedAt, deployedAt);
        return findings.Data.At < last + policy.Cooldown
            ? new Retraining(reasons, false, news, $"the cool-down of {Words.Duration(policy.Cooldown)} lasts until {Words.Time(last + policy.Cooldown)}")
            : new Retraining(reasons, true, false);
    }

    private static Dictionary<string, string> Reasons(CheckFindings findings, RetrainPolicy policy, DateTimeOffset deployedAt)
    {
        var reasons = new Dictionary<string, string>();
        var learnable = findings.Moved.Where(feature => feature.Checks.Any(check => Learnable.Contains(check.Check)) && feature.Checks.All(check => Learnable.Contains(check.Check) || Harmless.Contains(check.Check))).Select(feature => feature.Name).ToList();
        if (learnable.Count > 0) reasons[Drift] = $"{Words.List(learnable)} moved";
        if (findings.Worse.Count > 0) reasons[Quality] = $"{Words.List(findings.Worse.Select(algorithm => algorithm.Algorithm))} {(findings.Worse.Count == 1 ? "predicts" : "predict")} worse than at training";
        if (policy.MaxAge is { } age && findings.Data.At - deployedAt >= age) reasons["age"] = $"the model is in service since {Words.Time(deployedAt)}, longer than {Words.Duration(age)}";
        var labels = NewLabels(findings);
        if (policy.NewRows is { } rows && labels >= rows) reasons["labels"] = $"{labels.ToString("N0", CultureInfo.InvariantCulture)} rows have got labels since the last training, of {rows.ToString("N0", CultureInfo.InvariantCulture)} asked for";
        return reasons;
    }

    public static long NewLabels(CheckFindings findings) => (findings.IsNewModel ? 0 : findings.Memory?.NewLabels ?? 0) + (findings.Quality?.Labels.New ?? 0);

    private static DateTimeOffset Latest(DateTimeOffset? one, DateTimeOffset other) => one is { } known && known > other ? known : other;
}
