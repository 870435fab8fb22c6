using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

/// <summary>What CreateStateMachine takes.</summary>
public class CreateStateMachineRequest : AmazonStepFunctionsRequest
{
    public string Name { get; set; }
    public string Definition { get; set; }
    public string RoleArn { get; set; }
    public StateMachineType Type { get; set; }
    public LoggingConfiguration LoggingConfiguration { get; set; }
    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
    public TracingConfiguration TracingConfiguration { get; set; }
    public bool? Publish { get; set; }
    public string VersionDescription { get; set; }
    public EncryptionConfiguration EncryptionConfiguration { get; set; }
}

/// <summary>The answer of CreateStateMachine.</summary>
public class CreateStateMachineResponse : AmazonWebServiceResponse
{
    public string StateMachineArn { get; set; }
    public DateTime? CreationDate { get; set; }
    public string StateMachineVersionArn { get; set; }
}

/// <summary>What DescribeStateMachine takes.</summary>
public class DescribeStateMachineRequest : AmazonStepFunctionsRequest
{
    public string StateMachineArn { get; set; }
    public IncludedData IncludedData { get; set; }
}

/// <summary>The answer of DescribeStateMachine.</summary>
public class DescribeStateMachineResponse : AmazonWebServiceResponse
{
    public string StateMachineArn { get; set; }
    public string Name { get; set; }
    public StateMachineStatus Status { get; set; }
    public string Definition { get; set; }
    public string RoleArn { get; set; }
    public StateMachineType Type { get; set; }
    public DateTime? CreationDate { get; set; }
    public LoggingConfiguration LoggingConfiguration { get; set; }
    public TracingConfiguration TracingConfiguration { get; set; }
    public string Label { get; set; }
    public string RevisionId { get; set; }
    public string Description { get; set; }
    public EncryptionConfiguration EncryptionConfiguration { get; set; }
    public Dictionary<string, List<string>> VariableReferences { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

/// <summary>What ListStateMachines takes.</summary>
public class ListStateMachinesRequest : AmazonStepFunctionsRequest
{
    public int? MaxResults { get; set; }
    public string NextToken { get; set; }
}

/// <summary>The answer of ListStateMachines.</summary>
public class ListStateMachinesResponse : AmazonWebServiceResponse
{
    public List<StateMachineListItem> StateMachines { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
    public string NextToken { get; set; }
}

/// <summary>The shape CloudWatchLogsLogGroup of the service's API.</summary>
public class CloudWatchLogsLogGroup
{
    public string LogGroupArn { get; set; }
}

/// <summary>The shape EncryptionConfiguration of the service's API.</summary>
public class EncryptionConfiguration
{
    public string KmsKeyId { get; set; }
    public int? KmsDataKeyReusePeriodSeconds { get; set; }
    public EncryptionType Type { get; set; }
}

/// <summary>The shape LogDestination of the service's API.</summary>
public class LogDestination
{
    public CloudWatchLogsLogGroup CloudWatchLogsLogGroup { get; set; }
}

/// <summary>The shape LoggingConfiguration of the service's API.</summary>
public class LoggingConfiguration
{
    public LogLevel Level { get; set; }
    public bool? IncludeExecutionData { get; set; }
    public List<LogDestination> Destinations { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

/// <summary>The shape StateMachineListItem of the service's API.</summary>
public class StateMachineListItem
{
    public string StateMachineArn { get; set; }
    public string Name { get; set; }
    public StateMachineType Type { get; set; }
    public DateTime? CreationDate { get; set; }
}

/// <summary>The shape Tag of the service's API.</summary>
public class Tag
{
    public string Key { get; set; }
    public string Value { get; set; }
}

/// <summary>The shape TracingConfiguration of the service's API.</summary>
public class TracingConfiguration
{
    public bool? Enabled { get; set; }
}
