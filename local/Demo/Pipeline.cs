using System.Diagnostics;
using System.Text.Json;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using Local.Samples.Play;
using Spectre.Console;

namespace Local.Demo;

/// <summary>Watches an execution and the executions it starts, and prints each state as it ends.</summary>
/// <param name="deepest">How far down states are printed: 0 for those of the execution itself.</param>
public sealed class Pipeline(AmazonStepFunctionsClient client, int deepest = int.MaxValue)
{
    readonly HashSet<string> watched = [];
    readonly Dictionary<string, DateTime> entered = [];

    /// <summary>Waits for the newest execution of a state machine that started at or after the given moment.</summary>
    public async Task<string> StartedAsync(string stateMachineArn, DateTime notBefore, TimeSpan patience)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < patience; await Task.Delay(100))
        {
            var list = await client.ListExecutionsAsync(new ListExecutionsRequest { StateMachineArn = stateMachineArn });
            var newest = list.Executions?.FirstOrDefault(e => e.StartDate >= notBefore);
            if (newest is not null) return newest.ExecutionArn;
        }

        throw new PlayException($"No execution of {stateMachineArn} started within {patience.TotalSeconds:0} s of the drop.");
    }

    /// <summary>Follows an execution to its end; at a terminal the running state is shown too.</summary>
    public Task<DescribeExecutionResponse> WatchAsync(string executionArn) => AnsiConsole.Profile.Capabilities.Ansi
        ? AnsiConsole.Status().StartAsync("starting", context => WatchAsync(executionArn, 0, name => context.Status(Markup.Escape(name))))
        : WatchAsync(executionArn, 0, _ => { });

    async Task<DescribeExecutionResponse> WatchAsync(string executionArn, int depth, Action<string> running)
    {
        var shown = 0L;
        watched.Add(executionArn);
        while (true)
        {
            var state = await client.DescribeExecutionAsync(new DescribeExecutionRequest { ExecutionArn = executionArn });
            shown = await ShowAsync(executionArn, shown, depth, running);
            if (state.Status != ExecutionStatus.RUNNING) return state;
            await Task.Delay(100);
        }
    }

    async Task<long> ShowAsync(string executionArn, long shown, int depth, Action<string> running)
    {
        foreach (var e in await NewEventsAsync(executionArn, shown))
        {
            shown = e.Id ?? shown;
            if (e.StateEnteredEventDetails is { } state)
            {
                entered[executionArn + state.Name] = e.Timestamp ?? default;
                running(state.Name);
            }

            if (e.TaskSubmittedEventDetails is { ResourceType: "states" } nested) await NestedAsync(nested.Output, depth, running);
            if (e.StateExitedEventDetails is { } exited) Print(exited.Name, e, entered[executionArn + exited.Name], depth);
        }

        return shown;
    }

    async Task NestedAsync(string output, int depth, Action<string> running)
    {
        using var parsed = JsonDocument.Parse(output);
        var arn = parsed.RootElement.GetProperty("ExecutionArn").GetString()!;
        if (depth >= deepest || !watched.Add(arn)) return;
        AnsiConsole.MarkupLineInterpolated($"  {Indent(depth + 1)}[grey]{Machine(arn)}[/]");
        await WatchAsync(arn, depth + 1, running);
    }

    static void Print(string name, HistoryEvent e, DateTime since, int depth)
    {
        if (e.Type.Value.StartsWith("Choice", StringComparison.Ordinal) || e.Type.Value.StartsWith("Pass", StringComparison.Ordinal) || e.Type.Value.StartsWith("Succeed", StringComparison.Ordinal)) return;
        var took = (e.Timestamp ?? default) - since;
        AnsiConsole.MarkupLineInterpolated($"  {Indent(depth)}[green]✓[/] {name.PadRight(40 - 2 * depth)} {took.TotalSeconds,6:0.0} s");
    }

    async Task<IReadOnlyList<HistoryEvent>> NewEventsAsync(string executionArn, long shown)
    {
        List<HistoryEvent> events = [];
        string? token = null;
        do
        {
            var page = await client.GetExecutionHistoryAsync(new GetExecutionHistoryRequest { ExecutionArn = executionArn, MaxResults = 1000, NextToken = token });
            events.AddRange(page.Events?.Where(e => e.Id > shown) ?? []);
            token = page.NextToken;
        }
        while (token is not null);
        return events;
    }

    static string Indent(int depth) => new(' ', 2 * depth);

    static string Machine(string executionArn) => executionArn.Split(':')[6];
}
