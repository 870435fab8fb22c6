namespace Contracts.Monitoring;

/// <summary>memory.json: what earlier checks of a model leave to later ones. It changes in one write, after the mail, so that a check counts wholly or not at all.</summary>
public sealed record MonitorMemory
{
    /// <summary>The check that wrote it.</summary>
    public required string Check { get; init; }

    public required string Execution { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>yyyy-MM-dd; everything that was consolidated under an earlier date is judged.</summary>
    public required string From { get; init; }

    /// <summary>The runs of the consolidation since then that are judged.</summary>
    public IReadOnlyList<string> Judged { get; init; } = [];

    /// <summary>What people know of, by feature, or by algorithm and metric.</summary>
    public IReadOnlyDictionary<string, ToldFinding> Told { get; init; } = new Dictionary<string, ToldFinding>();

    /// <summary>Checks that judged, oldest first.</summary>
    public IReadOnlyList<PastCheck> Past { get; init; } = [];

    /// <summary>The last check whose labels count as known.</summary>
    public string? LabelsCheck { get; init; }

    /// <summary>Labels that came since the last training.</summary>
    public long NewLabels { get; init; }

    /// <summary>The newest run in service at the check.</summary>
    public string? BaselineRun { get; init; }

    /// <summary>When a training was last started or suggested.</summary>
    public DateTimeOffset? RetrainedAt { get; init; }

    /// <summary>The reasons that people know of.</summary>
    public IReadOnlyList<string> RetrainReasons { get; init; } = [];
}

/// <summary>A finding that people were told of.</summary>
/// <param name="Severity">What it was when they were told, so that worse can be told again.</param>
public sealed record ToldFinding(double Severity, DateTimeOffset Since);

/// <summary>A check that judged, for the trend.</summary>
/// <param name="Distances">By feature; those that were not compared are left out.</param>
/// <param name="Rmse">By algorithm, where labels told.</param>
public sealed record PastCheck(
    string Check, DateTimeOffset At, string Outcome, long Rows, IReadOnlyDictionary<string, double> Distances, IReadOnlyDictionary<string, double> Rmse);
