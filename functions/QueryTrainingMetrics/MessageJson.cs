using System.Text.Json.Serialization;
using Contracts.Training;

namespace QueryTrainingMetrics;

/// <summary>The input: a training job that has ended.</summary>
public sealed record FinishedTraining(string TrainingJobName);

/// <summary>Reads and writes the messages without reflection.</summary>
[JsonSerializable(typeof(FinishedTraining))]
[JsonSerializable(typeof(TrainingMetrics))]
public sealed partial class MessageJson : JsonSerializerContext;
