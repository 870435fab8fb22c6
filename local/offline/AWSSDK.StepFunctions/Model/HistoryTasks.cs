namespace Amazon.StepFunctions.Model;

/// <summary>The shape TaskCredentials of the service's API.</summary>
public class TaskCredentials
{
    public string RoleArn { get; set; }
}

/// <summary>The shape TaskFailedEventDetails of the service's API.</summary>
public class TaskFailedEventDetails
{
    public string ResourceType { get; set; }
    public string Resource { get; set; }
    public string Error { get; set; }
    public string Cause { get; set; }
}

/// <summary>The shape TaskScheduledEventDetails of the service's API.</summary>
public class TaskScheduledEventDetails
{
    public string ResourceType { get; set; }
    public string Resource { get; set; }
    public string Region { get; set; }
    public string Parameters { get; set; }
    public long? TimeoutInSeconds { get; set; }
    public long? HeartbeatInSeconds { get; set; }
    public TaskCredentials TaskCredentials { get; set; }
}

/// <summary>The shape TaskStartFailedEventDetails of the service's API.</summary>
public class TaskStartFailedEventDetails
{
    public string ResourceType { get; set; }
    public string Resource { get; set; }
    public string Error { get; set; }
    public string Cause { get; set; }
}

/// <summary>The shape TaskStartedEventDetails of the service's API.</summary>
public class TaskStartedEventDetails
{
    public string ResourceType { get; set; }
    public string Resource { get; set; }
}

/// <summary>The shape TaskSubmitFailedEventDetails of the service's API.</summary>
public class TaskSubmitFailedEventDetails
{
    public string ResourceType { get; set; }
    public string Resource { get; set; }
    public string Error { get; set; }
    public string Cause { get; set; }
}

/// <summary>The shape TaskSubmittedEventDetails of the service's API.</summary>
public class TaskSubmittedEventDetails
{
    public string ResourceType { get; set; }
    public string Resource { get; set; }
    public string Output { get; set; }
    public HistoryEventExecutionDataDetails OutputDetails { get; set; }
}

/// <summary>The shape TaskSucceededEventDetails of the service's API.</summary>
public class TaskSucceededEventDetails
{
    public string ResourceType { get; set; }
    public string Resource { get; set; }
    public string Output { get; set; }
    public HistoryEventExecutionDataDetails OutputDetails { get; set; }
}

/// <summary>The shape TaskTimedOutEventDetails of the service's API.</summary>
public class TaskTimedOutEventDetails
{
    public string ResourceType { get; set; }
    public string Resource { get; set; }
    public string Error { get; set; }
    public string Cause { get; set; }
}
