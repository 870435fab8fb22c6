using Contracts.Scoring;
using Contracts.Training;

namespace Notify.Scoring;

/// <summary>What score-batch knows: its input and what its states have added.</summary>
public sealed record BatchState
{
    public string? Batch { get; init; }

    public PlannedState? Planned { get; init; }

    public PreparationState? Preparation { get; init; }

    public SummarizedState? Summarized { get; init; }

    public BatchSummary? Summary => Summarized?.Summary;

    /// <summary>Why nothing was scored, as the plan or the preparation found.</summary>
    public Fault? Fault => Planned?.Plan?.Fault ?? Preparation?.Report?.Fault;
}

/// <summary>The plan's answer as the machine keeps it.</summary>
public sealed record PlannedState(PlanAnswer? Plan);

/// <summary>What reports need of the plan.</summary>
public sealed record PlanAnswer(Fault? Fault, WorkPlaces? Places);

/// <summary>Where the batch's work files lie.</summary>
/// <param name="Batch">The key prefix in the artifacts bucket, without a slash at the end.</param>
public sealed record WorkPlaces(string Bucket, string Batch);

/// <summary>The preparation's report as the machine keeps it.</summary>
public sealed record PreparationState(PreparationReport? Report);

/// <summary>The summary as the machine keeps it.</summary>
public sealed record SummarizedState(BatchSummary? Summary);
