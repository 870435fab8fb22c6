using Amazon.Runtime;

namespace Amazon.SageMaker.Model;

/// <summary>What CreateModel takes.</summary>
public class CreateModelRequest : AmazonSageMakerRequest
{
    public string ModelName { get; set; }
    public ContainerDefinition PrimaryContainer { get; set; }
    public List<ContainerDefinition> Containers { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
    public string ExecutionRoleArn { get; set; }
    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
    public VpcConfig VpcConfig { get; set; }
    public bool? EnableNetworkIsolation { get; set; }
}

/// <summary>The answer of CreateModel.</summary>
public class CreateModelResponse : AmazonWebServiceResponse
{
    public string ModelArn { get; set; }
}

/// <summary>What DescribeModel takes.</summary>
public class DescribeModelRequest : AmazonSageMakerRequest
{
    public string ModelName { get; set; }
}

/// <summary>The answer of DescribeModel.</summary>
public class DescribeModelResponse : AmazonWebServiceResponse
{
    public string ModelName { get; set; }
    public ContainerDefinition PrimaryContainer { get; set; }
    public List<ContainerDefinition> Containers { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
    public string ExecutionRoleArn { get; set; }
    public VpcConfig VpcConfig { get; set; }
    public DateTime? CreationTime { get; set; }
    public string ModelArn { get; set; }
    public bool? EnableNetworkIsolation { get; set; }
}

/// <summary>What ListModels takes.</summary>
public class ListModelsRequest : AmazonSageMakerRequest
{
    public ModelSortKey SortBy { get; set; }
    public OrderKey SortOrder { get; set; }
    public string NextToken { get; set; }
    public int? MaxResults { get; set; }
    public string NameContains { get; set; }
    public DateTime? CreationTimeBefore { get; set; }
    public DateTime? CreationTimeAfter { get; set; }
}

/// <summary>The answer of ListModels.</summary>
public class ListModelsResponse : AmazonWebServiceResponse
{
    public List<ModelSummary> Models { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
    public string NextToken { get; set; }
}

/// <summary>The shape ContainerDefinition of the service's API.</summary>
public class ContainerDefinition
{
    public string ContainerHostname { get; set; }
    public string Image { get; set; }
    public ContainerMode Mode { get; set; }
    public string ModelDataUrl { get; set; }
    public ModelDataSource ModelDataSource { get; set; }
    public Dictionary<string, string> Environment { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
    public string ModelPackageName { get; set; }
}

/// <summary>The shape ModelDataSource of the service's API.</summary>
public class ModelDataSource
{
    public S3ModelDataSource S3DataSource { get; set; }
}

/// <summary>The shape ModelSummary of the service's API.</summary>
public class ModelSummary
{
    public string ModelName { get; set; }
    public string ModelArn { get; set; }
    public DateTime? CreationTime { get; set; }
}

/// <summary>The shape S3ModelDataSource of the service's API.</summary>
public class S3ModelDataSource
{
    public string S3Uri { get; set; }
    public S3ModelDataType S3DataType { get; set; }
    public ModelCompressionType CompressionType { get; set; }
}
