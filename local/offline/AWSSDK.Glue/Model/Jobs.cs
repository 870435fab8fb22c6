using Amazon.Runtime;

namespace Amazon.Glue.Model;

/// <summary>What GetJobRun takes.</summary>
public class GetJobRunRequest : AmazonGlueRequest
{
    public string JobName { get; set; }
    public string RunId { get; set; }
    public bool? PredecessorsIncluded { get; set; }
}

/// <summary>The answer of GetJobRun.</summary>
public class GetJobRunResponse : AmazonWebServiceResponse
{
    public JobRun JobRun { get; set; }
}

/// <summary>What StartJobRun takes.</summary>
public class StartJobRunRequest : AmazonGlueRequest
{
    public string JobName { get; set; }
    public string JobRunId { get; set; }
    public Dictionary<string, string> Arguments { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
    public int? Timeout { get; set; }
}

/// <summary>The answer of StartJobRun.</summary>
public class StartJobRunResponse : AmazonWebServiceResponse
{
    public string JobRunId { get; set; }
}

/// <summary>The shape JobRun of the service's API.</summary>
public class JobRun
{
    public string Id { get; set; }
    public int? Attempt { get; set; }
    public string PreviousRunId { get; set; }
    public string TriggerName { get; set; }
    public string JobName { get; set; }
    public DateTime? StartedOn { get; set; }
    public DateTime? LastModifiedOn { get; set; }
    public DateTime? CompletedOn { get; set; }
    public JobRunState JobRunState { get; set; }
    public Dictionary<string, string> Arguments { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
    public string ErrorMessage { get; set; }
    public int? ExecutionTime { get; set; }
    public int? Timeout { get; set; }
    public string LogGroupName { get; set; }
    public string GlueVersion { get; set; }
}
