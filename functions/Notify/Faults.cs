using System.Text.Json;
using Contracts;
using Contracts.Training;

namespace Notify;

/// <summary>Finds what really went wrong below the layers that Step Functions, SageMaker and Lambda wrap around it.</summary>
public static class Faults
{
    private const int MostLayers = 8;
    private const string RejectedPrefix = Errors.DatasetRejected + ":";

    private static readonly string[] JobNames = ["ProcessingJobName", "TrainingJobName", "TransformJobName"];

    public static Fault Explain(Fault fault) => Explain(fault.Error, fault.Cause, MostLayers);

    /// <summary>A refusal's cause ends in a line with its remedy; what a job's message has no room for is missing.</summary>
    public static (string Problem, string? Remedy) Parts(this Fault refusal)
    {
        var end = refusal.Cause.LastIndexOf('\n');
        return end < 0 ? (refusal.Cause, null) : (refusal.Cause[..end], refusal.Cause[(end + 1)..]);
    }

    public static bool IsRefusal(this Fault fault) => fault.Error == Errors.DatasetRejected;

    private static Fault Explain(string? error, string? cause, int layers)
    {
        var known = new Fault(error ?? "Unknown", cause?.Trim() is { Length: > 0 } text ? text : "No cause was given.");
        if (layers == 0 || Document(cause) is not { } document) return Classified(known);
        if (Member(document, "ExecutionArn") is { } execution) return FromExecution(document, execution, layers);
        if (JobNames.Select(name => Member(document, name)).FirstOrDefault(name => name is not null) is { } job) return FromJob(document, job, known);
        return Member(document, "errorMessage") is { } message ? Classified(new Fault(Member(document, "errorType") ?? known.Error, message)) : known;
    }

    private static Fault FromExecution(JsonElement document, string execution, int layers)
    {
        var name = execution.Split(':')[^1];
        return (Member(document, "Error"), Member(document, "Cause")) switch
        {
            (null, null) => new Fault("States.TaskFailed", $"The nested execution {name} ended {Member(document, "Status") ?? "without a status"}."),
            var (error, cause) => Explain(error, cause, layers - 1),
        };
    }

    private static Fault FromJob(JsonElement document, string job, Fault known)
    {
        var exit = Member(document, "ExitMessage")?.Trim();
        if (exit?.StartsWith(RejectedPrefix, StringComparison.Ordinal) == true) return new Fault(Errors.DatasetRejected, exit[RejectedPrefix.Length..].Trim());
        string?[] parts = [exit, Member(document, "FailureReason")?.Trim()];
        var said = string.Join(" ", parts.Where(part => !string.IsNullOrEmpty(part)));
        return new Fault(known.Error, $"Job {job}: {(said.Length > 0 ? said : "ended without a reason.")}");
    }

    private static Fault Classified(Fault fault) =>
        fault.Cause.StartsWith(RejectedPrefix, StringComparison.Ordinal) ? new Fault(Errors.DatasetRejected, fault.Cause[RejectedPrefix.Length..].Trim()) : fault;

    private static JsonElement? Document(string? cause)
    {
        if (cause?.TrimStart().StartsWith('{') != true) return null;
        try
        {
            using var document = JsonDocument.Parse(cause);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null; // a sentence that begins with a brace
        }
    }

    private static string? Member(JsonElement document, string name) =>
        document.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? member.GetString() : null;
}
