using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Local.Host.Faults;

/// <summary>What a fault switch does to what it matches.</summary>
[JsonConverter(typeof(EffectNames))]
public enum Effect
{
    Throttle,
    Error,
    Delay,
    FailJob,
    WrongResult,
    Crash,
    Timeout,
    Reject,
}

/// <summary>Effects as requests and docs/faults.md write them.</summary>
sealed class EffectNames() : JsonStringEnumConverter<Effect>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false);

/// <summary>A fault switch, as it is set and listed.</summary>
/// <param name="Times">How often it strikes; null until it is cleared.</param>
/// <param name="Error">The error's name, instead of the usual one.</param>
/// <param name="Message">The error's message or cause, instead of the usual one.</param>
/// <param name="Seconds">How long delay waits.</param>
/// <param name="Result">What wrong-result answers.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record Fault(FaultMatch? Match, Effect? Effect, int? Times, string? Error, string? Message, double? Seconds, JsonNode? Result)
{
    public string ErrorOr(string usual) => Error ?? usual;

    public string MessageOr(string usual) => Message ?? usual;

    public Task DelayAsync(CancellationToken cancellation) => Task.Delay(TimeSpan.FromSeconds(Seconds!.Value), cancellation);
}

/// <summary>What a fault strikes: an operation, a machine's state, a function, or an endpoint.</summary>
/// <param name="Operation">As policies name it, such as sagemaker:CreateTrainingJob; a call by a client and a task of a state machine alike.</param>
/// <param name="Machine">Narrows state to one machine.</param>
/// <param name="Function">A function's whole name, or its part after the stack's name.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record FaultMatch(string? Operation = null, string? State = null, string? Machine = null, string? Function = null, string? Endpoint = null)
{
    /// <summary>Whether what happens is what was asked for: the same members, those of a request naming one thing each.</summary>
    public bool Covers(FaultMatch happening) =>
        Same(Operation, happening.Operation) && Same(State, happening.State) && Same(Endpoint, happening.Endpoint) && Named(Function, happening.Function)
        && (Machine is null || Named(Machine, happening.Machine));

    static bool Same(string? wanted, string? given) => string.Equals(wanted, given, StringComparison.Ordinal);

    // Names carry the stack's name in front: mlops-RmseGate is meant by RmseGate.
    static bool Named(string? wanted, string? given) => Same(wanted, given) || (wanted is not null && given?.EndsWith("-" + wanted, StringComparison.Ordinal) == true);
}
