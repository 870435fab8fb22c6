using Contracts.Monitoring;
using Contracts.Training;

namespace Notify.Monitoring;

/// <summary>What monitor-model knows: of one model's check, or of all together.</summary>
public sealed record CheckState
{
    /// <summary>The check's id; null where the execution as a whole reports.</summary>
    public string? Check { get; init; }

    public CheckVerdict? Verdict { get; init; }

    /// <summary>The models' names with commas between.</summary>
    public string? Names { get; init; }

    /// <summary>Whether the check counts, although something failed after it.</summary>
    public bool Recorded { get; init; }

    /// <summary>schedule or demand.</summary>
    public string? Reason { get; init; }

    /// <summary>Each model with its check, as the execution was started for them.</summary>
    public IReadOnlyList<CheckRequest>? Models { get; init; }

    /// <summary>How each model's check ended, where all have.</summary>
    public IReadOnlyList<CheckResult>? Checks { get; init; }

    /// <summary>The first that failed, or whose report could not be sent.</summary>
    public Fault? Fault => Checks?.FirstOrDefault(result => !result.Told) is { } silent ? new Fault(silent.Fault?.Error ?? "Unknown", $"The report on {silent.Model} could not be sent: {silent.Fault?.Cause}")
        : Checks?.FirstOrDefault(result => result.Outcome == "failed") is { } failed ? new Fault(failed.Fault?.Error ?? "Unknown", failed.Fault?.Cause ?? "")
        : null;

    /// <summary>Whether everything that the execution as a whole could say was said model by model.</summary>
    public bool IsTold => Checks is { } results && results.All(result => result.Told);
}

/// <summary>How one model's check ended.</summary>
/// <param name="Outcome">The verdict's; failed; or unsent, when it could not be told.</param>
/// <param name="Told">Whether everybody knows who has to.</param>
public sealed record CheckResult(string Model, string Check, string Outcome, bool Told, CaughtError? Fault = null);
