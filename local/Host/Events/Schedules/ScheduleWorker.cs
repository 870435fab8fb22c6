namespace Local.Host.Events.Schedules;

/// <summary>Fires scheduled rules when they are due by local mode's clock, also when that is moved.</summary>
public sealed class ScheduleWorker(ScheduledRules rules, MovableClock clock, ILogger<ScheduleWorker> log) : IAfterDeployment, IDisposable
{
    // A timer's longest wait is 49 days, and the machine's own clock may be set meanwhile.
    static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    readonly CancellationTokenSource stop = new();
    readonly SemaphoreSlim moved = new(0);

    public void Begin()
    {
        clock.Moved += Wake;
        _ = Task.Run(() => RunAsync(stop.Token)).ContinueWith(
            t => log.LogCritical(t.Exception, "Schedules fire no more until the next start"), CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
    }

    public void Dispose()
    {
        clock.Moved -= Wake;
        stop.Cancel();
    }

    void Wake() => moved.Release();

    async Task RunAsync(CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            var wait = rules.FireDue() - clock.GetUtcNow() ?? LongestWait;
            await moved.WaitAsync(wait <= TimeSpan.Zero ? TimeSpan.Zero : wait < LongestWait ? wait + TimeSpan.FromMilliseconds(1) : LongestWait, cancellation);
        }
    }
}
