using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>What DeleteParameter takes.</summary>
public class DeleteParameterRequest : AmazonSimpleSystemsManagementRequest
{
    public string Name { get; set; }
}

/// <summary>The answer of DeleteParameter.</summary>
public class DeleteParameterResponse : AmazonWebServiceResponse;

/// <summary>What GetParameter takes.</summary>
public class GetParameterRequest : AmazonSimpleSystemsManagementRequest
{
    public string Name { get; set; }
    public bool? WithDecryption { get; set; }
}

/// <summary>The answer of GetParameter.</summary>
public class GetParameterResponse : AmazonWebServiceResponse
{
    public Parameter Parameter { get; set; }
}

/// <summary>What GetParametersByPath takes.</summary>
public class GetParametersByPathRequest : AmazonSimpleSystemsManagementRequest
{
    public string Path { get; set; }
    public bool? Recursive { get; set; }
    public bool? WithDecryption { get; set; }
    public int? MaxResults { get; set; }
    public string NextToken { get; set; }
}

/// <summary>The answer of GetParametersByPath.</summary>
public class GetParametersByPathResponse : AmazonWebServiceResponse
{
    public List<Parameter> Parameters { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
    public string NextToken { get; set; }
}

/// <summary>What PutParameter takes.</summary>
public class PutParameterRequest : AmazonSimpleSystemsManagementRequest
{
    public string Name { get; set; }
    public string Description { get; set; }
    public string Value { get; set; }
    public ParameterType Type { get; set; }
    public string KeyId { get; set; }
    public bool? Overwrite { get; set; }
    public string AllowedPattern { get; set; }
    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
    public ParameterTier Tier { get; set; }
    public string Policies { get; set; }
    public string DataType { get; set; }
}

/// <summary>The answer of PutParameter.</summary>
public class PutParameterResponse : AmazonWebServiceResponse
{
    public long? Version { get; set; }
    public ParameterTier Tier { get; set; }
}

/// <summary>The shape Parameter of the service's API.</summary>
public class Parameter
{
    public string Name { get; set; }
    public ParameterType Type { get; set; }
    public string Value { get; set; }
    public long? Version { get; set; }
    public string Selector { get; set; }
    public string SourceResult { get; set; }
    public DateTime? LastModifiedDate { get; set; }
    public string ARN { get; set; }
    public string DataType { get; set; }
}

/// <summary>The shape Tag of the service's API.</summary>
public class Tag
{
    public string Key { get; set; }
    public string Value { get; set; }
}
