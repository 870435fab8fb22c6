using System.Text.Json;
using System.Text.Json.Serialization;
using Contracts.Configuration;
using Contracts.Monitoring;
using Contracts.Scoring;
using Contracts.Serving;
using Contracts.Strategies;
using Contracts.Training;

namespace Contracts;

/// <summary>How every message and file of the project is written: camelCase, nulls left out, enumerations as words.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true, NumberHandling = JsonNumberHandling.Strict)]
[JsonSerializable(typeof(ModelConfiguration))]
[JsonSerializable(typeof(TrainingRequest))]
[JsonSerializable(typeof(PreprocessReport))]
[JsonSerializable(typeof(TrainingMetrics))]
[JsonSerializable(typeof(Evaluation))]
[JsonSerializable(typeof(EvaluationDetails))]
[JsonSerializable(typeof(Importance))]
[JsonSerializable(typeof(LearningCurves))]
[JsonSerializable(typeof(Champion))]
[JsonSerializable(typeof(GateVerdict))]
[JsonSerializable(typeof(AlgorithmResult))]
[JsonSerializable(typeof(InService))]
[JsonSerializable(typeof(Deployment))]
[JsonSerializable(typeof(ModelFeatures))]
[JsonSerializable(typeof(ScoringRequest))]
[JsonSerializable(typeof(BatchPlan))]
[JsonSerializable(typeof(PreparationReport))]
[JsonSerializable(typeof(AssemblyReport))]
[JsonSerializable(typeof(BatchSummary))]
[JsonSerializable(typeof(MonitorCheck))]
[JsonSerializable(typeof(DataFindings))]
[JsonSerializable(typeof(QualityFindings))]
[JsonSerializable(typeof(MonitoringRequest))]
[JsonSerializable(typeof(CheckWindow))]
[JsonSerializable(typeof(CheckVerdict))]
[JsonSerializable(typeof(MonitorMemory))]
[JsonSerializable(typeof(LastCheck))]
[JsonSerializable(typeof(CombineEvent))]
[JsonSerializable(typeof(CombineAnswer))]
public sealed partial class ContractsJson : JsonSerializerContext;
