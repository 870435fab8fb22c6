using System.Text.Json;
using System.Text.RegularExpressions;
using Contracts.Training;
using Notify.Monitoring;
using Notify.Scoring;

namespace Notify;

/// <summary>Makes an ended execution of what came in.</summary>
public static partial class EndedExecutions
{
    public static EndedExecution Read(JsonElement input) =>
        input.TryGetProperty("detail-type", out _) ? FromEvent(input) : FromPayload(input);

    /// <summary>train-model of ...:stateMachine:some-stack-TrainModel.</summary>
    public static string Pipeline(string stateMachineArn)
    {
        var name = stateMachineArn.Split(':')[^1].Split('-')[^1];
        return Capitals().Replace(name, capital => (capital.Index == 0 ? "" : "-") + capital.Value.ToLowerInvariant());
    }

    /// <summary>EventBridge's schedule asks for a sweep.</summary>
    public static bool IsSchedule(JsonElement input) => input.TryGetProperty("detail-type", out var type) && type.ValueEquals("Scheduled Event");

    private static EndedExecution FromPayload(JsonElement input)
    {
        var payload = input.Deserialize(InputJson.Default.ReportPayload)!;
        var state = payload.State.Deserialize(InputJson.Default.MachineState);
        return new EndedExecution(payload.Pipeline, payload.Execution, payload.Started, state, null, ByItself: true) { Redrive = payload.Redrive, Batch = Batch(payload.Pipeline, payload.State), Check = Check(payload.Pipeline, payload.State) };
    }

    private static EndedExecution FromEvent(JsonElement input) => FromStatus(input.Deserialize(InputJson.Default.CloudWatchEventStatusChange)!.Detail);

    public static EndedExecution FromStatus(StatusChange detail)
    {
        var started = DateTimeOffset.FromUnixTimeMilliseconds(detail.StartDate ?? 0);
        var (pipeline, input) = (Pipeline(detail.StateMachineArn), Input(detail.Input));
        return new EndedExecution(pipeline, detail.ExecutionArn, started, input?.State, Fault(detail), ByItself: false) { Redrive = detail.RedriveCount ?? 0, Batch = Batch(pipeline, input?.Json), Check = Check(pipeline, input?.Json) };
    }

    private static BatchState? Batch(string pipeline, JsonElement? state) =>
        pipeline != "score-batch" ? null : state?.Deserialize(InputJson.Default.BatchState) ?? new BatchState();

    private static CheckState? Check(string pipeline, JsonElement? state) =>
        pipeline != "monitor-model" ? null : state?.Deserialize(InputJson.Default.CheckState) ?? new CheckState();

    /// <summary>EventBridge leaves large inputs out, and anybody can start an execution with any input.</summary>
    private static (JsonElement Json, MachineState State)? Input(string? input)
    {
        try
        {
            return input is null ? null : JsonElement.Parse(input) is var json && json.Deserialize(InputJson.Default.MachineState) is { } state ? (json, state) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Fault Fault(StatusChange detail) => detail.Status switch
    {
        "TIMED_OUT" => new Fault(detail.Error ?? "States.Timeout", detail.Cause ?? "The execution ran longer than its time limit."),
        "ABORTED" => new Fault(detail.Error ?? "Aborted", detail.Cause ?? "Somebody stopped the execution."),
        _ => new Fault(detail.Error ?? "Failed", detail.Cause ?? "The execution failed before it could report. Its history says in which state."),
    };

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capitals();
}
