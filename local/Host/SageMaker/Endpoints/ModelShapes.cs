using Local.Host.SageMaker.Shapes;
using static Local.Host.SageMaker.Shapes.Structure;

namespace Local.Host.SageMaker.Endpoints;

/// <summary>The request of CreateModel.</summary>
public static class ModelShapes
{
    static readonly Structure Container = new(
        Required("Image", Shared.Image),
        Optional("ModelDataUrl", Shared.S3Uri),
        Optional("Environment", Shared.Environment(100, 1024, 1024)),
        Optional("ContainerHostname", Shared.Name),
        Optional("Mode", new Choice("SingleModel") { NotEmulated = ["MultiModel"] }),
        Optional("ImageConfig", Shared.Accepted));

    public static Structure Create { get; } = new(
        Required("ModelName", Shared.ModelName),
        Optional("PrimaryContainer", Container),
        Optional("Containers", new Sequence(Container, 0, 15)),
        Optional("InferenceExecutionConfig", new Structure(Required("Mode", new Choice("Serial") { NotEmulated = ["Direct"] }))),
        Optional("ExecutionRoleArn", Shared.Role),
        Optional("VpcConfig", Shared.Accepted),
        Optional("EnableNetworkIsolation", new Flag()),
        Optional("Tags", Shared.Tags));
}
