using System.Text.Json.Serialization;
using Contracts.Serving;

namespace ExportConfiguration;

/// <summary>The input: a model that answers behind its endpoint and is not announced yet.</summary>
/// <param name="Config">The endpoint config that is active.</param>
/// <param name="FeaturesKey">Where features.json of this version lies.</param>
/// <param name="Execution">The ARN of the deploy-model execution.</param>
/// <param name="Withdraw">True when it is not to be in service after all, because its announcement failed half-way.</param>
public sealed record VerifiedModel(
    string Model, string Run, string Algorithm, string Endpoint, string Config, string SavedModel, string FeaturesKey, string Strategy, double Rmse, string Execution, bool Withdraw = false);

/// <summary>Reads and writes the messages without reflection.</summary>
[JsonSerializable(typeof(VerifiedModel))]
[JsonSerializable(typeof(Deployment))]
public sealed partial class MessageJson : JsonSerializerContext;
