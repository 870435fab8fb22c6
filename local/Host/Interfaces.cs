using System.Text.Json.Nodes;

namespace Local.Host;

/// <summary>What other services need of S3.</summary>
public interface IObjects
{
    void CreateBucket(string bucket);

    /// <summary>The newest versions of the keys under a prefix, in S3's order (UTF-8 bytes).</summary>
    IReadOnlyList<ObjectEntry> List(string bucket, string prefix);

    ObjectEntry? Find(string bucket, string key);

    /// <summary>Stores a file's bytes under a key and announces it as S3 does; the file is copied.</summary>
    Task<ObjectEntry> PutFileAsync(string bucket, string key, string path, string? contentType, CancellationToken cancellation);

    Task<ObjectEntry> PutAsync(string bucket, string key, ReadOnlyMemory<byte> body, string? contentType, CancellationToken cancellation);
}

/// <summary>One version of an object.</summary>
/// <param name="Path">The file that holds its bytes; never changed once written, so it may be read or linked at any time.</param>
public sealed record ObjectEntry(string Bucket, string Key, string VersionId, string ETag, long Size, DateTimeOffset LastModified, string Path);

/// <summary>What other services need of Lambda.</summary>
public interface IFunctions
{
    /// <summary>Invokes a function by name or ARN and waits for its answer.</summary>
    Task<FunctionAnswer> InvokeAsync(string function, ReadOnlyMemory<byte> payload, CancellationToken cancellation);

    /// <summary>Queues an event for a function, with Lambda's two retries and then the dead-letter queue; returns at once.</summary>
    void InvokeLater(string function, JsonNode payload);
}

/// <summary>A function's answer.</summary>
/// <param name="FunctionError">Null on success, else Unhandled; the payload then holds errorType and errorMessage.</param>
public sealed record FunctionAnswer(byte[] Payload, string? FunctionError, string RequestId);

/// <summary>What other services need of EventBridge: one event in, to the targets of every rule that matches.</summary>
public interface IEventBus
{
    void Put(string source, string detailType, JsonObject detail, params string[] resources);
}

/// <summary>What a state machine's start needs to be known by other services (Lambda through the wire, rules, the demo).</summary>
public interface IExecutions
{
    /// <summary>Starts an execution; the same name and input again give the same ARN, as AWS does.</summary>
    string Start(string stateMachineArn, string? name, string input);
}

/// <summary>What other services need of SQS: a place for events that nobody could take.</summary>
public interface IDeadLetters
{
    void Put(string queueArn, JsonNode message, IReadOnlyDictionary<string, string> attributes);
}

/// <summary>Work that must wait, at each start, until the template's resources exist: handing over what a killed process left.</summary>
public interface IAfterDeployment
{
    void Begin();
}

/// <summary>What state machines need of SageMaker beside its operations: the end of a job, without polling.</summary>
public interface ISageMakerJobs
{
    /// <summary>The Describe document of a TrainingJob, ProcessingJob or TransformJob once it has ended; times are epoch seconds.</summary>
    Task<JsonObject> WaitAsync(string kind, string name, CancellationToken cancellation);
}
