using Contracts.Monitoring;

namespace EvaluateDrift.Verdicts;

/// <summary>All that a check knows when it is judged.</summary>
/// <param name="Quality">Null when nobody has dropped labels.</param>
/// <param name="Memory">Null for a model's first check.</param>
public sealed record CheckFindings(EvaluateDriftRequest Request, DataFindings Data, QualityFindings? Quality, MonitorMemory? Memory)
{
    public string Model => Request.Model;

    public string Check => Request.Check;

    public IReadOnlyList<FeatureFinding> Moved { get; } = [.. Data.Features.Where(feature => feature.State == "moved")];

    public IReadOnlyList<FeatureFinding> Followers { get; } = [.. Data.Features.Where(feature => feature.State == "following")];

    /// <summary>Algorithms that predict worse than they may, the worst first. r2 alone does not say so: it falls, too, when the targets are only less spread than at training.</summary>
    public IReadOnlyList<AlgorithmQuality> Worse { get; } = [.. Quality?.Algorithms.Where(algorithm => algorithm.Judged && algorithm.Violations.Any(violation => violation.Metric != "r2")).OrderByDescending(Severity.Of) ?? Enumerable.Empty<AlgorithmQuality>()];

    /// <summary>Labels were judged, so what was told of quality is confirmed or over.</summary>
    public bool QualityIsJudged => Quality?.Algorithms.Any(algorithm => algorithm.Judged) ?? false;

    /// <summary>The run in service has changed since the last check, so what was told of the one before is void.</summary>
    public bool IsNewModel => Memory is not null && Memory.BaselineRun != Data.BaselineRun;
}
