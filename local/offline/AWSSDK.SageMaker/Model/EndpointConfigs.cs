using Amazon.Runtime;

namespace Amazon.SageMaker.Model;

/// <summary>What CreateEndpointConfig takes.</summary>
public class CreateEndpointConfigRequest : AmazonSageMakerRequest
{
    public string EndpointConfigName { get; set; }
    public List<ProductionVariant> ProductionVariants { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
    public DataCaptureConfig DataCaptureConfig { get; set; }
    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
    public string KmsKeyId { get; set; }
    public string ExecutionRoleArn { get; set; }
    public VpcConfig VpcConfig { get; set; }
    public bool? EnableNetworkIsolation { get; set; }
}

/// <summary>The answer of CreateEndpointConfig.</summary>
public class CreateEndpointConfigResponse : AmazonWebServiceResponse
{
    public string EndpointConfigArn { get; set; }
}

/// <summary>What DescribeEndpointConfig takes.</summary>
public class DescribeEndpointConfigRequest : AmazonSageMakerRequest
{
    public string EndpointConfigName { get; set; }
}

/// <summary>The answer of DescribeEndpointConfig.</summary>
public class DescribeEndpointConfigResponse : AmazonWebServiceResponse
{
    public string EndpointConfigName { get; set; }
    public string EndpointConfigArn { get; set; }
    public List<ProductionVariant> ProductionVariants { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
    public DataCaptureConfig DataCaptureConfig { get; set; }
    public string KmsKeyId { get; set; }
    public DateTime? CreationTime { get; set; }
    public string ExecutionRoleArn { get; set; }
    public VpcConfig VpcConfig { get; set; }
    public bool? EnableNetworkIsolation { get; set; }
}

/// <summary>The shape CaptureContentTypeHeader of the service's API.</summary>
public class CaptureContentTypeHeader
{
    public List<string> CsvContentTypes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
    public List<string> JsonContentTypes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

/// <summary>The shape CaptureOption of the service's API.</summary>
public class CaptureOption
{
    public CaptureMode CaptureMode { get; set; }
}

/// <summary>The shape DataCaptureConfig of the service's API.</summary>
public class DataCaptureConfig
{
    public bool? EnableCapture { get; set; }
    public int? InitialSamplingPercentage { get; set; }
    public string DestinationS3Uri { get; set; }
    public string KmsKeyId { get; set; }
    public List<CaptureOption> CaptureOptions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
    public CaptureContentTypeHeader CaptureContentTypeHeader { get; set; }
}

/// <summary>The shape ProductionVariant of the service's API.</summary>
public class ProductionVariant
{
    public string VariantName { get; set; }
    public string ModelName { get; set; }
    public int? InitialInstanceCount { get; set; }
    public ProductionVariantInstanceType InstanceType { get; set; }
    public float? InitialVariantWeight { get; set; }
    public ProductionVariantServerlessConfig ServerlessConfig { get; set; }
    public int? VolumeSizeInGB { get; set; }
    public int? ModelDataDownloadTimeoutInSeconds { get; set; }
    public int? ContainerStartupHealthCheckTimeoutInSeconds { get; set; }
}
