namespace Notify;

/// <summary>What to do: the next step of whoever reads the mail.</summary>
internal static class Advice
{
    public static IEnumerable<string> Lines(EndedExecution execution, TrainingOutcome outcome) => outcome.Word switch
    {
        "deployed" => ["Nothing. Predictions come from the new model from now on."],
        "superseded" => ["Nothing. Drop the file again if its data should be trained on after all."],
        "rejected" =>
        [
            "Nothing is broken: the model that was in service goes on serving.",
            $"If this is unexpected, look at the numbers below, the data and the gate in models/{execution.State?.Model}.yaml, then drop the file again.",
        ],
        "refused" => Refused(execution, outcome.Fault?.Cause ?? ""),
        _ =>
        [
            "Read the execution's history (the command is below) and remove the cause. Then continue the run where it stopped:",
            $"aws stepfunctions redrive-execution --execution-arn {execution.Arn}",
        ],
    };

    private static IEnumerable<string> Refused(EndedExecution execution, string cause)
    {
        var drop = execution.State?.Drop;
        yield return drop is null
            ? "Correct what is named above, then drop the file again."
            : $"Correct what is named above, then drop {drop.Name} again at s3://{drop.Bucket}/{drop.Key}.";
        if (execution.State?.Places is { } places && cause.Contains("rejected.csv", StringComparison.Ordinal))
            yield return $"The rows that did not fit, with line and reason: {PlacesOf.RejectedRows(places)}";
    }
}
