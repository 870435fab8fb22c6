using Contracts.Serving;

namespace Predict.Serving;

/// <summary>A model as requests meet it: what is in service, and the features of each version.</summary>
/// <param name="Features">By algorithm; versions of the same file share one.</param>
public sealed record ServedModel(InService InService, IReadOnlyDictionary<string, ModelFeatures> Features)
{
    public IReadOnlyCollection<ModelFeatures> Versions { get; } = [.. Features.Values.Distinct(ReferenceEqualityComparer.Instance).Cast<ModelFeatures>()];
}
