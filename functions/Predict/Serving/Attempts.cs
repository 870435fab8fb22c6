namespace Predict.Serving;

/// <summary>Makes attempts at a call, one after the other, until one is the last or another would not fit the deadline.</summary>
internal sealed class Attempts(TimeProvider time, Random random)
{
    /// <param name="most">Of attempts, the first included.</param>
    /// <param name="attempt">Gives what came of it, and whether that may pass.</param>
    public async Task<T> Within<T>(TimeSpan deadline, int most, Func<CancellationToken, Task<(T Answer, bool Passes)>> attempt)
    {
        using var limit = new CancellationTokenSource(deadline, time);
        var started = time.GetTimestamp();
        for (var made = 1; ; made++)
        {
            var from = time.GetTimestamp();
            var (answer, passes) = await attempt(limit.Token);
            var pause = Retries.Pause(made, random.NextDouble());
            var cost = pause + time.GetElapsedTime(from); // another attempt may take as long as this one
            if (!passes || made == most || cost >= deadline - time.GetElapsedTime(started)) return answer;
            await Task.Delay(pause, time, CancellationToken.None);
        }
    }
}
