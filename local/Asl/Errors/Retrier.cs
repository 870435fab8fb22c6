namespace Local.Asl.Errors;

/// <summary>An entry of Retry.</summary>
internal sealed record Retrier(IReadOnlyList<string> ErrorEquals, double IntervalSeconds, int MaxAttempts, double BackoffRate, double? MaxDelaySeconds, bool FullJitter)
{
    /// <summary>The wait before an attempt, the first retry being number 0.</summary>
    public TimeSpan Delay(int retry, Random random)
    {
        var seconds = Math.Min(IntervalSeconds * Math.Pow(BackoffRate, retry), MaxDelaySeconds ?? double.MaxValue);
#pragma warning disable CA5394 // jitter is no secret
        if (FullJitter) seconds *= random.NextDouble();
#pragma warning restore CA5394
        return TimeSpan.FromSeconds(Math.Min(seconds, TimeSpan.MaxValue.TotalSeconds / 2));
    }
}
