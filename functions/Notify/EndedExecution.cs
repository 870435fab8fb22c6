using System.Text.Json;
using System.Text.Json.Serialization;
using Amazon.Lambda.CloudWatchEvents;
using Contracts.Training;
using Notify.Monitoring;
using Notify.Scoring;

namespace Notify;

/// <summary>An execution that has something to report, whoever says so.</summary>
/// <param name="State">What the machine knew at its end, or at its start when it could not report; null when not even that is known.</param>
/// <param name="Fault">What ended it, when it did not come to its own report.</param>
/// <param name="ByItself">True when its own last state reports; false for the status-change rule.</param>
public sealed record EndedExecution(string Pipeline, string Arn, DateTimeOffset Started, MachineState? State, Fault? Fault, bool ByItself)
{
    /// <summary>What score-batch knew besides; null for other pipelines.</summary>
    public BatchState? Batch { get; init; }

    /// <summary>What monitor-model knew besides; null for other pipelines.</summary>
    public CheckState? Check { get; init; }

    /// <summary>How often it had been redriven when it ended this way.</summary>
    public int Redrive { get; init; }

    public string Name => Arn.Split(':')[^1];

    /// <summary>Whom it is about: the model, or several with commas between.</summary>
    public string Model => State?.Model is { Length: > 0 } model ? model : Check?.Names is { Length: > 0 } names ? names : "unknown";

    /// <summary>What its mail is sent for once: an execution that checks several models reports each by itself.</summary>
    public string Occasion => Check?.Check is null ? Name : $"{Name}.{Model}";

    /// <summary>True when it did its work and only its report failed.</summary>
    public bool IsUnsent => Fault?.Error == "NotificationFailed";

    public string Region => Arn.Split(':') is { Length: > 3 } parts ? parts[3] : "";
}

/// <summary>What a machine knows: its input and what its states have added; train-model's, and what score-batch has of the same.</summary>
public sealed record MachineState
{
    public string? Model { get; init; }

    public string? Run { get; init; }

    public Drop? Drop { get; init; }

    public Fault? Fault { get; init; }

    public Places? Places { get; init; }

    public IReadOnlyList<AlgorithmRun>? Algorithms { get; init; }

    public IReadOnlyList<string>? Warnings { get; init; }

    public ReadPreprocessing? Preprocessing { get; init; }

    public IReadOnlyList<AlgorithmResult>? Results { get; init; }

    [JsonPropertyName("AWS_STEP_FUNCTIONS_STARTED_BY_EXECUTION_ID")]
    public string? StartedBy { get; init; }
}

/// <summary>The preprocessing report as the machine keeps it.</summary>
public sealed record ReadPreprocessing(PreprocessReport? Report);

/// <summary>The payload of the machine's last state.</summary>
public sealed record ReportPayload(string Pipeline, string Execution, DateTimeOffset Started, JsonElement State, int Redrive = 0);

/// <summary>The detail of EventBridge's "Step Functions Execution Status Change"; times are milliseconds since 1970.</summary>
public sealed record StatusChange(string ExecutionArn, string StateMachineArn, string Status, long? StartDate, string? Input, string? Error, string? Cause, int? RedriveCount = null);

/// <summary>Reads both kinds of input. Members match in any case: a Catch writes Error and Cause, the trigger error and cause.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ReportPayload))]
[JsonSerializable(typeof(CloudWatchEvent<StatusChange>))]
[JsonSerializable(typeof(MachineState))]
[JsonSerializable(typeof(BatchState))]
[JsonSerializable(typeof(CheckState))]
[JsonSerializable(typeof(Marker))]
public sealed partial class InputJson : JsonSerializerContext;
