namespace Contracts.Training;

/// <summary>What Preprocess found and made: report/preprocess.json of a run.</summary>
public sealed record PreprocessReport
{
    public required int Rows { get; init; }

    public required int Accepted { get; init; }

    public required int Rejected { get; init; }

    /// <summary>Rejected rows by reason.</summary>
    public IReadOnlyDictionary<string, int> RejectedReasons { get; init; } = new Dictionary<string, int>();

    /// <summary>Filled-in missing values by column.</summary>
    public IReadOnlyDictionary<string, int> Imputed { get; init; } = new Dictionary<string, int>();

    public required int Train { get; init; }

    public required int Validation { get; init; }

    public required int Test { get; init; }

    /// <summary>Columns that the algorithms see after encoding.</summary>
    public required int EncodedColumns { get; init; }

    /// <summary>SHA-256 of the dropped file, lower-case hexadecimal.</summary>
    public required string ContentHash { get; init; }

    public required ColumnSummary Target { get; init; }

    /// <summary>How the accepted rows were shared out; null in reports of earlier versions.</summary>
    public SplitSummary? Split { get; init; }
}

/// <summary>What decided the side of each row.</summary>
/// <param name="By">row (its values and how often it was there before), time or group.</param>
/// <param name="Column">The column of the time or group.</param>
public sealed record SplitSummary(string By, string? Column = null)
{
    /// <summary>By time: the first time of the validation rows.</summary>
    public string? ValidationFrom { get; init; }

    /// <summary>By time: the first time of the test rows.</summary>
    public string? TestFrom { get; init; }

    /// <summary>By group: how many there are.</summary>
    public int? Groups { get; init; }

    /// <summary>In words, as a sentence's part.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Words => By switch
    {
        "time" => $"by {Column}: validation from {ValidationFrom}, test from {TestFrom}",
        "group" => $"by {Column}: no value of {Groups} on two sides",
        _ => "by a hash of each row",
    };
}

/// <summary>A numeric column in four numbers, in its own unit; the deviation is the population's.</summary>
public sealed record ColumnSummary(double Mean, double StandardDeviation, double Min, double Max);

/// <summary>What a training job reported, read back from SageMaker.</summary>
/// <param name="TrainRmse">Null when the algorithm does not report it.</param>
/// <param name="Metrics">All final metrics by SageMaker's names, such as validation:rmse.</param>
public sealed record TrainingMetrics(string TrainingJobName, double? TrainRmse, double? ValidationRmse, IReadOnlyDictionary<string, double> Metrics, int? TrainingSeconds);

/// <summary>How well a model predicts the held-out rows: evaluation.json.</summary>
/// <param name="Champion">The model in service on the same rows; null when there is none or it could not be scored.</param>
public sealed record Evaluation(int Rows, RegressionMetrics Challenger, RegressionMetrics? Champion)
{
    /// <summary>The challenger's rmse minus the champion's; null without a champion.</summary>
    public RmseDifference? Difference { get; init; }

    /// <summary>What predicting the mean of the training rows for every row has; null in files of earlier versions.</summary>
    public RegressionMetrics? Mean { get; init; }

    /// <summary>Whether all test rows have the same target, so that no model can be told from another.</summary>
    public bool TargetIsConstant { get; init; }
}

/// <summary>A difference of two rmse on the same rows, in the target's unit.</summary>
/// <param name="StandardError">Of the paired difference, by the delta method.</param>
public sealed record RmseDifference(double Value, double StandardError);

/// <summary>Regression metrics with their standard deviations; rmse and mae in the target's unit. A deviation is null below 200 rows.</summary>
public sealed record RegressionMetrics(Metric Rmse, Metric Mae, Metric Mse, Metric R2);

/// <summary>A value and the standard deviation of its estimate (five subsamples of 80 %), null when there are too few rows.</summary>
public sealed record Metric(double Value, double? StandardDeviation);

/// <summary>The RMSE gate's decision.</summary>
/// <param name="Reason">One sentence with the numbers that decided.</param>
/// <param name="ChampionRmse">The model in service on the same rows; null when there was none to compare with.</param>
/// <param name="ChampionRun">The run that trained the model in service, compared with or not; null when there is none.</param>
/// <param name="Allowed">The highest rmse that the comparison allowed; null without one.</param>
/// <param name="Difference">The rmse minus the champion's on the same rows; null without one.</param>
/// <param name="MeanRmse">What predicting the mean of the training rows has on the same rows; null when it is not known.</param>
/// <param name="Unjudged">Why the model cannot be judged, as a sentence's part; null when it can.</param>
public sealed record GateVerdict(
    bool Accepted, string Reason, double Rmse, double? RmseDeviation, double Threshold, double? ChampionRmse, double? ChampionRmseDeviation, int Rows, string? ChampionRun = null, double? Allowed = null,
    RmseDifference? Difference = null, double? MeanRmse = null, string? Unjudged = null);

/// <summary>How one algorithm of a run ended: deployed, rejected, superseded or failed.</summary>
public sealed record AlgorithmResult
{
    public required string Algorithm { get; init; }

    public required string Outcome { get; init; }

    public TrainingMetrics? Metrics { get; init; }

    public GateVerdict? Verdict { get; init; }

    public Serving.Deployment? Deployment { get; init; }

    /// <summary>For superseded: the run that is in service instead.</summary>
    public string? NewerRun { get; init; }

    /// <summary>Step Functions' own member names, as its Catch writes them.</summary>
    public CaughtError? Fault { get; init; }
}

/// <summary>What a Catch writes: members with capitals, as Step Functions names them.</summary>
public sealed record CaughtError(
    [property: System.Text.Json.Serialization.JsonPropertyName("Error")] string? Error,
    [property: System.Text.Json.Serialization.JsonPropertyName("Cause")] string? Cause);
