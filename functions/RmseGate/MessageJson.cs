using System.Text.Json.Serialization;
using Contracts.Configuration;
using Contracts.Training;

namespace RmseGate;

/// <summary>The input: a trained model that wants to go into service.</summary>
/// <param name="EvaluationKey">Where Evaluate left its figures in the artifacts bucket.</param>
public sealed record Candidate(string Model, string Algorithm, GateRules Gate, string EvaluationKey);

/// <summary>Reads and writes the messages without reflection.</summary>
[JsonSerializable(typeof(Candidate))]
[JsonSerializable(typeof(GateVerdict))]
public sealed partial class MessageJson : JsonSerializerContext;
