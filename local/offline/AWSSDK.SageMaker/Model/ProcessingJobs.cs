using Amazon.Runtime;

namespace Amazon.SageMaker.Model;

/// <summary>What CreateProcessingJob takes.</summary>
public class CreateProcessingJobRequest : AmazonSageMakerRequest
{
    public List<ProcessingInput> ProcessingInputs { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
    public ProcessingOutputConfig ProcessingOutputConfig { get; set; }
    public string ProcessingJobName { get; set; }
    public ProcessingResources ProcessingResources { get; set; }
    public ProcessingStoppingCondition StoppingCondition { get; set; }
    public AppSpecification AppSpecification { get; set; }
    public Dictionary<string, string> Environment { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
    public NetworkConfig NetworkConfig { get; set; }
    public string RoleArn { get; set; }
    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
    public ExperimentConfig ExperimentConfig { get; set; }
}

/// <summary>The answer of CreateProcessingJob.</summary>
public class CreateProcessingJobResponse : AmazonWebServiceResponse
{
    public string ProcessingJobArn { get; set; }
}

/// <summary>What DescribeProcessingJob takes.</summary>
public class DescribeProcessingJobRequest : AmazonSageMakerRequest
{
    public string ProcessingJobName { get; set; }
}

/// <summary>The answer of DescribeProcessingJob.</summary>
public class DescribeProcessingJobResponse : AmazonWebServiceResponse
{
    public List<ProcessingInput> ProcessingInputs { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
    public ProcessingOutputConfig ProcessingOutputConfig { get; set; }
    public string ProcessingJobName { get; set; }
    public ProcessingResources ProcessingResources { get; set; }
    public ProcessingStoppingCondition StoppingCondition { get; set; }
    public AppSpecification AppSpecification { get; set; }
    public Dictionary<string, string> Environment { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
    public NetworkConfig NetworkConfig { get; set; }
    public string RoleArn { get; set; }
    public ExperimentConfig ExperimentConfig { get; set; }
    public string ProcessingJobArn { get; set; }
    public ProcessingJobStatus ProcessingJobStatus { get; set; }
    public string ExitMessage { get; set; }
    public string FailureReason { get; set; }
    public DateTime? ProcessingEndTime { get; set; }
    public DateTime? ProcessingStartTime { get; set; }
    public DateTime? LastModifiedTime { get; set; }
    public DateTime? CreationTime { get; set; }
    public string TrainingJobArn { get; set; }
}

/// <summary>The shape AppSpecification of the service's API.</summary>
public class AppSpecification
{
    public string ImageUri { get; set; }
    public List<string> ContainerEntrypoint { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
    public List<string> ContainerArguments { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

/// <summary>The shape NetworkConfig of the service's API.</summary>
public class NetworkConfig
{
    public bool? EnableInterContainerTrafficEncryption { get; set; }
    public bool? EnableNetworkIsolation { get; set; }
    public VpcConfig VpcConfig { get; set; }
}

/// <summary>The shape ProcessingClusterConfig of the service's API.</summary>
public class ProcessingClusterConfig
{
    public int? InstanceCount { get; set; }
    public ProcessingInstanceType InstanceType { get; set; }
    public int? VolumeSizeInGB { get; set; }
    public string VolumeKmsKeyId { get; set; }
}

/// <summary>The shape ProcessingInput of the service's API.</summary>
public class ProcessingInput
{
    public string InputName { get; set; }
    public bool? AppManaged { get; set; }
    public ProcessingS3Input S3Input { get; set; }
}

/// <summary>The shape ProcessingOutput of the service's API.</summary>
public class ProcessingOutput
{
    public string OutputName { get; set; }
    public ProcessingS3Output S3Output { get; set; }
    public bool? AppManaged { get; set; }
}

/// <summary>The shape ProcessingOutputConfig of the service's API.</summary>
public class ProcessingOutputConfig
{
    public List<ProcessingOutput> Outputs { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
    public string KmsKeyId { get; set; }
}

/// <summary>The shape ProcessingResources of the service's API.</summary>
public class ProcessingResources
{
    public ProcessingClusterConfig ClusterConfig { get; set; }
}

/// <summary>The shape ProcessingS3Input of the service's API.</summary>
public class ProcessingS3Input
{
    public string S3Uri { get; set; }
    public string LocalPath { get; set; }
    public ProcessingS3DataType S3DataType { get; set; }
    public ProcessingS3InputMode S3InputMode { get; set; }
    public ProcessingS3DataDistributionType S3DataDistributionType { get; set; }
    public ProcessingS3CompressionType S3CompressionType { get; set; }
}

/// <summary>The shape ProcessingS3Output of the service's API.</summary>
public class ProcessingS3Output
{
    public string S3Uri { get; set; }
    public string LocalPath { get; set; }
    public ProcessingS3UploadMode S3UploadMode { get; set; }
}

/// <summary>The shape ProcessingStoppingCondition of the service's API.</summary>
public class ProcessingStoppingCondition
{
    public int? MaxRuntimeInSeconds { get; set; }
}
