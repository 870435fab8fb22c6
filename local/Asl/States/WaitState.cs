using System.Globalization;
using Local.Asl.Execution;
using Local.Asl.Json;
using Local.Asl.Paths;

namespace Local.Asl.States;

/// <summary>Waits for a time or until one.</summary>
internal sealed class WaitState(StateFacts facts, WaitTime time) : State(facts)
{
    public override string Type => "Wait";

    public override async ValueTask<Outcome> RunAsync(StateVisit visit)
    {
        var input = Facts.Flow.Enter(visit);
        var delay = time.Delay(input, visit);
        if (delay.TotalSeconds > int.MaxValue) throw visit.Runtime("Wait state delay is too long.");
        await visit.DelayAsync(delay);
        return Finish(visit, input);
    }
}

/// <summary>The four forms of a Wait state's time; one of them is set.</summary>
internal sealed record WaitTime(long? Seconds, DateTimeOffset? Timestamp, PathExpression? SecondsPath, PathExpression? TimestampPath)
{
    public TimeSpan Delay(Payload input, StateVisit visit)
    {
        if (Seconds is { } seconds) return TimeSpan.FromSeconds(seconds);
        if (Timestamp is { } until) return until - visit.Run.Clock.GetUtcNow();
        return SecondsPath is null ? Until(input, visit) : For(input, visit);
    }

    private TimeSpan For(Payload input, StateVisit visit)
    {
        var path = SecondsPath!;
        if (path.Find(new Scope(input, visit), out var value) is not null) throw visit.Runtime($"The SecondsPath parameter does not reference an input value: {path.Text}");
        if (!long.TryParse(JavaText.Of(value), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds)) throw visit.Runtime($"The SecondsPath parameter cannot be parsed as a long value: {path.Text} == {JavaText.Of(value)}");
        if (seconds < 0) throw visit.Runtime($"The SecondsPath parameter references a negative value: {path.Text} == {seconds}");
        return seconds > int.MaxValue ? TimeSpan.FromDays(100_000) : TimeSpan.FromSeconds(seconds);
    }

    private TimeSpan Until(Payload input, StateVisit visit)
    {
        var path = TimestampPath!;
        if (path.Find(new Scope(input, visit), out var value) is not null) throw visit.Runtime($"The TimestampPath parameter does not reference an input value: {path.Text}");
        return value.AsText() is { } text && Json.Timestamp.TryParse(text, out var until)
            ? until - visit.Run.Clock.GetUtcNow()
            : throw visit.Runtime($"The TimestampPath parameter does not reference a valid ISO-8601 extended offset date-time format string: {path.Text} == {JavaText.Of(value)}");
    }
}
