using Local.Host.Wire;

namespace Local.Host.SageMaker;

/// <summary>What differs between the kinds of resources when they are described, listed and stored.</summary>
/// <param name="Name">The name in operations and members, such as TrainingJob.</param>
/// <param name="Slug">The name in ARNs, such as training-job.</param>
/// <param name="Summary">What a list shows beside name, ARN and creation time.</param>
public sealed record ResourceKind(string Name, string Slug, params string[] Summary)
{
    public static ResourceKind TrainingJob { get; } = new("TrainingJob", "training-job", "TrainingEndTime", "LastModifiedTime", "TrainingJobStatus", "SecondaryStatus");

    public static ResourceKind ProcessingJob { get; } = new("ProcessingJob", "processing-job", "ProcessingEndTime", "LastModifiedTime", "ProcessingJobStatus", "FailureReason", "ExitMessage");

    public static ResourceKind TransformJob { get; } = new("TransformJob", "transform-job", "TransformEndTime", "LastModifiedTime", "TransformJobStatus", "FailureReason");

    public static ResourceKind Model { get; } = new("Model", "model");

    public static ResourceKind EndpointConfig { get; } = new("EndpointConfig", "endpoint-config");

    public static ResourceKind Endpoint { get; } = new("Endpoint", "endpoint", "LastModifiedTime", "EndpointStatus");

    public static IReadOnlyList<ResourceKind> All { get; } = [TrainingJob, ProcessingJob, TransformJob, Model, EndpointConfig, Endpoint];

    public bool IsJob => Name.EndsWith("Job", StringComparison.Ordinal);

    public string NameMember => Name + "Name";

    public string ArnMember => Name + "Arn";

    public string StatusMember => Name + "Status";

    /// <summary>The first word of a job's times: Training in TrainingStartTime.</summary>
    public string Work => Name.Replace("Job", "", StringComparison.Ordinal);

    /// <summary>The name in messages: "training job".</summary>
    public string Words => Slug.Replace('-', ' ');

    public string Title => char.ToUpperInvariant(Words[0]) + Words[1..];

    public string ListMember => IsJob ? Name + "Summaries" : Name + "s";

    /// <summary>Lists of training and processing jobs ascend unless asked otherwise, all others descend.</summary>
    public bool Ascends => Name is "TrainingJob" or "ProcessingJob";

    public string Table => "sagemaker/" + Slug;

    // Names of models, configurations and endpoints differ by more than case, and their ARNs are lower case.
    public string Key(string name) => IsJob ? name : name.ToLowerInvariant();

    public string Arn(string name) => Settings.Arn("sagemaker", $"{Slug}/{Key(name)}");
}
