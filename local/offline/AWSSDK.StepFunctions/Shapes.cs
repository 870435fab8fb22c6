using System.Text.Json.Serialization;
using Amazon.StepFunctions.Model;
using Offline.Plumbing;

namespace Amazon.StepFunctions;

[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [
        typeof(ConstantConverter<EncryptionType>),
        typeof(ConstantConverter<ExecutionRedriveFilter>),
        typeof(ConstantConverter<ExecutionRedriveStatus>),
        typeof(ConstantConverter<ExecutionStatus>),
        typeof(ConstantConverter<HistoryEventType>),
        typeof(ConstantConverter<IncludedData>),
        typeof(ConstantConverter<LogLevel>),
        typeof(ConstantConverter<StateMachineStatus>),
        typeof(ConstantConverter<StateMachineType>),
        typeof(EpochConverter)])]
[JsonSerializable(typeof(StartExecutionRequest))]
[JsonSerializable(typeof(StartExecutionResponse))]
[JsonSerializable(typeof(DescribeExecutionRequest))]
[JsonSerializable(typeof(DescribeExecutionResponse))]
[JsonSerializable(typeof(ListExecutionsRequest))]
[JsonSerializable(typeof(ListExecutionsResponse))]
[JsonSerializable(typeof(StopExecutionRequest))]
[JsonSerializable(typeof(StopExecutionResponse))]
[JsonSerializable(typeof(RedriveExecutionRequest))]
[JsonSerializable(typeof(RedriveExecutionResponse))]
[JsonSerializable(typeof(GetExecutionHistoryRequest))]
[JsonSerializable(typeof(GetExecutionHistoryResponse))]
[JsonSerializable(typeof(CreateStateMachineRequest))]
[JsonSerializable(typeof(CreateStateMachineResponse))]
[JsonSerializable(typeof(DescribeStateMachineRequest))]
[JsonSerializable(typeof(DescribeStateMachineResponse))]
[JsonSerializable(typeof(ListStateMachinesRequest))]
[JsonSerializable(typeof(ListStateMachinesResponse))]
internal sealed partial class Shapes : JsonSerializerContext;
