using Contracts;
using Contracts.Training;
using Notify.Monitoring;
using Notify.Scoring;

namespace Notify;

/// <summary>What to do: the next step of whoever reads the mail.</summary>
internal static class Advice
{
    public static IEnumerable<string> Lines(EndedExecution execution, Outcome outcome) => outcome.Word switch
    {
        "deployed" => ["Nothing. Predictions come from the new model from now on."],
        "superseded" => ["Nothing. Drop the file again if its data should be trained on after all."],
        "rejected" => RejectedAdvice.Lines(execution),
        "scored" => BatchAdvice.Scored(execution.Batch!.Summary!),
        "refused" => Refused(execution, outcome.Fault!),
        _ when execution.Check is not null => CheckSections.Advice(execution),
        _ => Failed(execution),
    };

    /// <summary>A run that came to its own report caught its fault, so a redrive would only enter its last state again; one that did not goes on where it stopped.</summary>
    private static IEnumerable<string> Failed(EndedExecution execution)
    {
        const string Read = "Read the execution's history (the command is below) and remove the cause.";
        if (execution.IsUnsent) return [$"Remove the cause, so that the next reports come. What it did is in its history (the command is below); {Left(execution)}."];
        if (!execution.ByItself) return [$"{Read} Then continue it where it stopped:", $"aws stepfunctions redrive-execution --execution-arn {execution.Arn}"];
        return execution.State is { Places: { } places, Drop: { } drop, Preprocessing: not null }
            ? [$"{Read} Then run it again with the same file, of which the run has a copy:", $"aws s3 cp 's3://{places.Bucket}/{places.Run}/input/drop.csv' 's3://{drop.Bucket}/{drop.Key}'"]
            : [$"{Read} Then drop the file again."];
    }

    private static string Left(EndedExecution execution) => execution.Batch is { } batch
        ? $"what it scored, under {Keys.Scored(execution.State?.Model ?? "", batch.Batch ?? "")}/ of the data bucket, whole where a summary lies"
        : $"what is in service, in {execution.State?.Model}/in-service.json of the artifacts bucket";

    /// <summary>What the trigger refuses is mended elsewhere than at the file's key, so its remedy says all.</summary>
    private static IEnumerable<string> Refused(EndedExecution execution, Fault refusal)
    {
        yield return refusal.Parts().Remedy ?? "Correct what is named above.";
        if (execution is not { State: { Drop: { } drop } state } || (state.Places ?? (object?)execution.Batch?.Preparation) is null) yield break;
        yield return $"Then drop {drop.Name} again at s3://{drop.Bucket}/{drop.Key}.";
    }
}
