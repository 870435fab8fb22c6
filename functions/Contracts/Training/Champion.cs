namespace Contracts.Training;

/// <summary>The model of the same algorithm that is in service, as a new one is judged against it.</summary>
/// <param name="Comparable">Whether it can score the new run's rows, and did.</param>
/// <param name="SavedModel">The SageMaker model's name.</param>
/// <param name="Run">The run that trained it.</param>
/// <param name="RmseThen">What it had on its own held-out rows when it went into service.</param>
/// <param name="Reason">Why it is not compared with; null when it is.</param>
public sealed record Champion(bool Exists, bool Comparable, string? SavedModel = null, string? Run = null, string? Endpoint = null, double? RmseThen = null, string? Reason = null);
