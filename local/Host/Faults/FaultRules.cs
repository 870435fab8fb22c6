using System.Text.RegularExpressions;
using Local.Host.Wire;

namespace Local.Host.Faults;

/// <summary>Refuses a switch that would never strike, or not as asked.</summary>
static partial class FaultRules
{
    static readonly Effect[] AnyCall = [Effect.Throttle, Effect.Error, Effect.Delay, Effect.WrongResult, Effect.Timeout, Effect.Reject];
    static readonly string[] Jobs = ["sagemaker:CreateTrainingJob", "sagemaker:CreateProcessingJob", "sagemaker:CreateTransformJob", "glue:StartJobRun"];

    public static Fault Checked(Fault fault)
    {
        var match = fault.Match ?? throw Refused("it needs a match");
        var effect = fault.Effect ?? throw Refused($"it needs an effect: {Names(Enum.GetValues<Effect>())}");
        var allowed = Allowed(match);
        if (!allowed.Contains(effect)) throw Refused($"{Name(effect)} does not apply there; what does: {Names(allowed)}");
        if (fault.Times is < 1) throw Refused("times must be 1 or more, or null for every time");
        if ((effect == Effect.Delay) != fault.Seconds is >= 0) throw Refused("delay needs seconds, 0 or more, and no other effect takes them");
        if ((effect == Effect.WrongResult) != fault.Result is not null) throw Refused("wrong-result needs a result, and no other effect takes one");
        return fault;
    }

    public static AwsException Refused(string why) => new("InvalidFault", $"The fault switch is refused: {why}. See docs/faults.md.");

    static Effect[] Allowed(FaultMatch match) => match switch
    {
        { Operation: { } operation, State: null, Machine: null, Function: null, Endpoint: null } => OfOperation(operation),
        { State: not null, Operation: null, Function: null, Endpoint: null } => AnyCall,
        { Function: not null, Operation: null, State: null, Machine: null, Endpoint: null } => [Effect.Throttle, Effect.Error, Effect.Delay, Effect.WrongResult, Effect.Crash, Effect.Timeout],
        { Endpoint: not null, Operation: null, State: null, Machine: null, Function: null } => [Effect.Throttle, Effect.Error, Effect.Delay, Effect.Crash, Effect.Timeout],
        _ => throw Refused("match names one of operation, state (with machine or without), function, endpoint"),
    };

    static Effect[] OfOperation(string operation) =>
        !Operation().IsMatch(operation) ? throw Refused($"'{operation}' is no operation like sagemaker:CreateTrainingJob")
        : Jobs.Contains(operation) ? [.. AnyCall, Effect.Crash, Effect.FailJob]
        : [.. AnyCall, Effect.Crash];

    static string Names(IEnumerable<Effect> effects) => string.Join(", ", effects.Select(Name));

    static string Name(Effect effect) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(effect.ToString());

    [GeneratedRegex("^[a-z][a-z0-9-]*:[A-Z][A-Za-z0-9]+$")]
    private static partial Regex Operation();
}
