using Local.Host.SageMaker.Shapes;
using static Local.Host.SageMaker.Shapes.Structure;

namespace Local.Host.SageMaker.Jobs;

/// <summary>The request of CreateProcessingJob.</summary>
public static class ProcessingShapes
{
    static readonly Text LocalPath = new("/opt/ml/processing/.+", 0, 256);

    static readonly Structure Input = new(
        Required("InputName", new Text(Min: 1)),
        Optional("AppManaged", new Flag(Only: false)),
        Required("S3Input", new Structure(
            Required("S3Uri", Shared.S3Uri),
            Required("LocalPath", LocalPath),
            Required("S3DataType", new Choice("S3Prefix", "ManifestFile")),
            Optional("S3InputMode", new Choice("File") { NotEmulated = ["Pipe"] }),
            Optional("S3DataDistributionType", new Choice("FullyReplicated", "ShardedByS3Key")),
            Optional("S3CompressionType", new Choice("None") { NotEmulated = ["Gzip"] }))));

    static readonly Structure Output = new(
        Required("OutputName", new Text(Min: 1)),
        Optional("AppManaged", new Flag(Only: false)),
        Required("S3Output", new Structure(
            Required("S3Uri", Shared.S3Uri),
            Required("LocalPath", LocalPath),
            Required("S3UploadMode", new Choice("EndOfJob") { NotEmulated = ["Continuous"] }))));

    static readonly Structure Cluster = new(
        Required("InstanceCount", new Number(1, 1)), Required("InstanceType", new Text(@"ml\.[a-z0-9-]+\.[a-z0-9]+")),
        Required("VolumeSizeInGB", new Number(1, 16_384)), Optional("VolumeKmsKeyId", Shared.Accepted));

    public static Structure Create { get; } = new(
        Required("ProcessingJobName", Shared.Name),
        Required("AppSpecification", new Structure(Required("ImageUri", Shared.Image), Optional("ContainerArguments", Shared.Arguments))),
        Required("ProcessingResources", new Structure(Required("ClusterConfig", Cluster))),
        Required("RoleArn", Shared.Role),
        Optional("ProcessingInputs", new Sequence(Input, 0, 10)),
        Optional("ProcessingOutputConfig", new Structure(Required("Outputs", new Sequence(Output, 0, 10)), Optional("KmsKeyId", Shared.Accepted))),
        Optional("StoppingCondition", new Structure(Required("MaxRuntimeInSeconds", new Number(1, 777_600)))),
        Optional("Environment", Shared.Environment(100, 256, 256)),
        Optional("NetworkConfig", Shared.Accepted),
        Optional("ExperimentConfig", Shared.Accepted),
        Optional("Tags", Shared.Tags));
}
