using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

/// <summary>What GetExecutionHistory takes.</summary>
public class GetExecutionHistoryRequest : AmazonStepFunctionsRequest
{
    public string ExecutionArn { get; set; }
    public int? MaxResults { get; set; }
    public bool? ReverseOrder { get; set; }
    public string NextToken { get; set; }
    public bool? IncludeExecutionData { get; set; }
}

/// <summary>The answer of GetExecutionHistory.</summary>
public class GetExecutionHistoryResponse : AmazonWebServiceResponse
{
    public List<HistoryEvent> Events { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
    public string NextToken { get; set; }
}

/// <summary>The shape AssignedVariablesDetails of the service's API.</summary>
public class AssignedVariablesDetails
{
    public bool? Truncated { get; set; }
}

/// <summary>The shape EvaluationFailedEventDetails of the service's API.</summary>
public class EvaluationFailedEventDetails
{
    public string Error { get; set; }
    public string Cause { get; set; }
    public string Location { get; set; }
    public string State { get; set; }
}

/// <summary>The shape ExecutionAbortedEventDetails of the service's API.</summary>
public class ExecutionAbortedEventDetails
{
    public string Error { get; set; }
    public string Cause { get; set; }
}

/// <summary>The shape ExecutionFailedEventDetails of the service's API.</summary>
public class ExecutionFailedEventDetails
{
    public string Error { get; set; }
    public string Cause { get; set; }
}

/// <summary>The shape ExecutionRedrivenEventDetails of the service's API.</summary>
public class ExecutionRedrivenEventDetails
{
    public int? RedriveCount { get; set; }
}

/// <summary>The shape ExecutionStartedEventDetails of the service's API.</summary>
public class ExecutionStartedEventDetails
{
    public string Input { get; set; }
    public HistoryEventExecutionDataDetails InputDetails { get; set; }
    public string RoleArn { get; set; }
    public string StateMachineAliasArn { get; set; }
    public string StateMachineVersionArn { get; set; }
}

/// <summary>The shape ExecutionSucceededEventDetails of the service's API.</summary>
public class ExecutionSucceededEventDetails
{
    public string Output { get; set; }
    public HistoryEventExecutionDataDetails OutputDetails { get; set; }
}

/// <summary>The shape ExecutionTimedOutEventDetails of the service's API.</summary>
public class ExecutionTimedOutEventDetails
{
    public string Error { get; set; }
    public string Cause { get; set; }
}

/// <summary>The shape HistoryEvent of the service's API.</summary>
public class HistoryEvent
{
    public DateTime? Timestamp { get; set; }
    public HistoryEventType Type { get; set; }
    public long? Id { get; set; }
    public long? PreviousEventId { get; set; }
    public ActivityFailedEventDetails ActivityFailedEventDetails { get; set; }
    public ActivityScheduleFailedEventDetails ActivityScheduleFailedEventDetails { get; set; }
    public ActivityScheduledEventDetails ActivityScheduledEventDetails { get; set; }
    public ActivityStartedEventDetails ActivityStartedEventDetails { get; set; }
    public ActivitySucceededEventDetails ActivitySucceededEventDetails { get; set; }
    public ActivityTimedOutEventDetails ActivityTimedOutEventDetails { get; set; }
    public TaskFailedEventDetails TaskFailedEventDetails { get; set; }
    public TaskScheduledEventDetails TaskScheduledEventDetails { get; set; }
    public TaskStartFailedEventDetails TaskStartFailedEventDetails { get; set; }
    public TaskStartedEventDetails TaskStartedEventDetails { get; set; }
    public TaskSubmitFailedEventDetails TaskSubmitFailedEventDetails { get; set; }
    public TaskSubmittedEventDetails TaskSubmittedEventDetails { get; set; }
    public TaskSucceededEventDetails TaskSucceededEventDetails { get; set; }
    public TaskTimedOutEventDetails TaskTimedOutEventDetails { get; set; }
    public ExecutionFailedEventDetails ExecutionFailedEventDetails { get; set; }
    public ExecutionStartedEventDetails ExecutionStartedEventDetails { get; set; }
    public ExecutionSucceededEventDetails ExecutionSucceededEventDetails { get; set; }
    public ExecutionAbortedEventDetails ExecutionAbortedEventDetails { get; set; }
    public ExecutionTimedOutEventDetails ExecutionTimedOutEventDetails { get; set; }
    public ExecutionRedrivenEventDetails ExecutionRedrivenEventDetails { get; set; }
    public MapStateStartedEventDetails MapStateStartedEventDetails { get; set; }
    public MapIterationEventDetails MapIterationStartedEventDetails { get; set; }
    public MapIterationEventDetails MapIterationSucceededEventDetails { get; set; }
    public MapIterationEventDetails MapIterationFailedEventDetails { get; set; }
    public MapIterationEventDetails MapIterationAbortedEventDetails { get; set; }
    public LambdaFunctionFailedEventDetails LambdaFunctionFailedEventDetails { get; set; }
    public LambdaFunctionScheduleFailedEventDetails LambdaFunctionScheduleFailedEventDetails { get; set; }
    public LambdaFunctionScheduledEventDetails LambdaFunctionScheduledEventDetails { get; set; }
    public LambdaFunctionStartFailedEventDetails LambdaFunctionStartFailedEventDetails { get; set; }
    public LambdaFunctionSucceededEventDetails LambdaFunctionSucceededEventDetails { get; set; }
    public LambdaFunctionTimedOutEventDetails LambdaFunctionTimedOutEventDetails { get; set; }
    public StateEnteredEventDetails StateEnteredEventDetails { get; set; }
    public StateExitedEventDetails StateExitedEventDetails { get; set; }
    public MapRunStartedEventDetails MapRunStartedEventDetails { get; set; }
    public MapRunFailedEventDetails MapRunFailedEventDetails { get; set; }
    public MapRunRedrivenEventDetails MapRunRedrivenEventDetails { get; set; }
    public EvaluationFailedEventDetails EvaluationFailedEventDetails { get; set; }
}

/// <summary>The shape HistoryEventExecutionDataDetails of the service's API.</summary>
public class HistoryEventExecutionDataDetails
{
    public bool? Truncated { get; set; }
}

/// <summary>The shape MapIterationEventDetails of the service's API.</summary>
public class MapIterationEventDetails
{
    public string Name { get; set; }
    public int? Index { get; set; }
}

/// <summary>The shape MapRunFailedEventDetails of the service's API.</summary>
public class MapRunFailedEventDetails
{
    public string Error { get; set; }
    public string Cause { get; set; }
}

/// <summary>The shape MapRunRedrivenEventDetails of the service's API.</summary>
public class MapRunRedrivenEventDetails
{
    public string MapRunArn { get; set; }
    public int? RedriveCount { get; set; }
}

/// <summary>The shape MapRunStartedEventDetails of the service's API.</summary>
public class MapRunStartedEventDetails
{
    public string MapRunArn { get; set; }
}

/// <summary>The shape MapStateStartedEventDetails of the service's API.</summary>
public class MapStateStartedEventDetails
{
    public int? Length { get; set; }
}

/// <summary>The shape StateEnteredEventDetails of the service's API.</summary>
public class StateEnteredEventDetails
{
    public string Name { get; set; }
    public string Input { get; set; }
    public HistoryEventExecutionDataDetails InputDetails { get; set; }
}

/// <summary>The shape StateExitedEventDetails of the service's API.</summary>
public class StateExitedEventDetails
{
    public string Name { get; set; }
    public string Output { get; set; }
    public HistoryEventExecutionDataDetails OutputDetails { get; set; }
    public Dictionary<string, string> AssignedVariables { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
    public AssignedVariablesDetails AssignedVariablesDetails { get; set; }
}
