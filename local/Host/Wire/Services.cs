using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Local.Host.Wire;

/// <summary>A service that speaks AWS's JSON protocol: one operation name in X-Amz-Target, one JSON object in and out.</summary>
public interface IJsonService
{
    /// <summary>What stands before the dot in X-Amz-Target, such as SageMaker or AWSStepFunctions.</summary>
    string TargetPrefix { get; }

    Task<JsonObject> CallAsync(string operation, JsonObject input, Caller caller, CancellationToken cancellation);
}

/// <summary>A service that speaks AWS's Query protocol: an Action in a form, XML out.</summary>
public interface IQueryService
{
    /// <summary>The credential scope's service name, such as sns.</summary>
    string Scope { get; }

    XNamespace Namespace { get; }

    /// <summary>The content of the Result element, or null for an operation without one.</summary>
    Task<XElement?> CallAsync(string action, IReadOnlyDictionary<string, string> form, Caller caller, CancellationToken cancellation);
}

/// <summary>A service whose operations are paths: S3, Lambda, SageMaker Runtime, API Gateway.</summary>
public interface IRestService
{
    bool Claims(WireRequest request);

    Task HandleAsync(WireRequest request, CancellationToken cancellation);

    /// <summary>What a request asks for, as policies name it; null where fault switches have no say.</summary>
    string? Operation(WireRequest request) => null;

    /// <summary>Writes an error the way this service's clients read it.</summary>
    Task WriteErrorAsync(HttpContext http, AwsException error);
}

/// <summary>What a state machine's task calls: a service's operation with PascalCase parameters, as the integrations of Step Functions do.</summary>
public interface ITaskTarget
{
    /// <summary>The service's name in a task's resource, such as sagemaker, s3 or sagemakerruntime.</summary>
    string Integration { get; }

    /// <summary>The operation is named as the API names it, with a capital; result members are PascalCase; times are numbers of epoch seconds, which the caller writes as its integration does.</summary>
    Task<JsonNode?> CallTaskAsync(string operation, JsonObject parameters, Caller caller, CancellationToken cancellation);
}

/// <summary>A service that creates the resources which template.yaml declares, at each start and idempotently.</summary>
public interface IResourceProvider
{
    /// <summary>CloudFormation types, such as AWS::S3::Bucket.</summary>
    IReadOnlyCollection<string> ResourceTypes { get; }

    Task DeclareAsync(ResourceDeclaration resource, CancellationToken cancellation);
}

/// <summary>One resource of the template after SAM's transformation, every intrinsic function resolved.</summary>
/// <param name="PhysicalId">What Ref gives: a bucket's or function's name, a topic's or state machine's ARN.</param>
public sealed record ResourceDeclaration(string LogicalId, string Type, string PhysicalId, string Arn, JsonObject Properties);
