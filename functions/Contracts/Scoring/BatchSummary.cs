using Contracts.Training;

namespace Contracts.Scoring;

/// <summary>The summary beside a batch's results.</summary>
/// <param name="RejectedReasons">Rejected rows by reason.</param>
/// <param name="Files">The results, as keys in the data bucket.</param>
/// <param name="Predictions">The combined ones.</param>
/// <param name="Training">The target in the file that the first of the models was trained on; null when it is not known.</param>
/// <param name="OutsideTraining">How many combined predictions lie beyond the range of the target in training.</param>
/// <param name="Models">By algorithm, in the order of the result's columns.</param>
/// <param name="DurationSeconds">From the plan to the summary.</param>
public sealed record BatchSummary(
    string Model,
    string Batch,
    IReadOnlyList<string> Files,
    long RowsIn,
    long Scored,
    long Rejected,
    IReadOnlyDictionary<string, long> RejectedReasons,
    string Strategy,
    ColumnSummary Predictions,
    ColumnSummary? Training,
    long OutsideTraining,
    IReadOnlyList<SummarizedModel> Models,
    DateTimeOffset Started,
    DateTimeOffset Ended,
    double DurationSeconds,
    EstimatedCost EstimatedCost)
{
    /// <summary>How many of its files a mail names.</summary>
    public const int FilesTold = 6;
}

/// <summary>A model that scored a batch.</summary>
/// <param name="Version">The run that trained it.</param>
public sealed record SummarizedModel(string Algorithm, string Version, string SavedModel, ColumnSummary Predictions);

/// <summary>What the batch's instances cost on AWS, roughly.</summary>
/// <param name="Usd">Null when the price of one of the instances is not known.</param>
/// <param name="Note">What the figure is and is not.</param>
public sealed record EstimatedCost(double? Usd, IReadOnlyList<InstanceCost> Instances, string Note);

/// <summary>One job's part of the cost.</summary>
/// <param name="Hours">Instances times the time they worked.</param>
/// <param name="UsdPerHour">Null when it is not known.</param>
public sealed record InstanceCost(string Job, string Instance, double Hours, double? UsdPerHour);
