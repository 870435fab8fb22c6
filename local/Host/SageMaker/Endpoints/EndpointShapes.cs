using Local.Host.SageMaker.Shapes;
using static Local.Host.SageMaker.Shapes.Structure;

namespace Local.Host.SageMaker.Endpoints;

/// <summary>The requests about endpoints and their configurations.</summary>
public static class EndpointShapes
{
    static readonly Text MediaType = new(@"[a-zA-Z0-9](-*[a-zA-Z0-9])*\/[a-zA-Z0-9](-*[a-zA-Z0-9.])*", 1, 256);

    static readonly Structure Variant = new(
        Required("VariantName", Shared.Name),
        Required("ModelName", Shared.ModelName),
        Required("InitialInstanceCount", new Number(1)),
        Required("InstanceType", new Text(@"ml\.[a-z0-9-]+\.[a-z0-9]+")),
        Optional("InitialVariantWeight", new Number(0, Fractions: true)),
        Optional("VolumeSizeInGB", new Number(1, 512)),
        Optional("ModelDataDownloadTimeoutInSeconds", new Number(60, 3600)),
        Optional("ContainerStartupHealthCheckTimeoutInSeconds", new Number(60, 3600)),
        Optional("EnableSSMAccess", Shared.Accepted), Optional("RoutingConfig", Shared.Accepted), Optional("ManagedInstanceScaling", Shared.Accepted),
        Optional("InferenceAmiVersion", Shared.Accepted), Optional("CoreDumpConfig", Shared.Accepted));

    static readonly Structure Capture = new(
        Optional("EnableCapture", new Flag()),
        Required("InitialSamplingPercentage", new Number(0, 100)),
        Required("DestinationS3Uri", new Text("(https|s3)://([^/]+)/?(.*)", 0, 512)),
        Optional("KmsKeyId", Shared.Accepted),
        Required("CaptureOptions", new Sequence(new Structure(Required("CaptureMode", new Choice("Input", "Output", "InputAndOutput"))), 1, 32)),
        Optional("CaptureContentTypeHeader", new Structure(Optional("CsvContentTypes", new Sequence(MediaType, 1, 10)), Optional("JsonContentTypes", new Sequence(MediaType, 1, 10)))));

    static readonly Structure Routing = new(
        Required("Type", new Choice("ALL_AT_ONCE") { NotEmulated = ["CANARY", "LINEAR"] }), Required("WaitIntervalInSeconds", new Number(0, 3600)));

    static readonly Structure Deployment = new(Optional("BlueGreenUpdatePolicy", new Structure(
        Required("TrafficRoutingConfiguration", Routing),
        Optional("TerminationWaitInSeconds", new Number(0, 3600)), Optional("MaximumExecutionTimeoutInSeconds", new Number(600, 28_800)))));

    static readonly Sequence Excluded = new(new Structure(Required("VariantPropertyType", new Choice("DesiredInstanceCount", "DesiredWeight", "DataCaptureConfig"))), 0, 3);

    public static Structure CreateConfig { get; } = new(
        Required("EndpointConfigName", Shared.Name),
        Required("ProductionVariants", new Sequence(Variant, 1, 10)),
        Optional("DataCaptureConfig", Capture),
        Optional("KmsKeyId", Shared.Accepted),
        Optional("ExecutionRoleArn", Shared.Role),
        Optional("VpcConfig", Shared.Accepted),
        Optional("EnableNetworkIsolation", new Flag()),
        Optional("Tags", Shared.Tags));

    public static Structure CreateEndpoint { get; } = new(
        Required("EndpointName", Shared.Name), Required("EndpointConfigName", Shared.Name), Optional("DeploymentConfig", Deployment), Optional("Tags", Shared.Tags));

    public static Structure UpdateEndpoint { get; } = new(
        Required("EndpointName", Shared.Name), Required("EndpointConfigName", Shared.Name),
        Optional("RetainAllVariantProperties", new Flag()), Optional("ExcludeRetainedVariantProperties", Excluded), Optional("RetainDeploymentConfig", new Flag()), Optional("DeploymentConfig", Deployment));

    public static Structure UpdateWeights { get; } = new(
        Required("EndpointName", Shared.Name),
        Required("DesiredWeightsAndCapacities", new Sequence(
            new Structure(Required("VariantName", Shared.Name), Optional("DesiredWeight", new Number(0, Fractions: true)), Optional("DesiredInstanceCount", new Number(1))),
            1)));

    public static Structure DeleteConfig { get; } = new(Required("EndpointConfigName", Shared.Name));

    public static Structure DeleteEndpoint { get; } = new(Required("EndpointName", Shared.Name));
}
