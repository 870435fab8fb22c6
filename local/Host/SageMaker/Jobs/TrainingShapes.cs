using Local.Host.SageMaker.Shapes;
using static Local.Host.SageMaker.Shapes.Structure;

namespace Local.Host.SageMaker.Jobs;

/// <summary>The request of CreateTrainingJob.</summary>
public static class TrainingShapes
{
    static readonly Choice InputMode = new("File", "FastFile") { NotEmulated = ["Pipe"] };

    static readonly Structure Algorithm = new(
        Required("TrainingImage", Shared.Image),
        Required("TrainingInputMode", InputMode),
        Optional("MetricDefinitions", new Sequence(new Structure(Required("Name", new Text(".+", 1, 255)), Required("Regex", new Text(".+", 1, 500))), 0, 40)),
        Optional("EnableSageMakerMetricsTimeSeries", new Flag()),
        Optional("ContainerArguments", Shared.Arguments));

    static readonly Structure Source = new(
        Required("S3DataType", new Choice("S3Prefix", "ManifestFile") { NotEmulated = ["AugmentedManifestFile", "Converse"] }),
        Required("S3Uri", Shared.S3Uri),
        Optional("S3DataDistributionType", new Choice("FullyReplicated", "ShardedByS3Key")));

    static readonly Structure Channel = new(
        Required("ChannelName", new Text(@"[A-Za-z0-9\.\-_]+", 1, 64)),
        Required("DataSource", new Structure(Required("S3DataSource", Source))),
        Optional("ContentType", Shared.Free),
        Optional("CompressionType", new Choice("None") { NotEmulated = ["Gzip"] }),
        Optional("RecordWrapperType", new Choice("None") { NotEmulated = ["RecordIO"] }),
        Optional("InputMode", InputMode));

    static readonly Structure Output = new(
        Required("S3OutputPath", Shared.S3Uri),
        Optional("KmsKeyId", Shared.Accepted),
        Optional("CompressionType", new Choice("GZIP") { NotEmulated = ["NONE"] }));

    static readonly Structure Resources = new(
        Required("InstanceType", new Text(@"ml\.[a-z0-9-]+\.[a-z0-9]+")), Required("InstanceCount", new Number(1, 1)), Required("VolumeSizeInGB", new Number(1)),
        Optional("VolumeKmsKeyId", Shared.Accepted), Optional("KeepAlivePeriodInSeconds", Shared.Accepted));

    public static Structure Create { get; } = new(
        Required("TrainingJobName", Shared.Name),
        Optional("HyperParameters", new Map(new Text(Max: 256), new Text(Max: 2500), 100)),
        Required("AlgorithmSpecification", Algorithm),
        Required("RoleArn", Shared.Role),
        Optional("InputDataConfig", new Sequence(Channel, 1, 20)),
        Required("OutputDataConfig", Output),
        Required("ResourceConfig", Resources),
        Required("StoppingCondition", new Structure(Optional("MaxRuntimeInSeconds", new Number(1, 28 * 86_400)), Optional("MaxWaitTimeInSeconds", new Number(1)), Optional("MaxPendingTimeInSeconds", Shared.Accepted))),
        Optional("Environment", Shared.Environment(100, 512, 512)),
        Optional("VpcConfig", Shared.Accepted),
        Optional("EnableNetworkIsolation", new Flag()),
        Optional("EnableInterContainerTrafficEncryption", new Flag()),
        Optional("EnableManagedSpotTraining", new Flag(Only: false)),
        Optional("ExperimentConfig", Shared.Accepted),
        Optional("ProfilerConfig", new Structure(Optional("DisableProfiler", new Flag(Only: true)))),
        Optional("Tags", Shared.Tags));
}
