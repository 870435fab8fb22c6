using System.Globalization;
using System.Text.RegularExpressions;

namespace Local.Host.Events.Schedules;

/// <summary>When a rule with a ScheduleExpression is due: rate(15 minutes), or cron(...) with AWS's six fields in UTC.</summary>
public static partial class Schedule
{
    /// <summary>Refuses an expression that EventBridge refuses.</summary>
    public static void Check(string expression) => NextAfter(expression, DateTimeOffset.UnixEpoch);

    /// <summary>The first moment after the given one at which the schedule is due; null when none is left.</summary>
    public static DateTimeOffset? NextAfter(string expression, DateTimeOffset time)
    {
        if (Rate(expression) is { } period) return time + period;
        return Cron().Match(expression) is { Success: true } cron ? CronFields.Parse(cron.Groups[1].Value).NextAfter(time) : throw EventsErrors.InvalidSchedule(expression);
    }

    /// <summary>As NextAfter, for one that was due at a moment and is looked at later: it keeps its beat, and what it missed is not made up for.</summary>
    public static DateTimeOffset? NextAfter(string expression, DateTimeOffset due, DateTimeOffset now) =>
        Rate(expression) is { } period ? due + (period * (Math.Floor((now - due) / period) + 1)) : NextAfter(expression, now);

    static TimeSpan? Rate(string expression)
    {
        if (RateText().Match(expression) is not { Success: true } rate) return null;
        var (count, unit) = (int.Parse(rate.Groups[1].Value, CultureInfo.InvariantCulture), rate.Groups[2].Value);
        // EventBridge insists on the grammar: 1 minute, 5 minutes.
        if (count == 0 || (count == 1) == unit.EndsWith('s')) throw EventsErrors.InvalidSchedule(expression);
        return count * unit.TrimEnd('s') switch { "minute" => TimeSpan.FromMinutes(1), "hour" => TimeSpan.FromHours(1), _ => TimeSpan.FromDays(1) };
    }

    [GeneratedRegex(@"\Arate\((\d{1,6}) (minutes?|hours?|days?)\)\z")]
    private static partial Regex RateText();

    [GeneratedRegex(@"\Acron\((.*)\)\z")]
    private static partial Regex Cron();
}
