namespace Jobs;

/// <summary>Where SageMaker's container contract puts files.</summary>
/// <param name="Base">/opt/ml in a container.</param>
public sealed record ContainerFolders(string Base)
{
    public string Model => Path.Combine(Base, "model");

    /// <summary>What a processing job has to say to people; SageMaker shows the first KB as ExitMessage.</summary>
    public string Message => Path.Combine(Base, "output", "message");

    /// <summary>The variable has the name that SageMaker's own training toolkit uses.</summary>
    public static ContainerFolders FromEnvironment() =>
        new(Environment.GetEnvironmentVariable("SAGEMAKER_BASE_DIR") is { Length: > 0 } folder ? folder : "/opt/ml");

    public string Input(params ReadOnlySpan<string> parts) => Path.Combine([Base, "processing", "input", .. parts]);

    /// <summary>A file below the output folder; its own folder is made.</summary>
    public string Output(params ReadOnlySpan<string> parts)
    {
        var path = Path.Combine([Base, "processing", "output", .. parts]);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }
}
