namespace Local.Host.StepFunctions;

/// <summary>Times as AWS's JSON protocol carries them.</summary>
public static class EpochClock
{
    /// <summary>Now as epoch seconds, to the millisecond.</summary>
    public static double EpochSeconds(this TimeProvider clock) => clock.GetUtcNow().ToUnixTimeMilliseconds() / 1000.0;
}
