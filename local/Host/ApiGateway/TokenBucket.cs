namespace Local.Host.ApiGateway;

/// <summary>A bucket that fills at a rate up to its size; each request takes one token.</summary>
public sealed class TokenBucket(Throttle throttle, TimeProvider clock)
{
    readonly Lock gate = new();
    double tokens = throttle.BurstLimit;
    long last = clock.GetTimestamp();

    public bool TryTake()
    {
        lock (gate)
        {
            var now = clock.GetTimestamp();
            tokens = Math.Min(throttle.BurstLimit, tokens + (clock.GetElapsedTime(last, now).TotalSeconds * throttle.RateLimit));
            last = now;
            if (tokens < 1) return false;
            tokens--;
            return true;
        }
    }
}
