namespace Local.Algorithms.Container;

/// <summary>The folder through which SageMaker and a training or inference container exchange everything but HTTP.</summary>
internal sealed record ContainerFolder(string Root)
{
    public string Config(string name) => Path.Combine(Root, "input", "config", name);

    public string Channel(string name) => Path.Combine(Root, "input", "data", name);

    public string Model => Path.Combine(Root, "model");

    public string Failure => Path.Combine(Root, "output", "failure");

    public static ContainerFolder FromEnvironment() =>
        new(Environment.GetEnvironmentVariable("SAGEMAKER_BASE_DIR") is { Length: > 0 } root ? root : "/opt/ml");
}
