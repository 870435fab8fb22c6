namespace Amazon.StepFunctions.Model;

/// <summary>The shape ActivityFailedEventDetails of the service's API.</summary>
public class ActivityFailedEventDetails
{
    public string Error { get; set; }
    public string Cause { get; set; }
}

/// <summary>The shape ActivityScheduleFailedEventDetails of the service's API.</summary>
public class ActivityScheduleFailedEventDetails
{
    public string Error { get; set; }
    public string Cause { get; set; }
}

/// <summary>The shape ActivityScheduledEventDetails of the service's API.</summary>
public class ActivityScheduledEventDetails
{
    public string Resource { get; set; }
    public string Input { get; set; }
    public HistoryEventExecutionDataDetails InputDetails { get; set; }
    public long? TimeoutInSeconds { get; set; }
    public long? HeartbeatInSeconds { get; set; }
}

/// <summary>The shape ActivityStartedEventDetails of the service's API.</summary>
public class ActivityStartedEventDetails
{
    public string WorkerName { get; set; }
}

/// <summary>The shape ActivitySucceededEventDetails of the service's API.</summary>
public class ActivitySucceededEventDetails
{
    public string Output { get; set; }
    public HistoryEventExecutionDataDetails OutputDetails { get; set; }
}

/// <summary>The shape ActivityTimedOutEventDetails of the service's API.</summary>
public class ActivityTimedOutEventDetails
{
    public string Error { get; set; }
    public string Cause { get; set; }
}

/// <summary>The shape LambdaFunctionFailedEventDetails of the service's API.</summary>
public class LambdaFunctionFailedEventDetails
{
    public string Error { get; set; }
    public string Cause { get; set; }
}

/// <summary>The shape LambdaFunctionScheduleFailedEventDetails of the service's API.</summary>
public class LambdaFunctionScheduleFailedEventDetails
{
    public string Error { get; set; }
    public string Cause { get; set; }
}

/// <summary>The shape LambdaFunctionScheduledEventDetails of the service's API.</summary>
public class LambdaFunctionScheduledEventDetails
{
    public string Resource { get; set; }
    public string Input { get; set; }
    public HistoryEventExecutionDataDetails InputDetails { get; set; }
    public long? TimeoutInSeconds { get; set; }
    public TaskCredentials TaskCredentials { get; set; }
}

/// <summary>The shape LambdaFunctionStartFailedEventDetails of the service's API.</summary>
public class LambdaFunctionStartFailedEventDetails
{
    public string Error { get; set; }
    public string Cause { get; set; }
}

/// <summary>The shape LambdaFunctionSucceededEventDetails of the service's API.</summary>
public class LambdaFunctionSucceededEventDetails
{
    public string Output { get; set; }
    public HistoryEventExecutionDataDetails OutputDetails { get; set; }
}

/// <summary>The shape LambdaFunctionTimedOutEventDetails of the service's API.</summary>
public class LambdaFunctionTimedOutEventDetails
{
    public string Error { get; set; }
    public string Cause { get; set; }
}
