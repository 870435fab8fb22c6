namespace Tests.LocalServices.Lambda;

/// <summary>A clock that stands still until a test moves it.</summary>
public sealed class StillClock : TimeProvider
{
    readonly Lock gate = new();
    readonly List<StillTimer> timers = [];
    readonly List<(TimeSpan Due, TaskCompletionSource Asked)> awaited = [];
    DateTimeOffset now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => now.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new StillTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(TimeSpan by)
    {
        List<StillTimer> due;
        lock (gate)
        {
            now += by;
            due = [.. timers.Where(t => t.At <= now)];
            timers.RemoveAll(t => t.At <= now);
        }

        foreach (var timer in due) timer.Fire();
    }

    /// <summary>Moves the clock by as much as somebody waits, as soon as somebody does.</summary>
    public async Task AdvanceWhenAskedAsync(TimeSpan due)
    {
        await WaitedForAsync(due);
        Advance(due);
    }

    /// <summary>Completes as soon as somebody waits for this long.</summary>
    public Task WaitedForAsync(TimeSpan due)
    {
        TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            if (timers.Any(t => t.Due == due)) asked.SetResult();
            else awaited.Add((due, asked));
        }

        return asked.Task;
    }

    void Set(StillTimer timer, TimeSpan due)
    {
        lock (gate)
        {
            timers.Remove(timer);
            if (due < TimeSpan.Zero) return;
            (timer.Due, timer.At) = (due, now + due);
            timers.Add(timer);
            foreach (var (_, asked) in awaited.Where(a => a.Due == due)) asked.TrySetResult();
            awaited.RemoveAll(a => a.Due == due);
        }
    }

    sealed class StillTimer(StillClock clock, Action fire) : ITimer
    {
        public TimeSpan Due { get; set; }

        public DateTimeOffset At { get; set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock.Set(this, dueTime);
            return true;
        }

        public void Dispose() => clock.Set(this, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
