using Contracts.Configuration;

namespace Contracts.Monitoring;

/// <summary>What a check will judge, as EvaluatePayload found it.</summary>
/// <param name="Enough">Whether it is worth judging; else the verdict is quiet and the rows wait for the next check.</param>
/// <param name="Verdict">What to record when it is not; null when it is.</param>
public sealed record CheckWindow(bool Enough, CheckVerdict? Verdict = null)
{
    /// <summary>The newest run in service, with whose baseline the rows are compared.</summary>
    public string? BaselineRun { get; init; }

    /// <summary>When the newest model went into service.</summary>
    public DateTimeOffset? DeployedAt { get; init; }

    /// <summary>As the model's YAML has it now.</summary>
    public RetrainPolicy? Retrain { get; init; }

    /// <summary>Whether anybody has dropped labels for the model.</summary>
    public bool HasLabels { get; init; }

    /// <summary>The runs of the consolidation whose lines are judged.</summary>
    public IReadOnlyList<string> Runs { get; init; } = [];

    /// <summary>The first date of those that later checks must look at again.</summary>
    public string? From { get; init; }

    /// <summary>The tag of the memory that the window was made from; null when there was none.</summary>
    public string? MemoryTag { get; init; }
}
