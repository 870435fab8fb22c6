using Amazon.Runtime;

namespace Amazon.SageMaker.Model;

/// <summary>What CreateTrainingJob takes.</summary>
public class CreateTrainingJobRequest : AmazonSageMakerRequest
{
    public string TrainingJobName { get; set; }
    public Dictionary<string, string> HyperParameters { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
    public AlgorithmSpecification AlgorithmSpecification { get; set; }
    public string RoleArn { get; set; }
    public List<Channel> InputDataConfig { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
    public OutputDataConfig OutputDataConfig { get; set; }
    public ResourceConfig ResourceConfig { get; set; }
    public VpcConfig VpcConfig { get; set; }
    public StoppingCondition StoppingCondition { get; set; }
    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
    public bool? EnableNetworkIsolation { get; set; }
    public bool? EnableInterContainerTrafficEncryption { get; set; }
    public bool? EnableManagedSpotTraining { get; set; }
    public CheckpointConfig CheckpointConfig { get; set; }
    public ExperimentConfig ExperimentConfig { get; set; }
    public Dictionary<string, string> Environment { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

/// <summary>The answer of CreateTrainingJob.</summary>
public class CreateTrainingJobResponse : AmazonWebServiceResponse
{
    public string TrainingJobArn { get; set; }
}

/// <summary>What DescribeTrainingJob takes.</summary>
public class DescribeTrainingJobRequest : AmazonSageMakerRequest
{
    public string TrainingJobName { get; set; }
}

/// <summary>The answer of DescribeTrainingJob.</summary>
public class DescribeTrainingJobResponse : AmazonWebServiceResponse
{
    public string TrainingJobName { get; set; }
    public string TrainingJobArn { get; set; }
    public ModelArtifacts ModelArtifacts { get; set; }
    public TrainingJobStatus TrainingJobStatus { get; set; }
    public SecondaryStatus SecondaryStatus { get; set; }
    public string FailureReason { get; set; }
    public Dictionary<string, string> HyperParameters { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
    public AlgorithmSpecification AlgorithmSpecification { get; set; }
    public string RoleArn { get; set; }
    public List<Channel> InputDataConfig { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
    public OutputDataConfig OutputDataConfig { get; set; }
    public ResourceConfig ResourceConfig { get; set; }
    public VpcConfig VpcConfig { get; set; }
    public StoppingCondition StoppingCondition { get; set; }
    public DateTime? CreationTime { get; set; }
    public DateTime? TrainingStartTime { get; set; }
    public DateTime? TrainingEndTime { get; set; }
    public DateTime? LastModifiedTime { get; set; }
    public List<SecondaryStatusTransition> SecondaryStatusTransitions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
    public List<MetricData> FinalMetricDataList { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
    public bool? EnableNetworkIsolation { get; set; }
    public bool? EnableInterContainerTrafficEncryption { get; set; }
    public bool? EnableManagedSpotTraining { get; set; }
    public CheckpointConfig CheckpointConfig { get; set; }
    public int? TrainingTimeInSeconds { get; set; }
    public int? BillableTimeInSeconds { get; set; }
    public ExperimentConfig ExperimentConfig { get; set; }
    public Dictionary<string, string> Environment { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

/// <summary>What ListTrainingJobs takes.</summary>
public class ListTrainingJobsRequest : AmazonSageMakerRequest
{
    public string NextToken { get; set; }
    public int? MaxResults { get; set; }
    public DateTime? CreationTimeAfter { get; set; }
    public DateTime? CreationTimeBefore { get; set; }
    public DateTime? LastModifiedTimeAfter { get; set; }
    public DateTime? LastModifiedTimeBefore { get; set; }
    public string NameContains { get; set; }
    public TrainingJobStatus StatusEquals { get; set; }
    public SortBy SortBy { get; set; }
    public SortOrder SortOrder { get; set; }
}

/// <summary>The answer of ListTrainingJobs.</summary>
public class ListTrainingJobsResponse : AmazonWebServiceResponse
{
    public List<TrainingJobSummary> TrainingJobSummaries { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
    public string NextToken { get; set; }
}

/// <summary>The shape AlgorithmSpecification of the service's API.</summary>
public class AlgorithmSpecification
{
    public string TrainingImage { get; set; }
    public TrainingInputMode TrainingInputMode { get; set; }
    public List<MetricDefinition> MetricDefinitions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
    public bool? EnableSageMakerMetricsTimeSeries { get; set; }
    public List<string> ContainerEntrypoint { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
    public List<string> ContainerArguments { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

/// <summary>The shape Channel of the service's API.</summary>
public class Channel
{
    public string ChannelName { get; set; }
    public DataSource DataSource { get; set; }
    public string ContentType { get; set; }
    public CompressionType CompressionType { get; set; }
    public RecordWrapper RecordWrapperType { get; set; }
    public TrainingInputMode InputMode { get; set; }
}

/// <summary>The shape CheckpointConfig of the service's API.</summary>
public class CheckpointConfig
{
    public string S3Uri { get; set; }
    public string LocalPath { get; set; }
}

/// <summary>The shape DataSource of the service's API.</summary>
public class DataSource
{
    public S3DataSource S3DataSource { get; set; }
}

/// <summary>The shape MetricData of the service's API.</summary>
public class MetricData
{
    public string MetricName { get; set; }
    public float? Value { get; set; }
    public DateTime? Timestamp { get; set; }
}

/// <summary>The shape MetricDefinition of the service's API.</summary>
public class MetricDefinition
{
    public string Name { get; set; }
    public string Regex { get; set; }
}

/// <summary>The shape ModelArtifacts of the service's API.</summary>
public class ModelArtifacts
{
    public string S3ModelArtifacts { get; set; }
}

/// <summary>The shape OutputDataConfig of the service's API.</summary>
public class OutputDataConfig
{
    public string KmsKeyId { get; set; }
    public string S3OutputPath { get; set; }
    public OutputCompressionType CompressionType { get; set; }
}

/// <summary>The shape ResourceConfig of the service's API.</summary>
public class ResourceConfig
{
    public TrainingInstanceType InstanceType { get; set; }
    public int? InstanceCount { get; set; }
    public int? VolumeSizeInGB { get; set; }
    public string VolumeKmsKeyId { get; set; }
}

/// <summary>The shape S3DataSource of the service's API.</summary>
public class S3DataSource
{
    public S3DataType S3DataType { get; set; }
    public string S3Uri { get; set; }
    public S3DataDistribution S3DataDistributionType { get; set; }
    public List<string> AttributeNames { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

/// <summary>The shape SecondaryStatusTransition of the service's API.</summary>
public class SecondaryStatusTransition
{
    public SecondaryStatus Status { get; set; }
    public DateTime? StartTime { get; set; }
    public DateTime? EndTime { get; set; }
    public string StatusMessage { get; set; }
}

/// <summary>The shape StoppingCondition of the service's API.</summary>
public class StoppingCondition
{
    public int? MaxRuntimeInSeconds { get; set; }
    public int? MaxWaitTimeInSeconds { get; set; }
    public int? MaxPendingTimeInSeconds { get; set; }
}

/// <summary>The shape TrainingJobSummary of the service's API.</summary>
public class TrainingJobSummary
{
    public string TrainingJobName { get; set; }
    public string TrainingJobArn { get; set; }
    public DateTime? CreationTime { get; set; }
    public DateTime? TrainingEndTime { get; set; }
    public DateTime? LastModifiedTime { get; set; }
    public TrainingJobStatus TrainingJobStatus { get; set; }
    public SecondaryStatus SecondaryStatus { get; set; }
}
