using Contracts;
using Contracts.Monitoring;

namespace Notify.Monitoring;

/// <summary>What a mail says of a check. A check that judged has composed its own content; here is what one that could not needs.</summary>
internal static class CheckSections
{
    public static IEnumerable<string> Advice(EndedExecution execution) => execution.Check!.Recorded ?
    [
        "The check itself is done: its rows count as judged, and its own mail, if any, holds. What failed is the training that the model's policy asked for. Remove the cause, and start it, with the name of the function as the stack has it:",
        Start(execution, "train-model"),
    ]
    :
    [
        "Read the execution's history (the command is below) and remove the cause. No row counts as judged, so nothing is lost: the next check takes the same ones. To check at once, with the name of the function as the stack has it:",
        Start(execution, "monitor-model"),
    ];

    public static IEnumerable<string> Numbers(CheckState check) => [check.Recorded ? "Those of the check are in its report." : "None: it ended before anything was judged."];

    public static IEnumerable<string[]> Places(EndedExecution execution, CheckState check)
    {
        if (check.Check is not null) yield return ["check", $"{Keys.Check(execution.Model, check.Check)}/ of the artifacts bucket"];
    }

    private static string Start(EndedExecution execution, string pipeline) =>
        $$"""aws lambda invoke --function-name {{Stack(execution)}}-StartPipeline --cli-binary-format raw-in-base64-out --payload '{"pipeline":"{{pipeline}}","model":"{{execution.Model.Split(',')[0]}}"}' /dev/stdout""";

    /// <summary>The machine's name is the stack's and its own.</summary>
    private static string Stack(EndedExecution execution) => execution.Arn.Split(':') is { Length: > 6 } parts && parts[6].LastIndexOf('-') is var end and > 0 ? parts[6][..end] : "serverless-mlops";
}
