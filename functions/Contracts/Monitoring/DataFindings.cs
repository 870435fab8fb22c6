namespace Contracts.Monitoring;

/// <summary>findings.json: what a check of the data found, for mail and report.</summary>
public sealed record DataFindings
{
    public required string Model { get; init; }

    public required string Check { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string BaselineRun { get; init; }

    /// <summary>drift, clear, or quiet when there were too few rows.</summary>
    public required string Outcome { get; init; }

    /// <summary>One sentence.</summary>
    public required string Summary { get; init; }

    public required WindowRows Rows { get; init; }

    /// <summary>simple or robust.</summary>
    public required string Comparison { get; init; }

    public required double Threshold { get; init; }

    /// <summary>Every feature; those that moved first, then those that follow them, then the others.</summary>
    public IReadOnlyList<FeatureFinding> Features { get; init; } = [];

    /// <summary>What was demanded, in words, chance included.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];
}

/// <summary>What became of the captured lines and rows.</summary>
public sealed record WindowRows
{
    /// <summary>Rows of the baseline.</summary>
    public required long Baseline { get; init; }

    /// <summary>Rows that were compared with it, each row id once.</summary>
    public required long Judged { get; init; }

    public required long Minimum { get; init; }

    public long Lines { get; init; }

    /// <summary>Rows of smoke calls, judged by nobody.</summary>
    public long Smoke { get; init; }

    /// <summary>Rows that another endpoint, or another attempt, had answered too.</summary>
    public long AnsweredAgain { get; init; }

    /// <summary>Lines whose data came as base64; they are used.</summary>
    public long Base64 { get; init; }

    /// <summary>Lines older than one before them in their file; they are used.</summary>
    public long OutOfOrder { get; init; }

    /// <summary>By reason, what is in set-aside.jsonl.</summary>
    public IReadOnlyDictionary<string, long> SetAside { get; init; } = new Dictionary<string, long>();

    /// <summary>Judged rows by the run that answered; a row that two answered counts for both.</summary>
    public IReadOnlyDictionary<string, long> Versions { get; init; } = new Dictionary<string, long>();

    public DateTimeOffset? From { get; init; }

    public DateTimeOffset? To { get; init; }
}

/// <summary>One feature, compared.</summary>
public sealed record FeatureFinding
{
    public required string Name { get; init; }

    /// <summary>number or text.</summary>
    public required string Kind { get; init; }

    /// <summary>moved, following or unchanged.</summary>
    public required string State { get; init; }

    public required bool Critical { get; init; }

    /// <summary>What happened, in a sentence; for an unchanged feature that nothing did.</summary>
    public required string What { get; init; }

    public IReadOnlyList<CheckFinding> Checks { get; init; } = [];

    /// <summary>Null where it was not compared, as for a missing column.</summary>
    public double? Distance { get; init; }

    public double? Threshold { get; init; }

    public EffectSize? Effect { get; init; }

    /// <summary>Values, not rows: missing ones are compared by completeness.</summary>
    public long BaselineValues { get; init; }

    public long WindowValues { get; init; }

    public required DistributionSummary Before { get; init; }

    public DistributionSummary? Now { get; init; }

    public Following? Following { get; init; }

    /// <summary>Shares to draw, of baseline and window alike; for texts the most frequent ones and the rest.</summary>
    public IReadOnlyList<Bar> Bars { get; init; } = [];
}

/// <summary>A broken constraint with its numbers.</summary>
/// <param name="Check">Model Monitor's constraint_check_type, or one of ours.</param>
public sealed record CheckFinding(string Check, string Description, double? Value = null, double? Threshold = null);

/// <summary>How much a movement matters.</summary>
/// <param name="PopulationStability">The population stability index.</param>
/// <param name="Size">small below 0.1, moderate below 0.25, large.</param>
/// <param name="StandardizedMeanDifference">Numbers: the shift of the mean in the baseline's standard deviations.</param>
/// <param name="TotalVariation">Texts: the share of rows that would have to change their value.</param>
public sealed record EffectSize(double PopulationStability, string Size, double? StandardizedMeanDifference = null, double? TotalVariation = null);

/// <summary>Whose movement a feature's movement comes from.</summary>
/// <param name="Features">With their distributions evened out, this feature is within its threshold.</param>
/// <param name="DistanceLeft">The feature's distance once they are.</param>
public sealed record Following(IReadOnlyList<string> Features, double DistanceLeft);

/// <summary>A distribution in words and in the numbers behind them.</summary>
public sealed record DistributionSummary
{
    public required string Words { get; init; }

    public required double Completeness { get; init; }

    public required string Type { get; init; }

    public double? Mean { get; init; }

    public double? Deviation { get; init; }

    public double? Min { get; init; }

    public double? Lower { get; init; }

    public double? Median { get; init; }

    public double? Upper { get; init; }

    public double? Max { get; init; }

    public double? Distinct { get; init; }
}

/// <summary>One bar of a picture.</summary>
/// <param name="Label">For texts the text, for numbers the range.</param>
/// <param name="From">Numbers: the range's lower end.</param>
public sealed record Bar(string Label, double Before, double Now, double? From = null, double? To = null);
