namespace StartPipeline;

/// <summary>What the template tells this function.</summary>
public sealed record StartSettings(string ArtifactsBucket, string DataBucket, string MonitorMachine, string TrainMachine)
{
    public static StartSettings FromEnvironment() => new(Required("ARTIFACTS_BUCKET"), Required("DATA_BUCKET"), Required("MONITOR_MODEL_STATE_MACHINE_ARN"), Required("TRAIN_MODEL_STATE_MACHINE_ARN"));

    private static string Required(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : throw new InvalidOperationException($"The environment variable {name} is missing; the template sets it.");
}
