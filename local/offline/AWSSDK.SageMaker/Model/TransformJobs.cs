using Amazon.Runtime;

namespace Amazon.SageMaker.Model;

/// <summary>What CreateTransformJob takes.</summary>
public class CreateTransformJobRequest : AmazonSageMakerRequest
{
    public string TransformJobName { get; set; }
    public string ModelName { get; set; }
    public int? MaxConcurrentTransforms { get; set; }
    public ModelClientConfig ModelClientConfig { get; set; }
    public int? MaxPayloadInMB { get; set; }
    public BatchStrategy BatchStrategy { get; set; }
    public Dictionary<string, string> Environment { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
    public TransformInput TransformInput { get; set; }
    public TransformOutput TransformOutput { get; set; }
    public BatchDataCaptureConfig DataCaptureConfig { get; set; }
    public TransformResources TransformResources { get; set; }
    public DataProcessing DataProcessing { get; set; }
    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
    public ExperimentConfig ExperimentConfig { get; set; }
}

/// <summary>The answer of CreateTransformJob.</summary>
public class CreateTransformJobResponse : AmazonWebServiceResponse
{
    public string TransformJobArn { get; set; }
}

/// <summary>What DescribeTransformJob takes.</summary>
public class DescribeTransformJobRequest : AmazonSageMakerRequest
{
    public string TransformJobName { get; set; }
}

/// <summary>The answer of DescribeTransformJob.</summary>
public class DescribeTransformJobResponse : AmazonWebServiceResponse
{
    public string TransformJobName { get; set; }
    public string TransformJobArn { get; set; }
    public TransformJobStatus TransformJobStatus { get; set; }
    public string FailureReason { get; set; }
    public string ModelName { get; set; }
    public int? MaxConcurrentTransforms { get; set; }
    public ModelClientConfig ModelClientConfig { get; set; }
    public int? MaxPayloadInMB { get; set; }
    public BatchStrategy BatchStrategy { get; set; }
    public Dictionary<string, string> Environment { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
    public TransformInput TransformInput { get; set; }
    public TransformOutput TransformOutput { get; set; }
    public BatchDataCaptureConfig DataCaptureConfig { get; set; }
    public TransformResources TransformResources { get; set; }
    public DateTime? CreationTime { get; set; }
    public DateTime? TransformStartTime { get; set; }
    public DateTime? TransformEndTime { get; set; }
    public DataProcessing DataProcessing { get; set; }
    public ExperimentConfig ExperimentConfig { get; set; }
}

/// <summary>The shape BatchDataCaptureConfig of the service's API.</summary>
public class BatchDataCaptureConfig
{
    public string DestinationS3Uri { get; set; }
    public string KmsKeyId { get; set; }
    public bool? GenerateInferenceId { get; set; }
}

/// <summary>The shape DataProcessing of the service's API.</summary>
public class DataProcessing
{
    public string InputFilter { get; set; }
    public string OutputFilter { get; set; }
    public JoinSource JoinSource { get; set; }
}

/// <summary>The shape ModelClientConfig of the service's API.</summary>
public class ModelClientConfig
{
    public int? InvocationsTimeoutInSeconds { get; set; }
    public int? InvocationsMaxRetries { get; set; }
}

/// <summary>The shape TransformDataSource of the service's API.</summary>
public class TransformDataSource
{
    public TransformS3DataSource S3DataSource { get; set; }
}

/// <summary>The shape TransformInput of the service's API.</summary>
public class TransformInput
{
    public TransformDataSource DataSource { get; set; }
    public string ContentType { get; set; }
    public CompressionType CompressionType { get; set; }
    public SplitType SplitType { get; set; }
}

/// <summary>The shape TransformOutput of the service's API.</summary>
public class TransformOutput
{
    public string S3OutputPath { get; set; }
    public string Accept { get; set; }
    public AssemblyType AssembleWith { get; set; }
    public string KmsKeyId { get; set; }
}

/// <summary>The shape TransformResources of the service's API.</summary>
public class TransformResources
{
    public TransformInstanceType InstanceType { get; set; }
    public int? InstanceCount { get; set; }
    public string VolumeKmsKeyId { get; set; }
}

/// <summary>The shape TransformS3DataSource of the service's API.</summary>
public class TransformS3DataSource
{
    public S3DataType S3DataType { get; set; }
    public string S3Uri { get; set; }
}
