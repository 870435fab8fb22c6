using System.Text.Json.Serialization;
using Contracts.Configuration;
using Contracts.Training;

namespace RmseGate;

/// <summary>The input: a trained model that wants to go into service.</summary>
/// <param name="Champion">The model in service, if any, and whether it was scored on the same rows; null means that there is none.</param>
/// <param name="EvaluationKey">Where Evaluate left its figures in the artifacts bucket.</param>
public sealed record Candidate(string Model, string Algorithm, GateRules Gate, string EvaluationKey, Champion? Champion = null);

/// <summary>Reads and writes the messages without reflection.</summary>
[JsonSerializable(typeof(Candidate))]
[JsonSerializable(typeof(GateVerdict))]
public sealed partial class MessageJson : JsonSerializerContext;
