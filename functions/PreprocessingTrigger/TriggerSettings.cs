namespace PreprocessingTrigger;

/// <summary>What the template tells this function.</summary>
/// <param name="Images">Training images by algorithm name.</param>
public sealed record TriggerSettings(string ArtifactsBucket, string StateMachineArn, IReadOnlyDictionary<string, string> Images)
{
    public static TriggerSettings FromEnvironment() => new(
        Required("ARTIFACTS_BUCKET"),
        Required("TRAIN_MODEL_STATE_MACHINE_ARN"),
        new Dictionary<string, string> { ["xgboost"] = Required("XGBOOST_IMAGE"), ["linear-learner"] = Required("LINEAR_LEARNER_IMAGE") });

    private static string Required(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : throw new InvalidOperationException($"The environment variable {name} is missing; the template sets it.");
}
