using Contracts.Training;

namespace Contracts.Scoring;

/// <summary>The input of score-batch: what was dropped for which model.</summary>
/// <param name="Batch">The batch's id, the same for every delivery of the same event.</param>
/// <param name="Drop">The file, or the marker or manifest that says that a batch of several files is there.</param>
/// <param name="Fault">What the trigger could not accept; the pipeline then only reports it.</param>
public sealed record ScoringRequest(string Model, string Batch, Drop Drop, Fault? Fault = null);
