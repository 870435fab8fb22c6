using Contracts.Serving;

namespace Predict.Requests;

/// <summary>A request whose rows every model version in service can take.</summary>
/// <param name="InferenceId">The app's own, or null.</param>
/// <param name="Strategy">The one asked for, or null for the model's own.</param>
public sealed record PredictionRequest(string? InferenceId, string? Strategy, IReadOnlyList<Row> Rows, IReadOnlyList<Finding> Warnings)
{
    /// <summary>What each version is sent.</summary>
    public IReadOnlyDictionary<ModelFeatures, byte[]> Payloads { get; init; } = new Dictionary<ModelFeatures, byte[]>();
}
