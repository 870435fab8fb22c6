using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;

namespace Notify;

/// <summary>Finds executions that ended without a report: the rule's event was lost, or its delivery failed to the end.</summary>
internal sealed class Sweep(IAmazonStepFunctions stateMachines, IReadOnlyList<string> machines)
{
    /// <summary>An execution succeeds only after it has reported, so these are the others.</summary>
    private static readonly ExecutionStatus[] Unhappy = ["FAILED", "TIMED_OUT", "ABORTED"];

    /// <param name="now">The time of the schedule's event.</param>
    public async IAsyncEnumerable<ExecutionListItem> Candidates(DateTimeOffset now)
    {
        foreach (var machine in machines)
        {
            foreach (var status in Unhappy)
            {
                await foreach (var execution in Ended(machine, status, now)) yield return execution;
            }
        }
    }

    public async Task<EndedExecution> Read(string arn)
    {
        var ended = await stateMachines.DescribeExecutionAsync(new DescribeExecutionRequest { ExecutionArn = arn });
        var started = new DateTimeOffset(ended.StartDate!.Value.ToUniversalTime());
        return EndedExecutions.FromStatus(new StatusChange(ended.ExecutionArn, ended.StateMachineArn, ended.Status.Value, started.ToUnixTimeMilliseconds(), ended.Input, ended.Error, ended.Cause));
    }

    private async IAsyncEnumerable<ExecutionListItem> Ended(string machine, ExecutionStatus status, DateTimeOffset now)
    {
        var request = new ListExecutionsRequest { StateMachineArn = machine, StatusFilter = status };
        do
        {
            var page = await stateMachines.ListExecutionsAsync(request);
            foreach (var execution in page.Executions ?? [])
            {
                if (SweepRules.IsTooOld(Utc(execution.StartDate), now)) yield break;
                if (SweepRules.IsDue(Utc(execution.StopDate), now)) yield return execution;
            }

            request.NextToken = page.NextToken;
        }
        while (request.NextToken is not null);
    }

    private static DateTimeOffset? Utc(DateTime? time) => time is { } known ? new DateTimeOffset(known.ToUniversalTime()) : null;
}

/// <summary>Which ended executions the sweep looks at.</summary>
public static class SweepRules
{
    /// <summary>The rule and its retries get this long to do their work first.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    public static readonly TimeSpan Window = TimeSpan.FromDays(1);

    /// <summary>Longer than a state machine may run; lists begin with the newest start.</summary>
    private static readonly TimeSpan LongestRun = TimeSpan.FromDays(1);

    public static bool IsDue(DateTimeOffset? ended, DateTimeOffset now) => now - ended >= Grace && now - ended <= Window;

    public static bool IsTooOld(DateTimeOffset? started, DateTimeOffset now) => now - started > Window + LongestRun;
}
