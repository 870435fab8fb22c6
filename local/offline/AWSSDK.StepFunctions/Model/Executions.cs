using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

/// <summary>What DescribeExecution takes.</summary>
public class DescribeExecutionRequest : AmazonStepFunctionsRequest
{
    public string ExecutionArn { get; set; }
    public IncludedData IncludedData { get; set; }
}

/// <summary>The answer of DescribeExecution.</summary>
public class DescribeExecutionResponse : AmazonWebServiceResponse
{
    public string ExecutionArn { get; set; }
    public string StateMachineArn { get; set; }
    public string Name { get; set; }
    public ExecutionStatus Status { get; set; }
    public DateTime? StartDate { get; set; }
    public DateTime? StopDate { get; set; }
    public string Input { get; set; }
    public CloudWatchEventsExecutionDataDetails InputDetails { get; set; }
    public string Output { get; set; }
    public CloudWatchEventsExecutionDataDetails OutputDetails { get; set; }
    public string TraceHeader { get; set; }
    public string MapRunArn { get; set; }
    public string Error { get; set; }
    public string Cause { get; set; }
    public string StateMachineVersionArn { get; set; }
    public string StateMachineAliasArn { get; set; }
    public int? RedriveCount { get; set; }
    public DateTime? RedriveDate { get; set; }
    public ExecutionRedriveStatus RedriveStatus { get; set; }
    public string RedriveStatusReason { get; set; }
}

/// <summary>What ListExecutions takes.</summary>
public class ListExecutionsRequest : AmazonStepFunctionsRequest
{
    public string StateMachineArn { get; set; }
    public ExecutionStatus StatusFilter { get; set; }
    public int? MaxResults { get; set; }
    public string NextToken { get; set; }
    public string MapRunArn { get; set; }
    public ExecutionRedriveFilter RedriveFilter { get; set; }
}

/// <summary>The answer of ListExecutions.</summary>
public class ListExecutionsResponse : AmazonWebServiceResponse
{
    public List<ExecutionListItem> Executions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
    public string NextToken { get; set; }
}

/// <summary>What RedriveExecution takes.</summary>
public class RedriveExecutionRequest : AmazonStepFunctionsRequest
{
    public string ExecutionArn { get; set; }
    public string ClientToken { get; set; }
}

/// <summary>The answer of RedriveExecution.</summary>
public class RedriveExecutionResponse : AmazonWebServiceResponse
{
    public DateTime? RedriveDate { get; set; }
}

/// <summary>What StartExecution takes.</summary>
public class StartExecutionRequest : AmazonStepFunctionsRequest
{
    public string StateMachineArn { get; set; }
    public string Name { get; set; }
    public string Input { get; set; }
    public string TraceHeader { get; set; }
}

/// <summary>The answer of StartExecution.</summary>
public class StartExecutionResponse : AmazonWebServiceResponse
{
    public string ExecutionArn { get; set; }
    public DateTime? StartDate { get; set; }
}

/// <summary>What StopExecution takes.</summary>
public class StopExecutionRequest : AmazonStepFunctionsRequest
{
    public string ExecutionArn { get; set; }
    public string Error { get; set; }
    public string Cause { get; set; }
}

/// <summary>The answer of StopExecution.</summary>
public class StopExecutionResponse : AmazonWebServiceResponse
{
    public DateTime? StopDate { get; set; }
}

/// <summary>The shape CloudWatchEventsExecutionDataDetails of the service's API.</summary>
public class CloudWatchEventsExecutionDataDetails
{
    public bool? Included { get; set; }
}

/// <summary>The shape ExecutionListItem of the service's API.</summary>
public class ExecutionListItem
{
    public string ExecutionArn { get; set; }
    public string StateMachineArn { get; set; }
    public string Name { get; set; }
    public ExecutionStatus Status { get; set; }
    public DateTime? StartDate { get; set; }
    public DateTime? StopDate { get; set; }
    public string MapRunArn { get; set; }
    public int? ItemCount { get; set; }
    public string StateMachineVersionArn { get; set; }
    public string StateMachineAliasArn { get; set; }
    public int? RedriveCount { get; set; }
    public DateTime? RedriveDate { get; set; }
}
