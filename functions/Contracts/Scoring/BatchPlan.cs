using Contracts.Training;

namespace Contracts.Scoring;

/// <summary>plan.json: which files are scored by which models. Decided once, so that a redrive goes on with the same ones.</summary>
/// <param name="Name">The batch as people know it: the file's name without its ending, or the folder's or manifest's.</param>
/// <param name="Started">When the plan was made.</param>
/// <param name="Files">In the order in which their rows are counted.</param>
/// <param name="Algorithms">In the order of the result's columns.</param>
/// <param name="Layouts">The columns that the models take; models of the same columns share one.</param>
/// <param name="Strategy">How the algorithms' answers become one.</param>
/// <param name="CapturePercent">The share of scored rows that is kept for monitoring, in percent, 0..100.</param>
public sealed record BatchPlan(
    string Model,
    string Batch,
    string Name,
    DateTimeOffset Started,
    IReadOnlyList<BatchFile> Files,
    IReadOnlyList<BatchAlgorithm> Algorithms,
    IReadOnlyList<BatchLayout> Layouts,
    string Strategy,
    int CapturePercent)
{
    /// <summary>The texts that mean a missing value to any of the models, beside the empty one; null: no other.</summary>
    public IReadOnlyList<string>? MissingTexts { get; init; }

    /// <summary>The rules of the features' values, those of every model; a row that breaks one is set aside.</summary>
    public IReadOnlyList<BatchRule> Rules { get; init; } = [];
}

/// <summary>One file of a batch.</summary>
/// <param name="Name">As it was dropped.</param>
/// <param name="Stem">What its results' names begin with.</param>
/// <param name="Input">Its copy's name below the batch's input folder.</param>
/// <param name="CopySource">The version that was dropped, as S3's CopyObject takes it.</param>
public sealed record BatchFile(string Name, string Stem, string Input, string CopySource, long Size);

/// <summary>A model that scores a batch.</summary>
/// <param name="Name">The algorithm's name in the YAML, such as xgboost.</param>
/// <param name="SavedModel">The SageMaker model's name.</param>
/// <param name="Run">The run that trained it.</param>
/// <param name="Rmse">On held-out rows, in the target's unit.</param>
/// <param name="Rank">Its place in the model's YAML, from 0.</param>
/// <param name="Layout">The layout of the rows that it takes.</param>
/// <param name="JobName">The start of its transform jobs' names.</param>
/// <param name="Training">The target in the file that it was trained on; null when the run's report is gone.</param>
public sealed record BatchAlgorithm(
    string Name, string SavedModel, string Run, double Rmse, int Rank, string Layout, string Instance, string JobName, ColumnSummary? Training);

/// <summary>The columns that a model takes, in its order.</summary>
public sealed record BatchLayout(string Name, IReadOnlyList<BatchColumn> Columns)
{
    /// <summary>How long a row can be once the models' Encode container has encoded it.</summary>
    public long EncodedBytes { get; init; }
}

/// <summary>A raw column of a layout.</summary>
public sealed record BatchColumn(string Name, bool IsNumeric);

/// <summary>A rule of a raw column.</summary>
public sealed record BatchRule(string Column, Configuration.ColumnRule Rule);
