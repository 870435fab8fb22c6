namespace ModelFile;

/// <summary>What reading a file has found so far.</summary>
internal sealed class Findings
{
    public List<ModelFileFault> Faults { get; } = [];

    /// <summary>What is accepted and has no effect.</summary>
    public List<ModelFileFault> Warnings { get; } = [];
}
