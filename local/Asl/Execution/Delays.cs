namespace Local.Asl.Execution;

/// <summary>Waits of any length; a single timer ends after 49 days.</summary>
internal static class Delays
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(40);

    public static async Task WaitAsync(TimeSpan delay, TimeProvider clock, CancellationToken cancellation)
    {
        while (delay > Longest)
        {
            await Task.Delay(Longest, clock, cancellation);
            delay -= Longest;
        }

        if (delay > TimeSpan.Zero) await Task.Delay(delay, clock, cancellation);
    }
}
