using Contracts.Configuration;
using Contracts.Monitoring;
using Contracts.Training;
using EvaluateDrift;
using EvaluateDrift.Verdicts;

namespace Tests.Rules.EvaluateDrift;

/// <summary>Findings of checks, as tests need them.</summary>
internal static class Findings
{
    public const string Run = "20261101000000-aaaaa";

    public static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public static FeatureFinding Moved(string name, double distance = 0.3, string check = "baseline_drift_check") => Feature(name, "moved", distance) with { Checks = [new CheckFinding(check, "It moved.", distance, 0.1)] };

    public static FeatureFinding Feature(string name, string state = "unchanged", double distance = 0.01) => new()
    {
        Name = name,
        Kind = "number",
        State = state,
        Critical = false,
        What = $"What happened to {name}.",
        Distance = distance,
        Threshold = 0.1,
        BaselineValues = 1000,
        WindowValues = 500,
        Before = new() { Words = "as it was", Completeness = 1, Type = "Fractional", Mean = 1 },
        Now = new() { Words = "as it is", Completeness = 1, Type = "Fractional", Mean = 2 },
        Effect = new EffectSize(0.4, "large"),
        Bars = [new Bar("0 to 1", 0.5, 0.2, 0, 1), new Bar("1 to 2", 0.5, 0.8, 1, 2)],
    };

    public static FeatureFinding Follower(string name, string leader) => Feature(name, "following", 0.2) with { Following = new Following([leader], 0.02), Checks = [new CheckFinding("baseline_drift_check", "It moved.")] };

    public static CheckFindings Of(params FeatureFinding[] features) => new(Request(), Data(features), null, null);

    public static CheckFindings WithQuality(double rmse, bool worse, params FeatureFinding[] features) => new(Request() with { Window = Window with { HasLabels = true } }, Data(features), Quality(rmse, worse), null);

    /// <summary>The next check, an hour after one that people were told of or not.</summary>
    public static CheckFindings After(CheckFindings before, CheckFindings next) =>
        next with { Memory = Remembered.After(before, Judgement.Of(before)), Data = next.Data with { At = before.Data.At.AddHours(1) } };

    public static CheckFindings With(this CheckFindings findings, RetrainPolicy policy, DateTimeOffset? deployedAt = null) =>
        findings with { Request = findings.Request with { Window = findings.Request.Window with { Retrain = policy, DeployedAt = deployedAt ?? Now.AddDays(-10) } } };

    /// <summary>Built anew, because what a check knows is derived when it is made.</summary>
    public static CheckFindings With(CheckFindings findings, QualityFindings quality) => new(findings.Request, findings.Data, quality, findings.Memory);

    private static CheckWindow Window => new(true) { BaselineRun = Run, DeployedAt = Now.AddDays(-10), Retrain = new RetrainPolicy(), Runs = ["jr_1"], From = "2026-11-20" };

    private static EvaluateDriftRequest Request() => new("abalone", "20261122120000-bbbbb", "arn:aws:states:us-east-1:1:execution:x-MonitorModel:abalone-1", Now, "demand", Window);

    private static DataFindings Data(FeatureFinding[] features) => new()
    {
        Model = "abalone",
        Check = "20261122120000-bbbbb",
        At = Now,
        BaselineRun = Run,
        Outcome = features.Any(feature => feature.State == "moved") ? "drift" : "clear",
        Summary = features.Any(feature => feature.State == "moved") ? "something moved" : "nothing moved in 500 rows",
        Rows = new WindowRows { Baseline = 1000, Judged = 500, Minimum = 200, SetAside = new Dictionary<string, long> { ["broken row"] = 2 }, Versions = new Dictionary<string, long> { [Run] = 500 }, From = Now.AddHours(-1), To = Now },
        Comparison = "robust",
        Threshold = 0.1,
        Features = features,
        Rules = ["A rule."],
    };

    private static QualityFindings Quality(double rmse, bool worse) => new()
    {
        Model = "abalone",
        Check = "20261122120000-bbbbb",
        At = Now,
        Outcome = worse ? "drift" : "clear",
        Summary = "by 400 new labels",
        Labels = new LabelCoverage { Rows = 500, Labelled = 400, New = 400, MedianDelay = TimeSpan.FromDays(3) },
        Algorithms = [new AlgorithmQuality { Algorithm = "xgboost", Run = Run, Rows = 400, Judged = true, Now = Metrics(rmse), Baseline = Metrics(2), Violations = worse ? [new MetricFinding("rmse", rmse, 0.1, 2.2, "rmse is worse")] : [] }],
    };

    private static RegressionMetrics Metrics(double rmse) => new(new Metric(rmse, 0.1), new Metric(rmse / 2, 0.1), new Metric(rmse * rmse, 0.1), new Metric(0.5, 0.1));
}
