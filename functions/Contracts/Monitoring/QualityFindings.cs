using Contracts.Training;

namespace Contracts.Monitoring;

/// <summary>quality.json: what the labels that have arrived say of the models.</summary>
public sealed record QualityFindings
{
    public required string Model { get; init; }

    public required string Check { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>drift when a metric is worse than its constraint, clear when none is, quiet when too few labels are new.</summary>
    public required string Outcome { get; init; }

    /// <summary>One sentence.</summary>
    public required string Summary { get; init; }

    public required LabelCoverage Labels { get; init; }

    /// <summary>By algorithm, the answers of the run in service to rows whose label is new, whenever they were asked: so every label is judged once, however late.</summary>
    public IReadOnlyList<AlgorithmQuality> Algorithms { get; init; } = [];

    /// <summary>Earlier checks for whose rows labels have arrived since.</summary>
    public IReadOnlyList<RestatedQuality> Restated { get; init; } = [];
}

/// <summary>How many labels have arrived, and how late.</summary>
public sealed record LabelCoverage
{
    /// <summary>Rows of this check that were answered.</summary>
    public required long Rows { get; init; }

    /// <summary>Those of them whose label is there.</summary>
    public required long Labelled { get; init; }

    /// <summary>Labels that no given check's row has, be it that they came after monitor.labels_within; they are in unmatched-labels.csv.</summary>
    public long UnmatchedLabels { get; init; }

    /// <summary>Rows without label of all given checks; they are in unmatched-predictions.csv.</summary>
    public long UnmatchedRows { get; init; }

    /// <summary>Labels that came again with the same value.</summary>
    public long Repeated { get; init; }

    /// <summary>Labels that came again with another value; the last one holds.</summary>
    public long Corrected { get; init; }

    /// <summary>Lines that are no labels; they are in set-aside.jsonl.</summary>
    public long Unusable { get; init; }

    /// <summary>Rows of this and earlier checks whose label counts as known from this check on; those of an algorithm that waits for more are not among them.</summary>
    public long New { get; init; }

    /// <summary>From a prediction to the check that first knew its label; of the new ones.</summary>
    public TimeSpan? MedianDelay { get; init; }

    public TimeSpan? LongestDelay { get; init; }
}

/// <summary>How well an algorithm's run predicts, against its own baseline.</summary>
public sealed record AlgorithmQuality
{
    public required string Algorithm { get; init; }

    public required string Run { get; init; }

    public required long Rows { get; init; }

    public required RegressionMetrics Now { get; init; }

    /// <summary>On the held-out rows of its training; null where the baseline is of another run.</summary>
    public RegressionMetrics? Baseline { get; init; }

    /// <summary>Whether it is judged: enough rows, and a baseline.</summary>
    public required bool Judged { get; init; }

    public IReadOnlyList<MetricFinding> Violations { get; init; } = [];

    public IReadOnlyList<GroupQuality> Groups { get; init; } = [];
}

/// <summary>A metric beyond its constraint.</summary>
public sealed record MetricFinding(string Metric, double Value, double? Deviation, double Threshold, string Description);

/// <summary>The error within one value of the column that monitor.group names.</summary>
/// <param name="Share">Of the algorithm's labelled rows.</param>
/// <param name="RmseBefore">On held-out rows; null where the baseline has no groups.</param>
public sealed record GroupQuality(string Value, long Rows, double Share, double Rmse, double Mae, double? RmseBefore = null);

/// <summary>An earlier check's quality, as it was stated and as it is now.</summary>
/// <param name="Before">Null when no row had a label then.</param>
public sealed record RestatedQuality(string Check, string Algorithm, string Run, long LabelledBefore, long LabelledNow, RegressionMetrics? Before, RegressionMetrics Now);
