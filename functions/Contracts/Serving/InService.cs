namespace Contracts.Serving;

/// <summary>The one parameter per model that tells the inference API what is in service.</summary>
/// <param name="Strategy">How the algorithms' answers are combined.</param>
/// <param name="Algorithms">By algorithm name.</param>
/// <param name="Preference">The algorithms in the order of the model's YAML, for the strategy first.</param>
public sealed record InService(string Model, string Strategy, IReadOnlyDictionary<string, Deployment> Algorithms, IReadOnlyList<string>? Preference = null)
{
    /// <summary>The algorithm's place in the model's YAML; those that it does not name come after.</summary>
    public int Rank(string algorithm)
    {
        for (var rank = 0; rank < Preference?.Count; rank++)
            if (Preference[rank] == algorithm) return rank;
        return int.MaxValue;
    }
}

/// <summary>One algorithm's model behind its endpoint.</summary>
/// <param name="Config">The endpoint config that must be active.</param>
/// <param name="SavedModel">The SageMaker model's name.</param>
/// <param name="FeaturesKey">Where features.json of this version lies in the artifacts bucket.</param>
/// <param name="Rmse">On held-out rows, in the target's unit.</param>
/// <param name="Outcome">deployed; or, in ExportConfiguration's answer, superseded (then the rest describes the newer run that is in service) or withdrawn.</param>
public sealed record Deployment(string Outcome, string Algorithm, string Endpoint, string Config, string SavedModel, string Run, string FeaturesKey, double Rmse, DateTimeOffset At);
