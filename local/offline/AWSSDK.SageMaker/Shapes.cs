using System.Text.Json.Serialization;
using Amazon.SageMaker.Model;
using Offline.Plumbing;

namespace Amazon.SageMaker;

[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    Converters = [
        typeof(ConstantConverter<AssemblyType>),
        typeof(ConstantConverter<BatchStrategy>),
        typeof(ConstantConverter<CapacitySizeType>),
        typeof(ConstantConverter<CaptureMode>),
        typeof(ConstantConverter<CaptureStatus>),
        typeof(ConstantConverter<CompressionType>),
        typeof(ConstantConverter<ContainerMode>),
        typeof(ConstantConverter<EndpointStatus>),
        typeof(ConstantConverter<JoinSource>),
        typeof(ConstantConverter<ModelCompressionType>),
        typeof(ConstantConverter<ModelSortKey>),
        typeof(ConstantConverter<OrderKey>),
        typeof(ConstantConverter<OutputCompressionType>),
        typeof(ConstantConverter<ProcessingInstanceType>),
        typeof(ConstantConverter<ProcessingJobStatus>),
        typeof(ConstantConverter<ProcessingS3CompressionType>),
        typeof(ConstantConverter<ProcessingS3DataDistributionType>),
        typeof(ConstantConverter<ProcessingS3DataType>),
        typeof(ConstantConverter<ProcessingS3InputMode>),
        typeof(ConstantConverter<ProcessingS3UploadMode>),
        typeof(ConstantConverter<ProductionVariantInstanceType>),
        typeof(ConstantConverter<RecordWrapper>),
        typeof(ConstantConverter<S3DataDistribution>),
        typeof(ConstantConverter<S3DataType>),
        typeof(ConstantConverter<S3ModelDataType>),
        typeof(ConstantConverter<SecondaryStatus>),
        typeof(ConstantConverter<SortBy>),
        typeof(ConstantConverter<SortOrder>),
        typeof(ConstantConverter<SplitType>),
        typeof(ConstantConverter<TrafficRoutingConfigType>),
        typeof(ConstantConverter<TrainingInputMode>),
        typeof(ConstantConverter<TrainingInstanceType>),
        typeof(ConstantConverter<TrainingJobStatus>),
        typeof(ConstantConverter<TransformInstanceType>),
        typeof(ConstantConverter<TransformJobStatus>),
        typeof(ConstantConverter<VariantPropertyType>),
        typeof(ConstantConverter<VariantStatus>),
        typeof(EpochConverter)])]
[JsonSerializable(typeof(CreateTrainingJobRequest))]
[JsonSerializable(typeof(CreateTrainingJobResponse))]
[JsonSerializable(typeof(DescribeTrainingJobRequest))]
[JsonSerializable(typeof(DescribeTrainingJobResponse))]
[JsonSerializable(typeof(ListTrainingJobsRequest))]
[JsonSerializable(typeof(ListTrainingJobsResponse))]
[JsonSerializable(typeof(CreateModelRequest))]
[JsonSerializable(typeof(CreateModelResponse))]
[JsonSerializable(typeof(DescribeModelRequest))]
[JsonSerializable(typeof(DescribeModelResponse))]
[JsonSerializable(typeof(ListModelsRequest))]
[JsonSerializable(typeof(ListModelsResponse))]
[JsonSerializable(typeof(CreateTransformJobRequest))]
[JsonSerializable(typeof(CreateTransformJobResponse))]
[JsonSerializable(typeof(DescribeTransformJobRequest))]
[JsonSerializable(typeof(DescribeTransformJobResponse))]
[JsonSerializable(typeof(CreateEndpointRequest))]
[JsonSerializable(typeof(CreateEndpointResponse))]
[JsonSerializable(typeof(UpdateEndpointRequest))]
[JsonSerializable(typeof(UpdateEndpointResponse))]
[JsonSerializable(typeof(DescribeEndpointRequest))]
[JsonSerializable(typeof(DescribeEndpointResponse))]
[JsonSerializable(typeof(CreateEndpointConfigRequest))]
[JsonSerializable(typeof(CreateEndpointConfigResponse))]
[JsonSerializable(typeof(DescribeEndpointConfigRequest))]
[JsonSerializable(typeof(DescribeEndpointConfigResponse))]
[JsonSerializable(typeof(CreateProcessingJobRequest))]
[JsonSerializable(typeof(CreateProcessingJobResponse))]
[JsonSerializable(typeof(DescribeProcessingJobRequest))]
[JsonSerializable(typeof(DescribeProcessingJobResponse))]
internal sealed partial class Shapes : JsonSerializerContext;
