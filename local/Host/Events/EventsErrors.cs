using Local.Host.Wire;

namespace Local.Host.Events;

/// <summary>EventBridge's errors.</summary>
static class EventsErrors
{
    public static AwsException NoSuchRule(string name) => new("ResourceNotFoundException", $"Rule {name} does not exist on EventBus default.");

    public static AwsException InvalidSchedule(string expression) => new("ValidationException", $"Parameter ScheduleExpression is not valid: {expression}");

    public static AwsException InvalidPattern(string reason) => new("InvalidEventPatternException", $"Event pattern is not valid. Reason: {reason}");
}
