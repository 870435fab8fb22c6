using Amazon.Runtime;

namespace Amazon.SageMaker.Model;

/// <summary>What CreateEndpoint takes.</summary>
public class CreateEndpointRequest : AmazonSageMakerRequest
{
    public string EndpointName { get; set; }
    public string EndpointConfigName { get; set; }
    public DeploymentConfig DeploymentConfig { get; set; }
    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

/// <summary>The answer of CreateEndpoint.</summary>
public class CreateEndpointResponse : AmazonWebServiceResponse
{
    public string EndpointArn { get; set; }
}

/// <summary>What DescribeEndpoint takes.</summary>
public class DescribeEndpointRequest : AmazonSageMakerRequest
{
    public string EndpointName { get; set; }
}

/// <summary>The answer of DescribeEndpoint.</summary>
public class DescribeEndpointResponse : AmazonWebServiceResponse
{
    public string EndpointName { get; set; }
    public string EndpointArn { get; set; }
    public string EndpointConfigName { get; set; }
    public List<ProductionVariantSummary> ProductionVariants { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
    public DataCaptureConfigSummary DataCaptureConfig { get; set; }
    public EndpointStatus EndpointStatus { get; set; }
    public string FailureReason { get; set; }
    public DateTime? CreationTime { get; set; }
    public DateTime? LastModifiedTime { get; set; }
    public DeploymentConfig LastDeploymentConfig { get; set; }
    public PendingDeploymentSummary PendingDeploymentSummary { get; set; }
}

/// <summary>What UpdateEndpoint takes.</summary>
public class UpdateEndpointRequest : AmazonSageMakerRequest
{
    public string EndpointName { get; set; }
    public string EndpointConfigName { get; set; }
    public bool? RetainAllVariantProperties { get; set; }
    public List<VariantProperty> ExcludeRetainedVariantProperties { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
    public DeploymentConfig DeploymentConfig { get; set; }
    public bool? RetainDeploymentConfig { get; set; }
}

/// <summary>The answer of UpdateEndpoint.</summary>
public class UpdateEndpointResponse : AmazonWebServiceResponse
{
    public string EndpointArn { get; set; }
}

/// <summary>The shape Alarm of the service's API.</summary>
public class Alarm
{
    public string AlarmName { get; set; }
}

/// <summary>The shape AutoRollbackConfig of the service's API.</summary>
public class AutoRollbackConfig
{
    public List<Alarm> Alarms { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

/// <summary>The shape BlueGreenUpdatePolicy of the service's API.</summary>
public class BlueGreenUpdatePolicy
{
    public TrafficRoutingConfig TrafficRoutingConfiguration { get; set; }
    public int? TerminationWaitInSeconds { get; set; }
    public int? MaximumExecutionTimeoutInSeconds { get; set; }
}

/// <summary>The shape CapacitySize of the service's API.</summary>
public class CapacitySize
{
    public CapacitySizeType Type { get; set; }
    public int? Value { get; set; }
}

/// <summary>The shape DataCaptureConfigSummary of the service's API.</summary>
public class DataCaptureConfigSummary
{
    public bool? EnableCapture { get; set; }
    public CaptureStatus CaptureStatus { get; set; }
    public int? CurrentSamplingPercentage { get; set; }
    public string DestinationS3Uri { get; set; }
    public string KmsKeyId { get; set; }
}

/// <summary>The shape DeployedImage of the service's API.</summary>
public class DeployedImage
{
    public string SpecifiedImage { get; set; }
    public string ResolvedImage { get; set; }
    public DateTime? ResolutionTime { get; set; }
}

/// <summary>The shape DeploymentConfig of the service's API.</summary>
public class DeploymentConfig
{
    public BlueGreenUpdatePolicy BlueGreenUpdatePolicy { get; set; }
    public RollingUpdatePolicy RollingUpdatePolicy { get; set; }
    public AutoRollbackConfig AutoRollbackConfiguration { get; set; }
}

/// <summary>The shape PendingDeploymentSummary of the service's API.</summary>
public class PendingDeploymentSummary
{
    public string EndpointConfigName { get; set; }
    public List<PendingProductionVariantSummary> ProductionVariants { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
    public DateTime? StartTime { get; set; }
}

/// <summary>The shape PendingProductionVariantSummary of the service's API.</summary>
public class PendingProductionVariantSummary
{
    public string VariantName { get; set; }
    public List<DeployedImage> DeployedImages { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
    public float? CurrentWeight { get; set; }
    public float? DesiredWeight { get; set; }
    public int? CurrentInstanceCount { get; set; }
    public int? DesiredInstanceCount { get; set; }
    public ProductionVariantInstanceType InstanceType { get; set; }
    public List<ProductionVariantStatus> VariantStatus { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
    public ProductionVariantServerlessConfig CurrentServerlessConfig { get; set; }
    public ProductionVariantServerlessConfig DesiredServerlessConfig { get; set; }
}

/// <summary>The shape ProductionVariantStatus of the service's API.</summary>
public class ProductionVariantStatus
{
    public VariantStatus Status { get; set; }
    public string StatusMessage { get; set; }
    public DateTime? StartTime { get; set; }
}

/// <summary>The shape ProductionVariantSummary of the service's API.</summary>
public class ProductionVariantSummary
{
    public string VariantName { get; set; }
    public List<DeployedImage> DeployedImages { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
    public float? CurrentWeight { get; set; }
    public float? DesiredWeight { get; set; }
    public int? CurrentInstanceCount { get; set; }
    public int? DesiredInstanceCount { get; set; }
    public List<ProductionVariantStatus> VariantStatus { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
    public ProductionVariantServerlessConfig CurrentServerlessConfig { get; set; }
    public ProductionVariantServerlessConfig DesiredServerlessConfig { get; set; }
}

/// <summary>The shape RollingUpdatePolicy of the service's API.</summary>
public class RollingUpdatePolicy
{
    public CapacitySize MaximumBatchSize { get; set; }
    public int? WaitIntervalInSeconds { get; set; }
    public int? MaximumExecutionTimeoutInSeconds { get; set; }
    public CapacitySize RollbackMaximumBatchSize { get; set; }
}

/// <summary>The shape TrafficRoutingConfig of the service's API.</summary>
public class TrafficRoutingConfig
{
    public TrafficRoutingConfigType Type { get; set; }
    public int? WaitIntervalInSeconds { get; set; }
    public CapacitySize CanarySize { get; set; }
    public CapacitySize LinearStepSize { get; set; }
}

/// <summary>The shape VariantProperty of the service's API.</summary>
public class VariantProperty
{
    public VariantPropertyType VariantPropertyType { get; set; }
}
